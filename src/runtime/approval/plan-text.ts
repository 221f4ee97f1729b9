import { versionText } from '../providers/postgresql/session.ts'
import { count } from '../text.ts'
import { type Plan, type PlanImpact, shortId } from './plan.ts'

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
    ...findings.flatMap(({ file, line, message, reason }, index) => [
      `    ${file}:${line}  ${message}${reason === undefined ? '' : ` A comment allows it because: ${reason}`}`,
      ...impactLines(impact?.[index]).map((text) => `      ${text}`),
    ]),
    `  Backup      ${content.backup ? 'verified, before the change' : 'none'}`,
    `  Approval    ${content.approval}`,
  ].join('\n')
}

/** The failure that is foretold stands first; of the rest, what helps to decide. */
function impactLines(impact: PlanImpact | null | undefined): string[] {
  if (!impact) return []
  const { rows, bytes, seconds, facts, fails } = impact
  const size = [
    ...(rows === undefined ? [] : [`about ${rows.toLocaleString('en-US')} rows`]),
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
    ...(seconds === undefined ? [] : [`about ${secondsText(seconds)} under its locks`]),
  ]
  const [first = '', ...others] = facts
  return [
    ...(fails ? [`It will fail: ${first}`, ...others] : facts),
    ...(size.length === 0 ? [] : [`${size.join(', ')}.`]),
  ]
}

function secondsText(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const unit = bytes === 0 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  return `${Number((bytes / 1000 ** unit).toPrecision(3))} ${units[unit]}`
}
