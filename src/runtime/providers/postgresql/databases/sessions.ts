import type { Session } from '../../provider.ts'

/** Of a row `a` of pg_stat_activity: whether it is in a transaction. Locks are shown to every role; what it runs is not. */
export const inTransaction = `exists (select from pg_locks v where v.pid = a.pid
  and v.locktype = 'virtualxid' and v.mode = 'ExclusiveLock' and v.granted)`

/** Of a row `a` of pg_stat_activity: whether this role may end it (PostgreSQL's manual, pg_signal_backend). Workers without a role leave by themselves. */
export const mayEnd = `exists (select from pg_roles me, pg_roles them
  where me.rolname = current_user and them.oid = a.usesysid
    and (me.rolsuper or not them.rolsuper
         and (pg_has_role(a.usesysid, 'usage') or pg_has_role('pg_signal_backend', 'usage'))))`

export interface Occupant {
  readonly [column: string]: unknown
  readonly pid: number
  readonly application: string | null
  readonly user: string | null
}

/** The sessions in a database that this role may not end. */
export async function untouchable(session: Session, database: string): Promise<Occupant[]> {
  return session.query<Occupant>(
    `select a.pid, a.application_name as application, a.usename::text as "user"
       from pg_stat_activity a
      where a.datname = $1 and a.usesysid is not null and not ${mayEnd}
      order by a.pid`,
    [database],
  )
}

/** `pid 4711 (psql, user postgres)` */
export function occupantText({ pid, application, user }: Occupant): string {
  return `pid ${pid} (${application || 'unnamed'}, user ${user})`
}

/** Ends the sessions in a database, as far as this role may. */
export async function endSessions(session: Session, database: string): Promise<void> {
  await session.query(
    `select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = $1 and ${mayEnd}`,
    [database],
  )
}
