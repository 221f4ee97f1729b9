import { versionText } from '../providers/postgresql/session.ts'
import { count } from '../text.ts'
import { type Plan, shortId } from './plan.ts'

/** A plan as a person reads it in ten seconds. */
export function planText({ id, content }: Pick<Plan, 'id' | 'content'>): string {
  const { server, migrations, findings } = content
  return [
    `Plan ${shortId(id)}: ${content.operation} ${content.environment}`,
    `  Database    ${server.database} on ${server.host}:${server.port}, PostgreSQL ${versionText(server.version)}`,
    `  Last        ${content.history_head ?? 'nothing applied yet'}`,
    `  Migrations  ${count(migrations.length, 'migration')}`,
    ...migrations.map(({ name, checksum }) => `    ${name}  (${checksum.slice(0, 8)})`),
    `  Risk        ${content.risk}${findings.length === 0 ? ': nothing destructive found' : ''}`,
    ...findings.map(
      ({ file, line, message, reason }) =>
        `    ${file}:${line}  ${message}${reason === undefined ? '' : ` A comment allows it because: ${reason}`}`,
    ),
    `  Backup      ${content.backup ? 'verified, before the change' : 'none'}`,
    `  Approval    ${content.approval}`,
  ].join('\n')
}
