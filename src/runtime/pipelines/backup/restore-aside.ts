import { FaberDbError } from '../../../operations/index.ts'
import { compareContents, schemaDifference } from '../../backup/compare.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Archive, Contents, ScratchDatabase, ToolOptions } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Connected } from '../steps.ts'
import { refuseDifferences } from './verified.ts'

interface State extends Connected {
  readonly record: BackupRecord
  readonly archive: Archive
  /** What reading the archive through has found. */
  readonly contents: Contents
}

/**
 * Restores a backup into a scratch database, compares its schema and every row, and drops it.
 * @throws RESTORE_REFUSED, RESTORE_FAILED, BACKUP_DAMAGED with the tables that differ
 */
export async function restoreAside(state: State, run: Run): Promise<void> {
  const { provider, target, session, server, record, archive } = state
  const serverVersion = Math.max(server.version, record.facts.server_version)
  const options = { serverVersion, env: run.env, signal: run.signal }
  const obstacles = await provider.backups.obstacles(archive, record.facts, session, options)
  if (obstacles.length > 0) throw refused(record, obstacles)
  const scratch = await provider.scratchDatabase(target)
  run.defer(() => scratch.drop())
  await provider.backups.restore(archive, scratch.target, options)
  await compare(state, scratch, options, run)
}

async function compare(
  { provider, record, archive, contents }: State,
  { target }: ScratchDatabase,
  options: ToolOptions,
  run: Run,
): Promise<void> {
  const { backups } = provider
  const [was, is] = [
    await backups.schemaIn(archive, options),
    await backups.schemaOf(target, options),
  ]
  const differences = [
    ...(was === is ? [] : [`the schema is another: ${schemaDifference(was, is)}`]),
    ...compareContents(contents, await backups.contentsOf(target, options)),
  ]
  refuseDifferences(record, differences, 'was restored, and is not what it was', run)
}

function refused({ backup_id }: BackupRecord, obstacles: readonly string[]): FaberDbError {
  return new FaberDbError('RESTORE_REFUSED', {
    message: `${backup_id} cannot be restored on this server; nothing was touched.`,
    why: obstacles.join('\n'),
    next: 'Mend what stands in the way, and run it again.',
    facts: { obstacles },
  })
}
