import {
  type ArgumentsOf,
  FaberDbError,
  backupCreate as operation,
} from '../../operations/index.ts'
import { recordChange } from '../audit/record.ts'
import { createBackup } from '../backup/create.ts'
import type { BackupRecord } from '../backup/record.ts'
import { versionText } from '../providers/postgresql/session.ts'
import type { Run } from '../run.ts'
import { bytesText } from '../text.ts'
import { openPlace } from './backup/place.ts'
import { judgeBackups, pruneEnvironment } from './backup/prune.ts'
import { done, pipeline } from './pipeline.ts'
import { type Configured, type Connected, configure, connect, readMigrations } from './steps.ts'

type Arguments = ArgumentsOf<typeof operation>

export const backupCreate = pipeline(operation)
  .step('read the configuration', configure)
  .step('connect', (state, run) => connect(state, run))
  .step('read the history', readMigrations)
  .step('dump and verify', async (state, run) => {
    const { label, reason, retention, format, compression, workId } = state.args
    if (workId) run.details.work_id = workId
    return {
      record: await backUp({ ...state, label, reason, retention, format, compression }, run),
    }
  })
  .step('report', async ({ record }, run) => {
    const { backup_id, file, sha256, size_bytes, duration_seconds, migration_head, tables } = record
    Object.assign(run.details, {
      backup_id,
      file,
      sha256,
      size_bytes,
      duration_seconds,
      migration_head,
      encrypted: record.layers.includes('age'),
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    })
    return done(`Backed up and verified: ${backup_id} (${bytesText(size_bytes)}).`)
  })

type Wanted = Configured &
  Connected & {
    readonly migrations: { readonly head: string | null }
  } & Partial<Pick<Arguments, 'label' | 'reason' | 'retention' | 'format' | 'compression'>>

/**
 * Makes a verified backup of the connected database and records it in the audit. With
 * `backup.auto_cleanup` older ones are pruned afterwards; that this fails is a warning.
 * @throws BACKUP_FAILED, BACKUP_KEY, TOOL_MISSING, NOT_SUPPORTED, STORE_FAILED, STATE_UNWRITABLE
 */
export async function backUp(wanted: Wanted, run: Run): Promise<BackupRecord> {
  const { config, environment, server } = wanted
  const place = await openPlace(config, run)
  const record = await createBackup(
    {
      ...wanted,
      place,
      environment: environment.name,
      server: { version: server.version, text: versionText(server.version) },
      migrationHead: wanted.migrations.head,
      retentionDays: wanted.retention,
      env: run.env,
      signal: run.signal,
    },
    run.now,
  )
  const { backup_id, file, sha256 } = record
  await recordChange(
    {
      operation: 'backup create',
      environment: environment.name,
      outcome: 'verified',
      backup_id,
      file,
      sha256,
    },
    run,
  )
  if (config.backup.auto_cleanup) await cleanUp(wanted, run)
  return record
}

async function cleanUp(wanted: Configured, run: Run): Promise<void> {
  try {
    const state = { ...wanted, place: await openPlace(wanted.config, run) }
    const pruned: string[] = []
    await pruneEnvironment(state, run, await judgeBackups(state, run), [], (gone) => {
      if ('backup_id' in gone) pruned.push(gone.backup_id)
    })
    if (run.operation === operation.name) run.details.pruned = pruned
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    run.warnings.push({
      code: error.code,
      message: `The backup was made; older ones could not be pruned: ${error.message}`,
    })
  }
}
