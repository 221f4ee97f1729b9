import { type ArgumentsOf, backupCreate as operation } from '../../operations/index.ts'
import { recordAudit } from '../audit/trail.ts'
import { type BackupRecord, createBackup } from '../backup/backup.ts'
import { assertBackupsPossible } from '../backup/policy.ts'
import { actor, type Run } from '../run.ts'
import { done, pipeline } from './pipeline.ts'
import { type Configured, type Connected, configure, connect, readMigrations } from './steps.ts'

export const backupCreate = pipeline(operation)
  .step('read the configuration', configure)
  .step('connect', (state, run) => connect(state, run))
  .step('read the history', readMigrations)
  .step('dump and verify', async (state, run) => {
    const { label, reason } = state.args
    return { record: await backUp({ ...state, label, reason }, run) }
  })
  .step('report', async ({ record }, run) => {
    const { backup_id, file, sha256, size_bytes, duration_seconds, migration_head } = record
    Object.assign(run.details, {
      backup_id,
      file,
      sha256,
      size_bytes,
      duration_seconds,
      migration_head,
    })
    return done(`Backed up and verified: ${backup_id} (${megabytes(size_bytes)} MB).`)
  })

type Wanted = Configured &
  Connected & {
    readonly migrations: { readonly head: string | null }
    readonly label?: ArgumentsOf<typeof operation>['label']
    readonly reason?: ArgumentsOf<typeof operation>['reason']
  }

/** Makes a verified backup of the connected database and records it in the audit. */
export async function backUp(wanted: Wanted, run: Run): Promise<BackupRecord> {
  const { config, environment, provider, target, server, migrations } = wanted
  assertBackupsPossible(config)
  const record = await createBackup(
    {
      root: run.root,
      location: config.backup.storage_location,
      environment: environment.name,
      target,
      provider,
      serverVersion: server.version,
      migrationHead: migrations.head,
      label: wanted.label,
      reason: wanted.reason,
      env: run.env,
      signal: run.signal,
    },
    run.now,
  )
  const { backup_id, file, sha256 } = record
  await recordAudit(
    run.state.audit,
    {
      operation: 'backup create',
      environment: environment.name,
      outcome: 'verified',
      actor: actor(),
      backup_id,
      file,
      sha256,
    },
    run.now(),
  )
  return record
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(2)
}
