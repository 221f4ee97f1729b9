import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../providers/index.ts'
import { sqlState } from '../providers/postgresql/errors.ts'
import type { Batch } from './batches.ts'

export interface ApplyLimits {
  /** How long one statement may run, in seconds. */
  readonly statementSeconds: number
  /** How long the attempts to get the locks may go on, in seconds. */
  readonly lockSeconds: number
  /** Aborted when the user cancels: no further message and no further attempt begins. */
  readonly signal: AbortSignal
}

/** Every attempt leaves the lock queue after this, so that the application gets through. */
const lockAttemptMs = 2_000
/** lock_not_available, deadlock_detected */
const retryable = new Set(['55P03', '40P01'])
/** A migration may have taken another role, which need not be allowed to write the history. */
export const ownRole = 'reset session authorization; reset role'

/** Ends a transaction that a file left open and takes back its settings: the next one begins fresh. */
export async function resetSettings(session: Session): Promise<void> {
  await session.script('rollback')
  await session.script(`${ownRole}; reset all`)
}

/** How a message was refused. */
export interface Unsent {
  readonly error: Error
  readonly attempts: number
  /** The number of the statement that failed, from 1; one more than the last when the commit failed. */
  readonly statement: number
}

/**
 * Sends one message under its limits, again and again where it does not get its locks and a failure
 * leaves nothing of it. Undefined when it went through.
 */
export async function send(
  session: Session,
  batch: Batch,
  message: string,
  limits: ApplyLimits,
  on: { retry(attempt: number): void; done(count: number): void },
): Promise<Unsent | undefined> {
  const lockMs = batch.concurrent ? 0 : Math.min(lockAttemptMs, limits.lockSeconds * 1000)
  const deadline = Date.now() + limits.lockSeconds * 1000
  for (let attempts = 1; ; attempts += 1) {
    let done = 0
    try {
      await session.script(
        `rollback; set statement_timeout = ${limits.statementSeconds * 1000}; set lock_timeout = ${lockMs}`,
      )
      limits.signal.throwIfAborted()
      await session.script(message, (count) => {
        done = count
        on.done(count)
      })
      return undefined
    } catch (error) {
      const waitMs = Math.min(100 * 2 ** attempts, 5_000) * (0.5 + Math.random() / 2)
      const inVain = !batch.repeatable || !retryable.has(sqlState(error) ?? '')
      if (!inVain && !limits.signal.aborted && Date.now() + waitMs < deadline) {
        on.retry(attempts)
        if (await rests(waitMs, limits.signal)) continue
      }
      const statement = Math.min(batch.first + done, batch.last + 1)
      return { error: error as Error, attempts, statement }
    }
  }
}

/** Whether the pause came to its end; a cancellation breaks it off. */
function rests(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false)
}
