import type { Session } from '../provider.ts'
import { quoteIdentifier } from './identifiers.ts'

/**
 * Drops the subscriptions of the database that the session is connected to, which stand in the way
 * of dropping it. Their slots on the publisher are let go first and stay: a copy of a database has
 * the subscriptions of the original, and dropping one would drop the slot of the original.
 */
export async function dropSubscriptions(session: Session): Promise<void> {
  const found = await session.query<{ name: string }>(
    `select subname::text as name from pg_subscription
      where subdbid = (select oid from pg_database where datname = current_database())`,
  )
  for (const name of found.map((row) => quoteIdentifier(row.name))) {
    await session.script(`alter subscription ${name} disable`)
    await session.script(`alter subscription ${name} set (slot_name = none)`)
    await session.script(`drop subscription ${name}`)
  }
}
