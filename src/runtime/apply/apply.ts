import { setTimeout as sleep } from 'node:timers/promises'
import type { Handler, Migration } from '../handlers/index.ts'
import type { Session } from '../providers/index.ts'
import { sqlState } from '../providers/postgresql/errors.ts'
import type { Batch, SendingPlan } from './batches.ts'
import { dropInvalidIndex } from './invalid-index.ts'
import { notes } from './notes.ts'

export interface ApplyLimits {
  /** How long one statement may run, in seconds. */
  readonly statementSeconds: number
  /** How long the attempts to get the locks may go on, in seconds. */
  readonly lockSeconds: number
}

export interface ApplyEvents {
  /** A message could not get its locks and will be sent again. */
  retry(migration: Migration, attempt: number): void
  /** A part of a stepwise migration is done. */
  progress(migration: Migration, done: number, of: number): void
}

/** Why a migration did not go through, and what is left of it. */
export interface ApplyFailure {
  readonly error: Error
  /** The message that failed. */
  readonly batch: Batch
  readonly attempts: number
  /** Whether nothing of the migration is left in the database. */
  readonly undone: boolean
  /** Statements before the failed message whose effect stays. */
  readonly remaining: number
}

/** Every attempt leaves the lock queue after this, so that the application gets through. */
const lockAttemptMs = 2_000
/** lock_not_available, deadlock_detected */
const retryable = new Set(['55P03', '40P01'])

/**
 * Applies one migration over the session, as the tool itself would, and keeps the tool's history.
 * What can be one transaction is one, the history row included: after a crash it is there whole or
 * not at all.
 */
export async function applyMigration(
  session: Session,
  handler: Handler,
  migration: Migration,
  plan: SendingPlan,
  limits: ApplyLimits,
  events: ApplyEvents,
): Promise<ApplyFailure | undefined> {
  await resetSettings(session)
  await session.script(`set statement_timeout = ${limits.statementSeconds * 1000}`)
  const id = await handler.begin(session, migration, notes.started(plan))
  const finish = handler.finishSql(session, id)
  for (const batch of plan.batches) {
    const message = plan.mode === 'atomic' ? `${batch.sql}\n;\n${finish}` : batch.sql
    const failed = await send(session, batch, message, limits, (attempt) =>
      events.retry(migration, attempt),
    )
    if (failed) {
      const failure = {
        ...failed,
        batch,
        ...(await whatIsLeft(session, plan, batch, failed.error)),
      }
      await handler.fail(session, id, failed.error.message, failure.undone)
      return failure
    }
    if (plan.mode === 'stepwise') {
      await handler.note(session, id, notes.stepped(plan, batch.last))
      events.progress(migration, batch.last, plan.statements.length)
    }
  }
  await resetSettings(session)
  if (plan.mode !== 'atomic') await session.script(finish)
  return undefined
}

/** Ends a transaction that a file left open and takes back its settings: the next one begins fresh. */
async function resetSettings(session: Session): Promise<void> {
  await session.script('rollback')
  await session.script('reset session authorization; reset role; reset all')
}

async function whatIsLeft(
  session: Session,
  plan: SendingPlan,
  batch: Batch,
  error: Error,
): Promise<{ undone: boolean; remaining: number }> {
  await resetSettings(session)
  const clean = batch.repeatable || (await dropInvalidIndex(session, plan, batch, error))
  const remaining = plan.mode === 'stepwise' ? batch.first - 1 : 0
  return { undone: clean && remaining === 0, remaining }
}

async function send(
  session: Session,
  batch: Batch,
  message: string,
  limits: ApplyLimits,
  onRetry: (attempt: number) => void,
): Promise<{ error: Error; attempts: number } | undefined> {
  const lockMs = batch.concurrent ? 0 : Math.min(lockAttemptMs, limits.lockSeconds * 1000)
  const deadline = Date.now() + limits.lockSeconds * 1000
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.script(`set lock_timeout = ${lockMs}`)
      await session.script(message)
      return undefined
    } catch (error) {
      const waitMs = Math.min(100 * 2 ** attempt, 5_000) * (0.5 + Math.random() / 2)
      const again = batch.repeatable && retryable.has(sqlState(error) ?? '')
      if (!again || Date.now() + waitMs >= deadline) {
        return { error: error as Error, attempts: attempt }
      }
      onRetry(attempt)
      await session.script('rollback')
      await sleep(waitMs)
    }
  }
}
