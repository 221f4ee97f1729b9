import { FaberDbError } from '../../../operations/index.ts'
import { readNote } from '../../apply/notes.ts'
import type { HistoryEntry } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { type Configured, type Connected, readMigrations, type WithHistory } from '../steps.ts'

/**
 * Finds out what an interrupted run left. A migration that ran in one transaction with its history
 * row left nothing, so its row is marked as rolled back and the migration is pending again. What
 * cannot be known is not guessed.
 * @throws HISTORY_FAILED with the exact commands
 */
export async function recover(
  state: Configured & Connected & WithHistory,
  readOnly: boolean,
  run: Run,
): Promise<WithHistory> {
  const { unfinished } = state.migrations
  if (unfinished.length === 0) return state
  for (const entry of unfinished) {
    if (readNote(entry.logs).left !== 'nothing') throw unclear(entry, state.environment.name)
  }
  const before = (run.details.recovered ?? []) as string[]
  run.details.recovered = [...before, ...unfinished.map(({ name }) => name)]
  if (readOnly) return state
  for (const entry of unfinished) {
    await state.handler.fail(state.session, entry.id, 'interrupted; nothing was applied', true)
    run.reporter.progress(
      `${entry.name} was interrupted earlier and left nothing; it is pending again.`,
    )
  }
  return readMigrations(state, run)
}

function unclear(entry: HistoryEntry, environment: string): FaberDbError {
  const note = readNote(entry.logs)
  const resolve = (how: string) => `npx prisma migrate resolve --${how} "${entry.name}"`
  return new FaberDbError('HISTORY_FAILED', {
    message: `The migration ${entry.name} began at ${entry.startedAt.toISOString()} and did not finish.`,
    why:
      note.left === 'some'
        ? `${note.done} of its ${note.of} statements are applied, and the next one may be.`
        : (entry.logs?.split('\n')[0] ?? 'Another program began it and left no word about it.'),
    next: [
      'Look at what the database has of it.',
      `If all of it is there, or you finish it by hand: ${resolve('applied')}`,
      `If none of it is there, or you undo it by hand: ${resolve('rolled-back')}`,
      `Then: faber-db migrate ${environment}`,
    ].join('\n'),
    facts: { migration: entry.name },
  })
}
