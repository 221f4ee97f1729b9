import { FaberDbError } from '../../../operations/index.ts'
import type { Plan } from '../../approval/plan.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import { type Configured, type Connected, readMigrations } from '../steps.ts'
import { carryOut, type RolledBack } from './carry-out.ts'
import { chosenOf } from './plan.ts'
import { backUpFirst } from './safety-backup.ts'
import { goalToUndo } from './target.ts'
import { findWays } from './ways.ts'

/** What an automatic rollback is given. */
export interface ToUndo {
  /** The migrations of this run, in any order; those of which nothing is there are passed over. */
  readonly migrations: readonly string[]
  /** The backup that was taken just before the first of them. */
  readonly backup?: BackupRecord
  /** The plan that was approved for the change. */
  readonly plan: Plan
}

/** What it did. */
export interface RolledBackTo extends RolledBack {
  readonly way: 'down' | 'restore'
  readonly why: string
  /** Newest first. */
  readonly undone: readonly string[]
  readonly backup: BackupRecord
}

/**
 * Undoes migrations by itself, without an approval of its own: only where nothing at all is lost by
 * it. The caller holds the migration lock by the session of `state`, which a restore ends; the one
 * that is returned serves afterwards. Undefined where there is nothing to undo.
 * @throws ROLLBACK_IMPOSSIBLE where it cannot be proven or something would be lost, and what
 * `carryOut` throws
 */
export async function rollBackTo(
  state: Configured & Connected,
  { migrations, backup: taken, plan }: ToUndo,
  run: Run,
): Promise<RolledBackTo | undefined> {
  const read = { ...state, ...(await readMigrations(state, run)) }
  const goal = goalToUndo(read.migrations, migrations)
  if (!goal) return undefined
  const known = { ...read, goal, plan }
  const ways = await findWays(read, goal, run, taken)
  const chosen = chosenOf(ways, known)
  if (ways.choice.way !== 'none' && !ways.choice.losesNothing) {
    throw losesSomething(state.environment.name, goal.undo, chosen.why)
  }
  const backup = await backUpFirst(known, run)
  const done = await carryOut({ ...known, chosen, backup }, run)
  return { ...done, way: chosen.way, why: chosen.why, undone: goal.undo, backup }
}

function losesSomething(environment: string, undo: readonly string[], why: string): FaberDbError {
  return new FaberDbError('ROLLBACK_IMPOSSIBLE', {
    message: `${listed(undo)} ${undo.length === 1 ? 'was' : 'were'} not rolled back by itself: something would be lost.`,
    why,
    next: `A person decides: faber-db rollback ${environment} --steps ${undo.length}`,
  })
}
