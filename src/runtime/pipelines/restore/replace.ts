import type { BackupRecord } from '../../backup/record.ts'
import type { Swapped } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'

export interface Replaced extends Swapped {
  /** What the database that served before is called now. */
  readonly kept: string
  readonly seconds: number
}

/**
 * Puts a backup in the place of the environment's database: restores it beside, verifies it, swaps,
 * keeps the old one. The caller's session must be closed or is ended by the swap. A failure at any
 * point leaves the old one serving; killed at any point, `settle` finds out where it stood.
 * @throws RESTORE_REFUSED, RESTORE_FAILED, BACKUP_DAMAGED
 */
export async function replaceDatabase(
  _state: Configured & Connected,
  _backup: BackupRecord,
  _why: { readonly operation: 'restore' | 'rollback' | 'migrate'; readonly plan_id?: string },
  _run: Run,
): Promise<Replaced> {
  throw new Error('not built yet')
}

/**
 * What an earlier run that was killed has left: drops what it had half restored, and completes the
 * records of a swap that went through. Returns what it did, a line each.
 */
export async function settle(
  _state: Configured & Connected,
  _run: Run,
): Promise<readonly string[]> {
  throw new Error('not built yet')
}
