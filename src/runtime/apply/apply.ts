import type { Handler, Migration } from '../handlers/index.ts'
import type { Session } from '../providers/index.ts'
import type { Batch, SendingPlan } from './batches.ts'
import { dropInvalidIndex } from './invalid-index.ts'
import { notes } from './notes.ts'
import { type ApplyLimits, ownRole, resetSettings, send } from './send.ts'

export interface ApplyEvents {
  /** A message could not get its locks and will be sent again. */
  retry(migration: Migration, attempt: number): void
  /** So many statements of the migration have run. */
  progress(migration: Migration, done: number, of: number): void
}

/** Why a migration did not go through, and what is left of it. */
export interface ApplyFailure {
  readonly error: Error
  /** The number of the statement that failed, from 1; one more than there are when the commit failed. */
  readonly statement: number
  readonly attempts: number
  /** `nothing` of the migration is left; `some` of it is; `unknown` when the connection is lost. */
  readonly left: 'nothing' | 'some' | 'unknown'
  /** Statements before the failed message whose effect stays. */
  readonly remaining: number
}

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
  const id = await handler.begin(session, migration, notes.started(plan))
  for (const batch of plan.batches) {
    const record = bookkeeping(session, handler, id, plan, batch)
    const together = batch.repeatable && plan.mode !== 'explicit'
    const message = together ? `${batch.sql}\n;\n${ownRole}; ${record}` : batch.sql
    const failed = await send(session, batch, message, limits, {
      retry: (attempt) => events.retry(migration, attempt),
      done: (count) => {
        const done = Math.min(batch.first - 1 + count, plan.statements.length)
        events.progress(migration, done, plan.statements.length)
      },
    })
    if (failed) {
      const rest = await whatIsLeft(session, plan, batch, failed.error).catch(connectionLost)
      if (rest.left !== 'unknown') {
        await handler.fail(session, id, failed.error.message, rest.left === 'nothing')
      }
      return { ...failed, ...rest }
    }
    const lost = await settle(session, together ? '' : record)
    if (lost) return { error: lost, statement: batch.last, attempts: 1, ...connectionLost() }
  }
  return undefined
}

/** What the history says once the message is through: it travels in the same transaction where there is one. */
function bookkeeping(
  session: Session,
  handler: Handler,
  id: string,
  plan: SendingPlan,
  batch: Batch,
): string {
  return batch === plan.batches.at(-1)
    ? handler.finishSql(session, id)
    : handler.noteSql(session, id, notes.stepped(plan, batch.last))
}

/** After a message that went through. What fails here is the connection: the error is returned. */
async function settle(session: Session, record: string): Promise<Error | undefined> {
  try {
    await resetSettings(session)
    await session.script(record)
  } catch (error) {
    return error as Error
  }
  return undefined
}

async function whatIsLeft(
  session: Session,
  plan: SendingPlan,
  batch: Batch,
  error: Error,
): Promise<Pick<ApplyFailure, 'left' | 'remaining'>> {
  await resetSettings(session)
  const clean = batch.repeatable || (await dropInvalidIndex(session, plan, batch, error))
  const remaining = plan.mode === 'stepwise' ? batch.first - 1 : 0
  return { left: clean && remaining === 0 ? 'nothing' : 'some', remaining }
}

/** The server does not answer any more: whether the message was carried out is for the next run to find out. */
function connectionLost(): Pick<ApplyFailure, 'left' | 'remaining'> {
  return { left: 'unknown', remaining: 0 }
}
