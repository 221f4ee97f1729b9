import { randomUUID } from 'node:crypto'
import type { Session } from '../provider.ts'
import { dropDatabase } from './drop-database.ts'

const prefix = 'faber_db_scratch_'

/**
 * A name for a scratch database that `session` stays open for: its process id stands in it, so
 * that every later run can tell the databases of runs that were killed.
 */
export async function scratchName(session: Session): Promise<string> {
  const [own] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  return `${prefix}${own?.pid}_${randomUUID().slice(0, 8)}`
}

/**
 * Drops the scratch databases of our role whose session is gone and that nobody uses. One that
 * cannot be dropped is no reason to stop: the next run tries again.
 */
export async function dropLeftovers(session: Session): Promise<void> {
  const leftovers = await session.query<{ name: string }>(
    `select d.datname as name from pg_database d
      where d.datname ~ ('^' || $1 || '[0-9]+_[0-9a-f]{8}$')
        and pg_get_userbyid(d.datdba) = current_user
        and not exists (select from pg_stat_activity a
                         where a.datid = d.oid
                            or a.pid = split_part(substr(d.datname, length($1) + 1), '_', 1)::int)`,
    [prefix],
  )
  for (const { name } of leftovers) {
    await dropDatabase(session, name).catch(() => {})
  }
}

/** Ends what still runs in a scratch database: a rehearsal that was cancelled. */
export async function endSessions(session: Session, database: string): Promise<void> {
  await session.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    database,
  ])
}
