import { FaberDbError } from '../../../operations/index.ts'
import { recordAudit } from '../../audit/trail.ts'
import { updateRecord } from '../../backup/catalog.ts'
import { compareContents } from '../../backup/compare.ts'
import type { BackupPlace } from '../../backup/place.ts'
import { type BackupRecord, knowsContents } from '../../backup/record.ts'
import type { Contents } from '../../providers/index.ts'
import { actor, type Run } from '../../run.ts'

/** What of the differences stands in the message; the details have all. */
const named = 5

/** @throws BACKUP_DAMAGED, naming the first tables that differ */
export function compareWithRecord(record: BackupRecord, found: Contents, run: Run): void {
  if (!knowsContents(record)) return
  refuseDifferences(
    record,
    compareContents(record, found),
    'does not hold what its record says',
    run,
  )
}

/** @throws BACKUP_DAMAGED where there are any */
export function refuseDifferences(
  { backup_id, environment }: BackupRecord,
  differences: readonly string[],
  what: string,
  run: Run,
): void {
  if (differences.length === 0) return
  run.details.differences = differences
  const more = differences.length > named ? `; and ${differences.length - named} more` : ''
  throw new FaberDbError('BACKUP_DAMAGED', {
    message: `The backup ${backup_id} ${what}.`,
    why: `${differences.slice(0, named).join('; ')}${more}.`,
    next: `Choose another one: faber-db backup list ${environment}`,
    facts: { backup_id },
  })
}

interface Verified {
  readonly place: BackupPlace
  readonly record: BackupRecord
}

/** Does the work; a backup that it finds damaged is marked so, and counts for nothing from then on. */
export async function noteDamage<T>(
  { place, record }: Verified,
  run: Run,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FaberDbError && error.code === 'BACKUP_DAMAGED') {
      await audit(record, 'damaged', run, { error: error.message })
      await keep(place, { ...record, damaged_at: run.now().toISOString() }, run)
    }
    throw error
  }
}

/** Writes into the record when it was verified, and when it was restored. */
export async function recordVerified(
  place: BackupPlace,
  { damaged_at: _, ...record }: BackupRecord,
  restored: boolean,
  run: Run,
): Promise<BackupRecord> {
  const at = run.now().toISOString()
  const verified = { ...record, verified_at: at, ...(restored && { restored_at: at }) }
  await audit(record, restored ? 'restored and equal' : 'verified', run)
  await keep(place, verified, run)
  return verified
}

/** What was found out is true, whether it can be written down or not. */
async function keep(place: BackupPlace, record: BackupRecord, run: Run): Promise<void> {
  try {
    await updateRecord(place, record)
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const message = `It could not be written into the record: ${error.message}`
    run.warnings.push({ code: error.code, message })
  }
}

async function audit(
  { environment, backup_id, file, sha256 }: BackupRecord,
  outcome: string,
  run: Run,
  facts: object = {},
): Promise<void> {
  await recordAudit(
    run.state.audit,
    {
      operation: 'backup verify',
      environment,
      outcome,
      actor: actor(),
      backup_id,
      file,
      sha256,
      ...facts,
    },
    run.now(),
  )
}
