import type { Session } from '../../provider.ts'

/**
 * Runs `work` in a transaction that can only read, that breaks off each query after `limitMs`
 * (waiting for locks included), and that leaves the session as it was.
 */
export async function readOnly<T>(
  session: Session,
  limitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  await session.script(
    `begin transaction read only;
     set local statement_timeout = ${limitMs};
     set local row_security = off;
     set local jit = off`,
  )
  try {
    return await work()
  } finally {
    await session.script('rollback')
  }
}
