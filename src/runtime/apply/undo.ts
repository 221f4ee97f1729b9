import type { Handler } from '../handlers/index.ts'
import type { Session } from '../providers/index.ts'
import type { Statement } from '../safety/reading/parse.ts'
import { type ApplyLimits, ownRole, resetSettings, send, type Unsent } from './send.ts'

/** The down script of one migration, parsed; it holds nothing that leaves its transaction. */
export interface Undo {
  readonly name: string
  readonly sql: string
  readonly statements: readonly Statement[]
}

export interface UndoEvents {
  /** The message could not get its locks and will be sent again. */
  retry(attempt: number): void
  /** So many statements of all have run. */
  progress(done: number, of: number): void
}

/** What all of them are as one message; PostgreSQL runs it as one transaction. */
export function undoScript(undos: readonly Undo[]): string {
  return undos.map(({ sql }) => `${sql.replace(/^\uFEFF/, '')}\n;\n`).join('')
}

/**
 * Undoes migrations, newest first, in ONE transaction with their rows of the history: after a crash
 * all of it is there or nothing is. A failure leaves nothing, unless the connection was lost: then
 * the history tells.
 */
export async function undoMigrations(
  session: Session,
  handler: Handler,
  undos: readonly Undo[],
  limits: ApplyLimits,
  events: UndoEvents,
): Promise<Unsent | undefined> {
  const of = undos.reduce((sum, { statements }) => sum + statements.length, 0)
  const records = undos.map(({ name }) => handler.rollBackSql(session, name))
  const message = `${undoScript(undos)}${ownRole}; ${records.join('; ')}`
  await resetSettings(session)
  const batch = { sql: message, first: 1, last: of, repeatable: true, concurrent: false }
  const failed = await send(session, batch, message, limits, {
    retry: events.retry,
    done: (count) => events.progress(Math.min(count, of), of),
  })
  await resetSettings(session).catch(() => {})
  return failed
}
