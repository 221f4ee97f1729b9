import { scaleLinear } from 'd3-scale'
import type { EnvironmentReport, MigrationTime } from './data.ts'
import { Standing } from './grade.tsx'
import { secondsText, Time } from './words.tsx'

/** As many of the last ones are shown. */
const shown = 12

/** What is pending, and how long the last migrations took. */
export function Migrations({ migrations, applied }: EnvironmentReport) {
  return (
    <section>
      <h3>Migrations</h3>
      {migrations && <Pending {...migrations} />}
      {applied.length === 0 ? (
        <p class="none">faber-db has applied no migration here yet: no times are known.</p>
      ) : (
        <Times applied={applied} />
      )}
    </section>
  )
}

function Pending({ pending, unfinished }: NonNullable<EnvironmentReport['migrations']>) {
  return (
    <>
      {unfinished.length > 0 && (
        <p>
          <Standing of="failed" /> Begun and not finished: <Names names={unfinished} />
        </p>
      )}
      {pending.length === 0 ? (
        <p class="muted">Nothing is pending.</p>
      ) : (
        <p>
          Pending: <Names names={pending} />
        </p>
      )}
    </>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <>
      {index > 0 && ', '}
      <code>{name}</code>
    </>
  ))
}

/** Bars against the longest, the newest first. */
function Times({ applied }: Pick<EnvironmentReport, 'applied'>) {
  const last = applied.toReversed().slice(0, shown)
  const longest = Math.max(...last.map(({ seconds }) => seconds), 0.001)
  const percent = scaleLinear([0, longest], [0, 100])
  const left = applied.length - last.length
  return (
    <>
      <table class="card times">
        <thead>
          <tr>
            <th scope="col">Migration</th>
            <th scope="col">Ended</th>
            <th scope="col" colSpan={2}>
              Took
            </th>
          </tr>
        </thead>
        <tbody>
          {last.map((one) => (
            <TimeRow {...one} width={Math.max(0.6, percent(one.seconds))} />
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="muted">{left} earlier ones are not shown.</p>}
    </>
  )
}

function TimeRow({ name, at, seconds, failed, width }: MigrationTime & { readonly width: number }) {
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
        {failed && <Standing of="failed" />}
      </th>
      <td data-label="Ended">
        <Time at={at} />
      </td>
      <td class="bar">
        <svg width="100%" height="10" aria-hidden="true">
          <rect
            class={failed ? 'failed' : undefined}
            width={`${width.toFixed(1)}%`}
            height="10"
            rx="2"
          />
        </svg>
      </td>
      <td class="number">{secondsText(seconds)}</td>
    </tr>
  )
}
