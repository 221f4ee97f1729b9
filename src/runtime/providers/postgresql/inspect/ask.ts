import type { Session } from '../../provider.ts'
import { readOnly } from './read-only.ts'

/**
 * The number that a question gives (its one row's `n`), read within `limitMs`. Rows that a policy
 * hides from the role are an error, not a smaller number. Throws the server's error.
 */
export function ask(session: Session, sql: string, limitMs: number): Promise<number> {
  return readOnly(session, limitMs, async () => {
    const [row] = await session.query<{ n: unknown }>(sql)
    const n = Number(row?.n)
    if (!Number.isFinite(n)) throw new Error('the question gave no number')
    return n
  })
}
