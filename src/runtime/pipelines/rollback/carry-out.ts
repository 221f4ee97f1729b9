import { FaberDbError } from '../../../operations/index.ts'
import { cancelOnAbort } from '../../apply/cancel.ts'
import type { Unsent } from '../../apply/send.ts'
import { undoMigrations } from '../../apply/undo.ts'
import { type WatchReport, watchBlocking } from '../../apply/watch.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Session, Target } from '../../providers/index.ts'
import { sessionError, sqlState } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { count, listed } from '../../text.ts'
import { replaceDatabase } from '../restore/replace.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import { rowsWritten } from './choose.ts'
import { type Chosen, requestOf } from './plan.ts'
import { placeOf } from './prove.ts'
import { type Recorded, recordFailure, recordStart, recordUndone } from './record.ts'
import { type DownWay, lossBy } from './ways.ts'

type State = Configured & Connected & WithHistory & Recorded

/** What became of the database. */
export interface RolledBack {
  readonly seconds: number
  /** What the replaced database is called now. */
  readonly kept?: string
  /** A connection to what serves now. */
  readonly session: Session
}

/**
 * Goes the way that was chosen, and records it. A failure leaves the database as it was.
 * @throws ROLLBACK_FAILED, RESTORE_FAILED, RESTORE_REFUSED, BACKUP_DAMAGED, CANCELLED
 */
export async function carryOut(state: State, run: Run): Promise<RolledBack> {
  const { chosen, goal } = state
  await recordStart(state, run)
  const start = performance.now()
  const gone = await (chosen.way === 'down'
    ? goDown(state, chosen, run)
    : goByRestore(state, chosen, run)
  ).catch(async (error: Error) => {
    await recordFailure(state, error, run).catch(({ code, message }: FaberDbError) =>
      run.warnings.push({ code, message }),
    )
    throw error
  })
  const rolledBack = { ...gone, seconds: Math.round(performance.now() - start) / 1000 }
  await recordUndone(state, rolledBack, run).catch((error: unknown) => {
    throw notRecorded(goal.undo, error)
  })
  return rolledBack
}

async function goByRestore(
  state: State,
  { backup, loss }: Extract<Chosen, { readonly way: 'restore' }>,
  run: Run,
): Promise<Omit<RolledBack, 'seconds'>> {
  const { provider, target, plan } = state
  const why = { operation: 'rollback' as const, ...(plan && { plan_id: plan.id }) }
  const { kept } = await replaceDatabase(state, backup, why, run)
  const session = await provider.connect(target)
  run.defer(() => session.close())
  if (kept === null) return { session }
  await tellLateWrites(state, backup, { kept, told: rowsWritten(loss) }, run)
  return { kept, session }
}

/** While a backup is restored the old database goes on serving: what it took then, nobody was told of. */
async function tellLateWrites(
  { provider, target, handler }: State,
  backup: BackupRecord,
  { kept, told }: { readonly kept: string; readonly told: number | null },
  run: Run,
): Promise<void> {
  if (told === null) return
  const session = await provider.connect(target, { database: kept, readOnly: true })
  try {
    const written = rowsWritten(await lossBy({ provider, session, handler }, backup))
    if (written === null || written <= told) return
    run.warnings.push({
      code: 'WRITTEN_MEANWHILE',
      message: `About ${count(written - told, 'row')} more ${written - told === 1 ? 'was' : 'were'} written while the backup was restored; ${kept} has them.`,
    })
  } finally {
    await session.close()
  }
}

/** All scripts and the history in one transaction, under the lock timeouts of a migration. */
async function goDown(
  state: State,
  { undone }: DownWay,
  run: Run,
): Promise<Omit<RolledBack, 'seconds'>> {
  const { session, handler, provider, target, config } = state
  const { pid, release } = await cancelOnAbort(session, () => provider.connect(target), run.signal)
  const watch = watchBlocking(
    pid,
    () => provider.connect(target, { readOnly: true }),
    (sessions) => run.reporter.progress(`  ${count(sessions, 'session')} waiting for the rollback`),
  )
  const limits = {
    statementSeconds: config.migrations.timeout_seconds,
    lockSeconds: config.migrations.lock_timeout_seconds,
    signal: run.signal,
  }
  const [end] = await Promise.allSettled([
    undoMigrations(session, handler, undone, limits, {
      retry: (attempt) =>
        run.reporter.progress(
          `  the rollback did not get its locks; let the others through (attempt ${attempt})`,
        ),
      progress: (done, of) => run.reporter.step(`undo: ${done} of ${count(of, 'statement')}`),
    }),
  ])
  const seen = await watch.stop()
  release()
  if (end.status === 'rejected') throw end.reason
  if (end.value) throw undoError(state, undone, end.value, seen, run)
  return { session }
}

function undoError(
  state: State,
  undone: DownWay['undone'],
  { error, attempts, statement }: Unsent,
  { blockers }: WatchReport,
  run: Run,
): FaberDbError {
  const { environment, target, goal, chosen } = state
  const again = `faber-db ${requestOf(environment.name, goal, chosen)}`
  if (isLost(error, target)) {
    return new FaberDbError('ROLLBACK_FAILED', {
      message: `The connection was lost while the down scripts ran: ${error.message}`,
      why: 'They are one transaction with the history: either all of it is undone, or nothing.',
      next: `When the server answers again, run: ${again}\nWhere all of it is undone already it does nothing.`,
      exit: 8,
    })
  }
  if (run.signal.aborted) {
    return new FaberDbError('CANCELLED', {
      message: 'Cancelled while the down scripts ran; nothing of them is left.',
      next: `Run it again when you like: ${again}`,
    })
  }
  const { detail, hint } = error as Error & { detail?: string; hint?: string }
  const held = blockers.map(
    ({ pid, application, state: doing, seconds }) =>
      `pid ${pid} (${application || 'unnamed'}, ${doing}, for ${seconds} s)`,
  )
  const waited =
    sqlState(error) === '55P03'
      ? [
          `It tried ${attempts} times to get its locks.${held.length > 0 ? ` They were held by ${listed(held)}.` : ''}`,
        ]
      : []
  return new FaberDbError('ROLLBACK_FAILED', {
    message: `The rollback failed at ${placeOf(undone, statement)} and left nothing behind: ${error.message}`,
    why: [detail, hint, ...waited].filter((line) => line !== undefined).join('\n'),
    next: `Mend the script or the cause, then run again: ${again}`,
    facts: { attempts, ...(sqlState(error) && { sqlstate: sqlState(error) }) },
  })
}

/** Whether nobody told how it ended: an answer of the server says that nothing is left (08, 57P: it is leaving). */
function isLost(error: Error, target: Target): boolean {
  const state = sqlState(error)
  if (state !== undefined) return /^(08|57P)/.test(state)
  return sessionError(error, target)?.code === 'DB_UNREACHABLE'
}

/** The change is made and the record of it is not: that is for a person, whatever broke it. */
function notRecorded(undone: readonly string[], error: unknown): unknown {
  if (!(error instanceof FaberDbError)) return error
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${listed(undone)} ${undone.length === 1 ? 'is' : 'are'} undone, and the record of it could not be written: ${error.message}`,
    exit: 8,
  })
}
