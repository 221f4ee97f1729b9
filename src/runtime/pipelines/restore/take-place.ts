import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../../operations/index.ts'
import type { Provider, Swapped, Target } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import type { Configured, Connected } from '../steps.ts'
import { forgetJournal, type Journal, type Replacing, writeJournal } from './journal.ts'
import { recordReplaced } from './record.ts'

/** Open transactions may take so long to end by themselves; then they are broken off. */
const drainSeconds = 30

interface Reason {
  readonly operation: Replacing
  readonly plan_id?: string
  readonly backup_id: string | null
}

interface Replacement {
  readonly replacement: string
  readonly oid: number
}

/**
 * Lets a database take the place of the target's: writes the journal, lets transactions end, closes
 * the session and with it the migration lock, swaps, records it. The journal goes last: whatever is
 * missing then, `settle` makes up for.
 * @throws RESTORE_FAILED; after the swap, with exit 8, what the record could not be written for
 */
export async function takePlace(
  { provider, target, session, environment }: Configured & Connected,
  { operation, plan_id, backup_id }: Reason,
  { replacement, oid }: Replacement,
  run: Run,
): Promise<Swapped & Pick<Journal, 'kept'>> {
  const { databases } = provider
  const old = await databases.find(target, target.database)
  const journal: Journal = {
    operation,
    environment: environment.name,
    backup_id,
    ...(plan_id && { plan_id }),
    ...(run.approval && { approval: run.approval }),
    database: target.database,
    old_oid: old?.oid ?? null,
    new_oid: oid,
    replacement,
    kept: old ? await freeKeptName(provider, target, run) : null,
    started_at: run.now().toISOString(),
  }
  await writeJournal(run.state.restores, journal)
  let asked = false
  const swapped = await drainAndSwap(journal).catch(async (error: unknown) => {
    // Where the server is gone in the middle nobody knows whether it went through: settle finds out.
    if (!asked || isRefusal(error)) await forgetJournal(run.state.restores, environment.name)
    throw error
  })
  await recordReplaced(journal, swapped, run).catch((error: unknown) => {
    throw notRecorded(target.database, error)
  })
  await forgetJournal(run.state.restores, environment.name)
  return { ...swapped, kept: journal.kept }

  async function drainAndSwap({ kept }: Journal): Promise<Swapped> {
    if (kept !== null) {
      const left = await databases.drain(target, drainSeconds, run.signal)
      if (left > 0) {
        run.reporter.progress(`  ${count(left, 'transaction')} did not end and will be broken off`)
      }
    }
    run.signal.throwIfAborted()
    await session.close()
    asked = true
    const swapped = await databases.swap(target, replacement, kept)
    run.reporter.progress(
      kept === null
        ? `  it is ${target.database} now`
        : `  swapped in ${swapped.blocked_ms} ms, ${count(swapped.ended, 'session')} ended; the old one is ${kept}`,
    )
    return swapped
  }
}

/** The names tell the second: a second swap within it waits for the next. */
async function freeKeptName(provider: Provider, target: Target, run: Run): Promise<string> {
  for (;;) {
    const name = provider.databases.keptName(target, run.now())
    if ((await provider.databases.find(target, name)) === undefined) return name
    await sleep(200, undefined, { signal: run.signal })
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof FaberDbError && error.code === 'RESTORE_FAILED'
}

/** The change is made and the record of it is not: the next run makes up for it, whatever broke it. */
function notRecorded(database: string, error: unknown): unknown {
  if (!(error instanceof FaberDbError)) return error
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${database} is replaced, and the record could not be written: ${error.message}`,
    exit: 8,
  })
}
