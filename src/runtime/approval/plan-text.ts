import { versionText } from '../providers/postgresql/session.ts'
import { count } from '../text.ts'
import { type Plan, type PlanFinding, type PlanImpact, shortId } from './plan.ts'

/** A plan as a person reads it in ten seconds. */
export function planText({ id, content, impact }: Pick<Plan, 'id' | 'content' | 'impact'>): string {
  const { server, migrations, findings } = content
  return [
    `Plan ${shortId(id)}: ${content.operation} ${content.environment}`,
    `  Database    ${server.database} on ${server.host}:${server.port}, PostgreSQL ${versionText(server.version)}`,
    `  Last        ${content.history_head ?? 'nothing applied yet'}`,
    `  Migrations  ${count(migrations.length, 'migration')}`,
    ...migrations.map(({ name, checksum }) => `    ${name}  (${checksum.slice(0, 8)})`),
    `  Risk        ${content.risk}${findings.length === 0 ? ': nothing destructive found' : ''}`,
    ...findings.flatMap((finding, index) => findingLines(finding, impact?.[index])),
    `  Backup      ${content.backup ? 'verified, before the change' : 'none'}`,
    `  Approval    ${content.approval}`,
  ].join('\n')
}

/** What is low is told in a line. */
function findingLines(
  { file, line, risk, message, reason }: PlanFinding,
  impact: PlanImpact | null | undefined,
): string[] {
  const allowed = reason === undefined ? '' : ` A comment allows it because: ${reason}`
  const more = risk === 'low' ? [] : impactLines(impact)
  return [
    `    ${file}:${line}  ${risk}: ${message}${allowed}`,
    ...more.map((text) => `      ${text}`),
  ]
}

/** The failure that is foretold stands first; of the rest, what helps to decide. */
function impactLines(impact: PlanImpact | null | undefined): string[] {
  if (!impact) return []
  const { rows, bytes, seconds, facts, fails } = impact
  const size = [
    ...(rows === undefined ? [] : [`about ${rows.toLocaleString('en-US')} rows`]),
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
    ...(seconds === undefined ? [] : [`${secondsText(seconds)} under its locks`]),
  ]
  const [first = '', ...others] = facts
  return [
    ...(fails ? [`It will fail: ${first}`, ...others] : facts),
    ...(size.length === 0 ? [] : [`${size.join(', ')}.`]),
  ]
}

function secondsText(seconds: number): string {
  if (seconds < 1) return 'less than a second'
  return seconds < 120 ? `about ${Math.round(seconds)} s` : `about ${Math.round(seconds / 60)} min`
}

function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const unit = bytes === 0 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  return `${Number((bytes / 1000 ** unit).toPrecision(3))} ${units[unit]}`
}
