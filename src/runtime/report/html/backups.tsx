import { bytesText } from '../../text.ts'
import type { BackupsNow } from './data.ts'
import { Standing } from './grade.tsx'
import { Time } from './words.tsx'

/** The newest backups, and whether each is what it was. */
export function Backups({ newest, total, why }: BackupsNow) {
  const left = total - newest.length
  return (
    <section>
      <h3>Backups</h3>
      {why !== undefined && <p class="none">They cannot be listed: {why}</p>}
      {why === undefined && newest.length === 0 && <p class="none">There is no backup.</p>}
      {newest.length > 0 && (
        <table class="card backups">
          <thead>
            <tr>
              <th scope="col">Backup</th>
              <th scope="col">Made</th>
              <th scope="col">Size</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {newest.map(({ id, at, sizeBytes, fault, verifiedAt }) => (
              <tr>
                <th scope="row">
                  <code>{id}</code>
                </th>
                <td data-label="Made">
                  <Time at={at} />
                </td>
                <td data-label="Size" class="number">
                  {bytesText(sizeBytes)}
                </td>
                <td data-label="State">
                  {fault === undefined ? (
                    <>
                      verified <Time at={verifiedAt} />
                    </>
                  ) : (
                    <>
                      <Standing of="not whole" /> {fault}
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p class="muted">{left} older ones are not shown.</p>}
    </section>
  )
}
