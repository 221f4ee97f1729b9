import type { Session } from '../provider.ts'
import { quoteIdentifier } from './identifiers.ts'
import { openSession } from './session.ts'
import { asPostgres } from './target.ts'

/**
 * Drops another database than that of the session; one that is not there is fine. A copy of a
 * database has the subscriptions of the original, which stand in the way. Throws the server's error.
 */
export async function dropDatabase(session: Session, name: string): Promise<void> {
  const [subscribed] = await session.query(
    `select 1 from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = $1`,
    [name],
  )
  if (subscribed) await dropSubscriptions(session, name)
  await session.script(`drop database if exists ${quoteIdentifier(name)}`)
}

/** Their slots on the publisher are let go first and stay: they are those of the original. */
async function dropSubscriptions(session: Session, database: string): Promise<void> {
  const inside = await openSession({ ...asPostgres(session.target), database })
  try {
    const found = await inside.query<{ name: string }>(
      `select subname::text as name from pg_subscription
        where subdbid = (select oid from pg_database where datname = current_database())`,
    )
    for (const name of found.map((row) => quoteIdentifier(row.name))) {
      await inside.script(`alter subscription ${name} disable`)
      await inside.script(`alter subscription ${name} set (slot_name = none)`)
      await inside.script(`drop subscription ${name}`)
    }
  } finally {
    await inside.close()
  }
}
