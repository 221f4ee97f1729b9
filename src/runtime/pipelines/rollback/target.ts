import { type ArgumentsOf, FaberDbError, type rollback } from '../../../operations/index.ts'
import { readNote } from '../../apply/notes.ts'
import { findRecord } from '../../backup/catalog.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { MigrationState } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { count, listed, nearest } from '../../text.ts'
import { openPlace } from '../backup/place.ts'
import { type Configured, type Connected, readMigrations, type WithHistory } from '../steps.ts'

export type RollbackArguments = ArgumentsOf<typeof rollback>

/** Where a rollback leads. */
export interface Goal {
  /** The migration that is the last one applied afterwards; null where none is. */
  readonly last: string | null
  /** What is undone, newest first; migrations that failed half way are among them. */
  readonly undo: readonly string[]
  /** The backup that was asked for. */
  readonly from?: BackupRecord
}

/** The flags that say where to exclude one another. @throws USAGE */
export async function checkFlags({ args }: { readonly args: RollbackArguments }): Promise<void> {
  const given = [
    ...(args.steps === undefined ? [] : ['--steps']),
    ...(args.to === undefined ? [] : ['--to']),
    ...(args.from === undefined ? [] : ['--from']),
  ]
  if (given.length > 1) {
    throw new FaberDbError('USAGE', {
      message: `rollback takes one of --steps, --to and --from, and was given ${listed(given)}.`,
    })
  }
}

/** Reads the history. What an interrupted run has left nothing of is pending again, as for migrate. */
export async function readHistory(
  state: Configured & Connected & { readonly args: RollbackArguments },
  run: Run,
): Promise<WithHistory> {
  const read = await readMigrations(state, run)
  const nothingLeft = read.migrations.unfinished.filter(
    ({ logs }) => readNote(logs).left === 'nothing',
  )
  if (nothingLeft.length === 0) return read
  const known = (run.details.recovered ?? []) as string[]
  run.details.recovered = [...known, ...nothingLeft.map(({ name }) => name)]
  if (state.args.dryRun) {
    const unfinished = read.migrations.unfinished.filter((entry) => !nothingLeft.includes(entry))
    return { ...read, migrations: { ...read.migrations, unfinished } }
  }
  for (const { id } of nothingLeft) {
    await read.handler.fail(state.session, id, 'interrupted; nothing was applied', true)
  }
  return readMigrations(state, run)
}

/**
 * Finds out what is to be undone; undefined where nothing is applied after the target.
 * @throws USAGE, BACKUP_UNKNOWN, ROLLBACK_IMPOSSIBLE
 */
export async function findGoal(
  state: Configured & Pick<WithHistory, 'migrations'> & { readonly args: RollbackArguments },
  run: Run,
): Promise<Goal | undefined> {
  const { args, migrations } = state
  const standing = standingOf(migrations)
  if (args.from !== undefined) {
    const place = await openPlace(state.config, run)
    const from = await findRecord(place, state.environment.name, args.from)
    return goalOf(from, standing, state.environment.name)
  }
  const kept =
    args.to === undefined ? keptBySteps(args.steps ?? 1, standing) : keptTo(args.to, standing)
  const undo = standing.slice(kept).toReversed()
  return undo.length === 0 ? undefined : { last: standing[kept - 1] ?? null, undo }
}

/** Where it leads to undo these migrations and what came after them; undefined where none of them stands. */
export function goalToUndo(migrations: MigrationState, names: readonly string[]): Goal | undefined {
  const standing = standingOf(migrations)
  const first = standing.findIndex((name) => names.includes(name))
  if (first < 0) return undefined
  return { last: standing[first - 1] ?? null, undo: standing.slice(first).toReversed() }
}

/** What is applied in its order, and after that what has failed half way. */
function standingOf({ applied, unfinished }: MigrationState): readonly string[] {
  const failed = unfinished.map(({ name }) => name).filter((name) => !applied.includes(name))
  return [...applied, ...new Set(failed)]
}

function keptBySteps(steps: number, standing: readonly string[]): number {
  if (standing.length === 0 || steps <= standing.length) return Math.max(0, standing.length - steps)
  throw new FaberDbError('USAGE', {
    message: `--steps ${steps} is more than there is: ${count(standing.length, 'migration')} applied.`,
    next: `Use --steps ${standing.length} to undo all of them.`,
  })
}

function keptTo(name: string, standing: readonly string[]): number {
  const at = standing.indexOf(name)
  if (at >= 0) return at + 1
  const near = nearest(name, standing)
  throw new FaberDbError('USAGE', {
    message: `No migration "${name}" is applied.${near ? ` Did you mean "${near}"?` : ''}`,
    next:
      standing.length === 0
        ? 'Nothing is applied: there is nothing to undo.'
        : `The newest that are: ${standing.slice(-3).toReversed().join(', ')}.`,
    facts: { applied: standing },
  })
}

function goalOf(
  from: BackupRecord,
  standing: readonly string[],
  environment: string,
): Goal | undefined {
  const { backup_id, migration_head: last } = from
  const at = last === null ? -1 : standing.indexOf(last)
  if (last !== null && at < 0) {
    throw new FaberDbError('ROLLBACK_IMPOSSIBLE', {
      message: `${backup_id} was taken at ${last}, which is not applied now: going there is no rollback.`,
      next: `Put it in the place of the database: faber-db restore ${environment} --backup ${backup_id}`,
    })
  }
  const undo = standing.slice(at + 1).toReversed()
  return undo.length === 0 ? undefined : { last, undo, from }
}
