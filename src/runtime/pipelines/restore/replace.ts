import { FaberDbError } from '../../../operations/index.ts'
import { openBackup } from '../../backup/open.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Archive, BesideDatabase, Swapped } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import { openPlace } from '../backup/place.ts'
import type { Configured, Connected } from '../steps.ts'
import type { Replacing } from './journal.ts'
import { obstaclesTo, refuseObstacles, toolOptions } from './look.ts'
import { recordBegun } from './record.ts'
import { takePlace } from './take-place.ts'
import { verifyRestored } from './verify.ts'

export { settle } from './settle.ts'

export interface Replaced extends Swapped {
  /** What the database that served before is called now; null where there was none. */
  readonly kept: string | null
  readonly seconds: number
}

/** Why a database is replaced, as the records have it. */
export interface Why {
  readonly operation: Replacing
  readonly plan_id?: string
}

/**
 * Puts a backup in the place of the environment's database: restores it beside, verifies it, swaps,
 * keeps the old one. The caller holds the migration lock by its session, which is closed just
 * before the swap. A failure at any point leaves the old one serving; killed at any point, `settle`
 * finds out where it stood.
 * @throws RESTORE_REFUSED, RESTORE_FAILED, BACKUP_DAMAGED
 */
export async function replaceDatabase(
  state: Configured & Connected,
  backup: BackupRecord,
  why: Why,
  run: Run,
): Promise<Replaced> {
  const archive = await openBackup(await openPlace(state.config, run), backup, run.signal)
  try {
    const opened = { ...state, archive, backup }
    refuseObstacles(backup.backup_id, await obstaclesTo(opened, state.target, run))
    return await replaceBy(opened, why, run)
  } finally {
    await archive.close()
  }
}

export interface Opened extends Configured, Connected {
  readonly backup: BackupRecord
  readonly archive: Archive
}

/** The same with a backup that is open, and nothing in the way. @throws RESTORE_FAILED */
export async function replaceBy(state: Opened, why: Why, run: Run): Promise<Replaced> {
  const start = performance.now()
  const backup_id = state.backup.backup_id
  await recordBegun(state, { ...why, backup_id }, run)
  const beside = await restoreBeside(state, run)
  try {
    const { name: replacement, oid } = { name: beside.target.database, oid: beside.oid }
    const swapped = await takePlace(state, { ...why, backup_id }, { replacement, oid }, run)
    return { ...swapped, seconds: Math.round(performance.now() - start) / 1000 }
  } catch (error) {
    await beside.drop().catch(() => {})
    throw error
  } finally {
    await beside.close()
  }
}

/**
 * Restores an open backup into a database of its own beside the target's, and verifies it there.
 * Where any of it fails, nothing of it is left.
 * @throws RESTORE_FAILED, RESTORE_REFUSED, DB_PERMISSION
 */
export async function restoreBeside(state: Opened, run: Run): Promise<BesideDatabase> {
  const { provider, target, backup, archive } = state
  const options = toolOptions(state, backup, run)
  const beside = await provider.databases.createBeside(target, backup.facts)
  const { database } = beside.target
  try {
    run.reporter.progress(`  created ${database}`)
    await provider.backups.restore(archive, beside.target, options)
    run.reporter.progress(`  restored ${count(backup.tables.length, 'table')} into it`)
    // Both only read, and need not wait for one another; neither may go on when the other has failed.
    const ended = await Promise.allSettled([
      verifyRestored(state, beside.target, options, run),
      provider.backups.analyze(beside.target),
    ])
    for (const each of ended) if (each.status === 'rejected') throw each.reason
    await beside.adopt()
    return beside
  } catch (error) {
    await beside.drop().catch((cause: Error) => {
      run.reporter.progress(`  ${database} is left and goes with the next run: ${cause.message}`)
    })
    await beside.close()
    throw asFailure(error, state, run)
  }
}

/** What the server refuses is the user's to mend; what was cancelled is cancelled. */
function asFailure(error: unknown, { target, backup }: Opened, run: Run): unknown {
  if (run.signal.aborted) {
    return new FaberDbError('CANCELLED', {
      message: `Cancelled while ${backup.backup_id} was restored; the old database serves.`,
      next: 'Nothing is half done; run it again when you like.',
    })
  }
  if (error instanceof FaberDbError || !sqlState(error)) return error
  return new FaberDbError('RESTORE_FAILED', {
    message: `The restore beside ${target.database} failed; the old database serves: ${(error as Error).message}.`,
    next: 'Mend the cause and run it again.',
    cause: error,
  })
}
