import { type ApplyFailure, applyMigration } from '../../apply/apply.ts'
import { type WatchReport, watchBlocking } from '../../apply/watch.ts'
import type { BackupRecord } from '../../backup/backup.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Session } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import { applyError } from './failure.ts'
import type { Assessed, Planned } from './plan.ts'
import { recordMigration } from './record.ts'

export type ApplyState = Configured &
  Connected &
  WithHistory &
  Assessed &
  Planned & { readonly backup?: BackupRecord; readonly workId?: string | undefined }

/** Applies what is pending, one migration after the other, and stops at the first that fails. */
export async function applyPending(state: ApplyState, run: Run): Promise<void> {
  const { session, handler, provider, target, config } = state
  if (!state.hasHistory) await handler.createHistory(session)
  const pid = await backendPid(session)
  const release = cancelOnAbort(pid, () => provider.connect(target), run)
  const limits = {
    statementSeconds: config.migrations.timeout_seconds,
    lockSeconds: config.migrations.lock_timeout_seconds,
  }
  const applied: { name: string; seconds: number }[] = []
  run.details.applied = applied
  try {
    for (const { migration, sending } of state.pending) {
      const start = performance.now()
      const watch = watchBlocking(
        pid,
        () => provider.connect(target, { readOnly: true }),
        (sessions) =>
          run.reporter.progress(`  ${count(sessions, 'session')} waiting for ${migration.name}`),
      )
      const events = reportTo(run)
      const failure = await applyMigration(session, handler, migration, sending, limits, events)
      const seen = await watch.stop()
      const seconds = Math.round(performance.now() - start) / 1000
      await recordMigration(state, migration, sending, { seconds, failure }, run)
      if (failure) throw failed(state, migration, failure, seen, run)
      applied.push({ name: migration.name, seconds })
      run.reporter.progress(`  applied ${migration.name} (${seconds.toFixed(2)} s)`)
    }
  } finally {
    release()
  }
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

/** When the user cancels, the running statement is cancelled on the server; its transaction undoes it. */
function cancelOnAbort(pid: number, connect: () => Promise<Session>, run: Run): () => void {
  const cancel = async () => {
    const session = await connect()
    await session.query('select pg_cancel_backend($1)', [pid])
    await session.close()
  }
  const onAbort = () => void cancel().catch(() => {})
  run.signal.addEventListener('abort', onAbort, { once: true })
  return () => run.signal.removeEventListener('abort', onAbort)
}

async function backendPid(session: Session): Promise<number> {
  const [row] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  if (!row) throw new Error('the server did not say its process id')
  return row.pid
}
