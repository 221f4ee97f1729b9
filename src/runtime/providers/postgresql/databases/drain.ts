import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../provider.ts'

const lookMs = 100

/** Waits for the transactions that are open in a database now; those that begin meanwhile are not waited for. Returns how many are left. */
export async function drain(
  session: Session,
  database: string,
  seconds: number,
  signal: AbortSignal,
): Promise<number> {
  const deadline = Date.now() + seconds * 1000
  const first = await openTransactions(session, database)
  for (let left = first; ; ) {
    if (left.length === 0 || Date.now() >= deadline) return left.length
    await sleep(lookMs, undefined, { signal })
    const now = new Set(await openTransactions(session, database))
    left = first.filter((transaction) => now.has(transaction))
  }
}

/** Each by its virtual number, which no later transaction has again. */
async function openTransactions(session: Session, database: string): Promise<string[]> {
  const found = await session.query<{ id: string }>(
    `select l.virtualxid as id from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = $1 and l.locktype = 'virtualxid' and l.mode = 'ExclusiveLock' and l.granted
        and a.usesysid is not null`,
    [database],
  )
  return found.map(({ id }) => id)
}
