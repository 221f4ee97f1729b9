import { bytesText } from '../../text.ts'
import type { EnvironmentReport } from './data.ts'
import { Standing } from './grade.tsx'
import { agoText } from './words.tsx'

/** The environments side by side; each leads to its own part of the page. */
export function Overview({
  environments,
  at,
}: {
  readonly environments: readonly EnvironmentReport[]
  readonly at: string
}) {
  return (
    <table class="card overview">
      <thead>
        <tr>
          {['Environment', 'Stands', 'Server', 'Size', 'Head', 'Pending', 'Last backup'].map(
            (title) => (
              <th scope="col">{title}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {environments.map(({ name, health, state, facts, migrations, backups }) => (
          <tr>
            <th scope="row">
              <a href={`#${anchor(name)}`}>{name}</a>
            </th>
            <td data-label="Stands">
              <Standing of={health ?? state ?? 'unknown'} />
            </td>
            <td data-label="Server">
              {facts?.serverVersion ? `PostgreSQL ${facts.serverVersion}` : '–'}
            </td>
            <td data-label="Size" class="number">
              {facts?.sizeBytes === undefined ? '–' : bytesText(facts.sizeBytes)}
            </td>
            <td data-label="Head">{migrations?.head ? <code>{migrations.head}</code> : '–'}</td>
            <td data-label="Pending" class="number">
              {migrations ? migrations.pending.length : '–'}
            </td>
            <td data-label="Last backup">
              {backups.newest[0] ? agoText(backups.newest[0].at, at) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The place of an environment on the page; a name may hold what an address may not. */
export function anchor(name: string): string {
  return `env-${encodeURIComponent(name)}`
}
