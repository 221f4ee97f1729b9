import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../../operations/index.ts'
import { recordChange } from '../../audit/record.ts'
import { readAudit } from '../../audit/trail.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'
import { forgetJournal, type Journal, readJournal } from './journal.ts'
import { recordReplaced } from './record.ts'

/** A rename that the server was at when its client was killed ends within so long, one way or the other. */
const patienceMs = 15_000
const lookMs = 250

type State = Pick<Configured & Connected, 'environment' | 'provider' | 'target'>

/**
 * What an earlier run that was killed has left: drops what it had half restored, and completes the
 * records of a swap that went through. Oids tell which it was, whatever the databases are called.
 * Returns what it did, a line each; where there is no journal, it asks nobody.
 * @throws LOCK_HELD where that run is still at work
 */
export async function settle(state: State, run: Run): Promise<readonly string[]> {
  const { environment } = state
  const journal = await readJournal(run.state.restores, environment.name)
  if (!journal) return []
  const what = journal.backup_id ? `The restore of ${journal.backup_id}` : 'The way back'
  const begun = `${what} that began at ${journal.started_at}`
  const through = await hasGoneThrough(state, journal)
  if (through) await completeRecord(journal, run)
  else await recordUndone(journal, run)
  await forgetJournal(run.state.restores, environment.name)
  const line = through
    ? `${begun} had gone through; its record is complete now.`
    : `${begun} did not come to its end; nothing of it is left.`
  run.reporter.progress(`  ${line}`)
  run.details.recovered = [...((run.details.recovered as string[] | undefined) ?? []), line]
  return [line]
}

/** @throws LOCK_HELD */
async function hasGoneThrough({ provider, target }: State, journal: Journal): Promise<boolean> {
  const { databases } = provider
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(lookMs)) {
    await databases.sweep(target)
    const [serving, waiting] = [
      await databases.find(target, target.database),
      await databases.find(target, journal.replacement),
    ]
    if (serving?.oid === journal.new_oid) return true
    if (waiting?.oid !== journal.new_oid) return false
  }
  // One that was kept is nobody's to drop: it stays where it was.
  if (journal.backup_id === null) return false
  throw new FaberDbError('LOCK_HELD', {
    message: `Another run is restoring ${journal.environment}: ${journal.replacement} is its database.`,
    next: `Wait until it is done. If there is no such run, end the session whose number stands in the name of the database, and run this again.`,
    facts: { database: journal.replacement },
  })
}

/** Killed between the record and the end of the journal, it has one already. */
async function completeRecord(journal: Journal, run: Run): Promise<void> {
  const { entries } = await readAudit(run.state.audit)
  const recorded = entries.some(
    ({ outcome, database_oid, at }) =>
      outcome === 'replaced' && database_oid === journal.new_oid && at >= journal.started_at,
  )
  if (!recorded) await recordReplaced(journal, { settled: true }, run)
}

async function recordUndone(
  { operation, environment, backup_id, plan_id, database, approval }: Journal,
  run: Run,
): Promise<void> {
  await recordChange(
    {
      operation,
      environment,
      outcome: 'restore undone',
      backup_id,
      ...(plan_id && { plan_id }),
      database,
      ...approval,
    },
    run,
  )
}
