import { FaberDbError } from '../../../operations/index.ts'
import { type ApplyFailure, applyMigration } from '../../apply/apply.ts'
import type { SendingPlan } from '../../apply/batches.ts'
import { cancelOnAbort } from '../../apply/cancel.ts'
import type { ApplyLimits } from '../../apply/send.ts'
import { type WatchReport, watchBlocking } from '../../apply/watch.ts'
import type { Migration } from '../../handlers/index.ts'
import { sessionError } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import { applyError } from './failure.ts'
import { recordMigration, recordStart } from './record.ts'
import type { ApplyState } from './state.ts'

/** Applies what is pending, one migration after the other, and stops at the first that fails. */
export async function applyPending(state: ApplyState, run: Run): Promise<void> {
  const { session, handler, provider, target, config } = state
  await recordStart(state, run)
  if (!state.hasHistory) await handler.createHistory(session)
  const { pid, release } = await cancelOnAbort(session, () => provider.connect(target), run.signal)
  const limits = {
    statementSeconds: config.migrations.timeout_seconds,
    lockSeconds: config.migrations.lock_timeout_seconds,
    signal: run.signal,
  }
  const applied: { name: string; seconds: number }[] = []
  run.details.applied = applied
  try {
    for (const { migration, sending } of state.pending) {
      if (run.signal.aborted) throw cancelledBetween(state, applied.length)
      const { failure, seen, seconds } = await applyOne(state, migration, sending, pid, limits, run)
      const record = recordMigration(state, migration, sending, { seconds, failure }, run)
      if (failure) {
        await record.catch(({ code, message }: FaberDbError) =>
          run.warnings.push({ code, message }),
        )
        throw failed(state, migration, failure, seen, run)
      }
      applied.push({ name: migration.name, seconds })
      run.reporter.progress(`  applied ${migration.name} (${seconds.toFixed(2)} s)`)
      await record.catch((error: unknown) => {
        throw notRecorded(migration, error)
      })
    }
  } finally {
    release()
  }
}

/** Applies one migration while watching whom it blocks. */
async function applyOne(
  { session, handler, provider, target }: ApplyState,
  migration: Migration,
  sending: SendingPlan,
  pid: number,
  limits: ApplyLimits,
  run: Run,
): Promise<{ failure: ApplyFailure | undefined; seen: WatchReport; seconds: number }> {
  const start = performance.now()
  const watch = watchBlocking(
    pid,
    () => provider.connect(target, { readOnly: true }),
    (sessions) =>
      run.reporter.progress(`  ${count(sessions, 'session')} waiting for ${migration.name}`),
  )
  const ended = await Promise.allSettled([
    applyMigration(session, handler, migration, sending, limits, reportTo(run)),
  ])
  const seen = await watch.stop()
  const seconds = Math.round(performance.now() - start) / 1000
  const [end] = ended
  if (end.status === 'fulfilled') return { failure: end.value, seen, seconds }
  if (sessionError(end.reason, target)?.code !== 'DB_UNREACHABLE') throw end.reason
  const lost = { statement: 1, attempts: 1, left: 'unknown', remaining: 0 } as const
  return { failure: { error: end.reason, ...lost }, seen, seconds }
}

function reportTo(run: Run) {
  return {
    retry: (migration: Migration, attempt: number) =>
      run.reporter.progress(
        `  ${migration.name} did not get its locks; let the others through (attempt ${attempt})`,
      ),
    progress: (migration: Migration, done: number, of: number) =>
      run.reporter.step(`apply ${migration.name}: ${done} of ${count(of, 'statement')}`),
  }
}

function cancelledBetween({ environment, pending }: ApplyState, applied: number): FaberDbError {
  return new FaberDbError('CANCELLED', {
    message: `Cancelled; ${applied} of ${count(pending.length, 'migration')} applied, nothing half.`,
    next: `Run it again when you like: faber-db migrate ${environment.name}`,
  })
}

/** The change is made and the record of it is not: that is for a person, whatever broke it. */
function notRecorded(migration: Migration, error: unknown): unknown {
  if (!(error instanceof FaberDbError)) return error
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${migration.name} is applied, and its record could not be written: ${error.message}`,
    exit: 8,
  })
}

function failed(
  state: ApplyState,
  migration: Migration,
  failure: ApplyFailure,
  seen: WatchReport,
  run: Run,
) {
  const sending = state.pending.find((each) => each.migration === migration)?.sending
  const statement = sending?.statements[failure.statement - 1]
  run.details.failed = {
    name: migration.name,
    statement: statement?.text ?? 'COMMIT',
    line: statement?.line,
    error: failure.error.message,
    left: failure.left,
  }
  return applyError(
    {
      migration,
      statement,
      failure,
      blockers: seen.blockers,
      environment: state.environment.name,
      backupFile: state.backup?.file,
    },
    run.signal.aborted,
  )
}
