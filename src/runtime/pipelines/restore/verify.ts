import { FaberDbError } from '../../../operations/index.ts'
import { schemaDifference } from '../../backup/compare.ts'
import { type BackupRecord, knowsContents } from '../../backup/record.ts'
import type { Archive, Target, ToolOptions } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import type { Connected } from '../steps.ts'

interface State extends Connected {
  readonly archive: Archive
  readonly backup: BackupRecord
}

/**
 * Holds a restored database against its backup: the schema as a text, and the rows of each table by
 * count. Checksums of the rows are for `backup verify --restore`. On a server of another major the
 * same schema may read differently, so that a difference is a warning there.
 * @throws RESTORE_FAILED naming what differs
 */
export async function verifyRestored(
  state: State,
  restored: Target,
  options: ToolOptions,
  run: Run,
): Promise<void> {
  const { provider, archive, backup, server } = state
  const [was, is, counts] = await Promise.all([
    provider.backups.schemaIn(archive, options),
    provider.backups.schemaOf(restored, options),
    knowsContents(backup) ? differingCounts(state, restored) : [],
  ])
  const schema = was === is ? [] : [`the schema is another: ${schemaDifference(was, is)}`]
  const major = (version: number) => Math.floor(version / 10_000)
  if (major(backup.facts.server_version) !== major(server.version) && schema.length > 0) {
    run.warnings.push({
      code: 'SCHEMA_READS_DIFFERENTLY',
      message: `The backup is of another major version of the server, and ${schema[0]}.`,
    })
    refuse(backup, counts)
  } else refuse(backup, [...schema, ...counts])
  run.reporter.progress(
    `  verified ${count(backup.tables.length, 'table')}, ${rowsOf(backup).toLocaleString('en-US')} rows`,
  )
}

export function rowsOf({ tables }: BackupRecord): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

function refuse({ backup_id }: BackupRecord, differences: readonly string[]): void {
  if (differences.length === 0) return
  throw new FaberDbError('RESTORE_FAILED', {
    message: `What was restored from ${backup_id} is not what it holds; the old database serves.`,
    why: `${differences.slice(0, 5).join('; ')}.`,
    next: 'Try another backup, and keep this one to find out why.',
    facts: { differences },
  })
}

async function differingCounts(
  { provider, backup }: State,
  restored: Target,
): Promise<readonly string[]> {
  const session = await provider.connect(restored)
  const differences: string[] = []
  try {
    // Rows that a policy would hide are an error, and not left out.
    await session.script('set row_security = off')
    for (const { table, rows } of backup.tables) {
      // The names are those of the record, as SQL writes them.
      const [found] = await session.query<{ n: string }>(`select count(*) as n from only ${table}`)
      if (Number(found?.n) !== rows) {
        differences.push(`${table} has ${found?.n} rows instead of ${rows}`)
      }
    }
  } finally {
    await session.close()
  }
  return differences
}
