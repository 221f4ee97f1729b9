import { bytesText } from '../../text.ts'
import { Backups } from './backups.tsx'
import { Checks } from './checks.tsx'
import type { EnvironmentReport, ReportData } from './data.ts'
import { Schema } from './diagram/schema.tsx'
import { Standing } from './grade.tsx'
import { History } from './history.tsx'
import { Migrations } from './migrations.tsx'
import { anchor } from './overview.tsx'
import { agoText, Prose, secondsText } from './words.tsx'

interface Shown {
  readonly environment: EnvironmentReport
  readonly report: ReportData
}

/** All that is known of one environment. */
export function Environment({ environment, report }: Shown) {
  const { name, isProtected, health, state, facts, error, checks, told = [] } = environment
  return (
    <article id={anchor(name)}>
      <header>
        <h2>{name}</h2>
        <Standing of={health ?? state ?? 'unknown'} />
        {isProtected && <span class="chip">protected</span>}
      </header>
      {facts && (
        <p class="muted">
          {facts.database} on {facts.host}, PostgreSQL {facts.serverVersion}
        </p>
      )}
      {error && (
        <div class="card error">
          <p>{error.message}</p>
          {error.next && (
            <p>
              <Prose text={error.next} />
            </p>
          )}
        </div>
      )}
      <Tiles environment={environment} report={report} />
      {told.length > 0 && <Told told={told} />}
      {checks.length > 0 && <Checks checks={checks} />}
      <History samples={environment.samples} name={name} />
      <Migrations {...environment} />
      <Backups {...environment.backups} />
      <Schema diagram={environment.diagram} />
    </article>
  )
}

function Told({ told }: Required<Pick<EnvironmentReport, 'told'>>) {
  return (
    <section>
      <h3>Status</h3>
      <dl class="card told">
        {told.map(([label, text]) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The figures that are looked for first; what is not known has no tile. */
function Tiles({ environment, report }: Shown) {
  const { facts, migrations, backups, samples, error } = environment
  // What an earlier look found says nothing of a database that does not answer now.
  const figures = error ? undefined : samples.at(-1)?.figures
  const tiles: readonly (readonly [string, string | undefined])[] = [
    ['Database size', facts?.sizeBytes === undefined ? undefined : bytesText(facts.sizeBytes)],
    ['Migrations applied', migrations && String(migrations.applied)],
    ['Pending', migrations && String(migrations.pending.length)],
    [
      'Latency',
      figures?.latency_seconds === undefined ? undefined : secondsText(figures.latency_seconds),
    ],
    [
      'Connections',
      figures?.connections === undefined
        ? undefined
        : [figures.connections, figures.connections_limit]
            .filter((n) => n !== undefined)
            .join(' of '),
    ],
    ['Last backup', lastBackup(backups, report.at)],
  ]
  const known = tiles.filter(([, value]) => value !== undefined)
  if (known.length === 0) return null
  return (
    <dl class="tiles">
      {known.map(([title, value]) => (
        <div class="card">
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function lastBackup({ newest: [last], why }: EnvironmentReport['backups'], now: string) {
  if (why !== undefined) return undefined
  return last ? agoText(last.at, now) : 'none'
}
