import { makePlan, type PlannedBackup, type PlannedOperation } from '../../approval/plan.ts'
import { recordChange } from '../../audit/record.ts'
import { removeBackup } from '../../backup/catalog.ts'
import type { BackupPlace } from '../../backup/place.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { KeptDatabase } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { requireApproval, useGrant } from '../approval.ts'
import { type Configured, connect, locate, readMigrations } from '../steps.ts'

/** What is to be deleted, and by what words it was asked for. */
export interface Deletion extends Configured {
  readonly place: BackupPlace
  readonly operation: Extract<PlannedOperation, 'backup delete' | 'backup prune'>
  readonly request: string
  readonly records: readonly BackupRecord[]
  /** Databases that earlier restores have kept. */
  readonly drops?: readonly KeptDatabase[]
  /** Whether a person must have approved exactly this. */
  readonly needsApproval: boolean
  /** Told of each as it is gone. */
  readonly onDeleted: (gone: BackupRecord | KeptDatabase) => void
}

/**
 * Deletes backups for good, with approval where it is needed, and records each in the audit.
 * @throws APPROVAL_REQUIRED, APPROVAL_VOID, STORE_FAILED
 */
export async function deleteBackups(deletion: Deletion, run: Run): Promise<void> {
  const { place, operation, environment, records, drops = [] } = deletion
  const { plan_id, ...grant } = deletion.needsApproval ? await approved(deletion, run) : {}
  if (plan_id) await useGrant(grant, run)
  const event = { operation, environment: environment.name }
  const by = plan_id ? { plan_id } : {}
  for (const record of records) {
    const { backup_id, file, sha256 } = record
    await removeBackup(place, record)
    deletion.onDeleted(record)
    const what = { outcome: 'deleted', backup_id, file, sha256, ...by }
    await recordChange({ ...event, ...what }, run)
  }
  if (drops.length === 0) return
  const { provider, target } = await locate(deletion, run)
  for (const kept of drops) {
    await provider.databases.drop(target, kept.name)
    deletion.onDeleted(kept)
    const what = { outcome: 'dropped', database: kept.name, ...by }
    await recordChange({ ...event, ...what }, run)
  }
}

/** Keeps the details up to date while backups are deleted, so that a failure shows which are gone. */
export function tellDeleted(run: Run): Deletion['onDeleted'] {
  const deleted: string[] = []
  let freed = 0
  return (gone) => {
    deleted.push('name' in gone ? gone.name : gone.backup_id)
    freed += gone.size_bytes ?? 0
    Object.assign(run.details, { deleted, freed_bytes: freed })
  }
}

async function approved(deletion: Deletion, run: Run) {
  const { environment, operation, request, records, drops = [] } = deletion
  const connected = await connect(deletion, run, { readOnly: true })
  const { migrations } = await readMigrations({ ...deletion, ...connected }, run)
  const plan = makePlan(
    {
      operation,
      environment: environment.name,
      request,
      server: connected.server,
      history_head: migrations.head,
      migrations: [],
      deletes: records.map(planned),
      ...(drops.length > 0 && { drops: drops.map(({ name }) => name) }),
      findings: [],
      risk: 'high',
      approval: 'standard',
      backup: false,
    },
    run.now(),
  )
  return { plan_id: plan.id, ...(await requireApproval({ ...deletion, plan }, run)) }
}

function planned(record: BackupRecord): PlannedBackup {
  const { backup_id, sha256, created_at, migration_head } = record
  return { backup_id, sha256, created_at, migration_head }
}
