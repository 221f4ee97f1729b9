import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../../operations/index.ts'
import type { Session } from '../provider.ts'

/** The session that holds an advisory lock. */
export interface LockHolder {
  readonly pid: number
  readonly application: string
  readonly user: string
  readonly since: string
}

/**
 * Takes the migration tool's own advisory lock, so that neither the tool nor another faber-db
 * migrates meanwhile. It lasts until the session is closed.
 * @throws LOCK_HELD after `patienceMs`, naming the holder; DB_POOLED where the session does not keep it
 */
export async function takeLock(session: Session, key: number, patienceMs: number): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(250)) {
    const [row] = await session.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1::bigint) as taken',
      [key],
    )
    if (row?.taken) break
    if (Date.now() >= deadline) throw lockHeld(await lockHolder(session, key))
  }
  if (!(await holdsLock(session, key))) {
    throw new FaberDbError('DB_POOLED', {
      message:
        'The migration lock was taken and is not ours: a pooler changes the server session between statements.',
      next: 'Give the connection string of the server itself, not of the pooler.',
    })
  }
}

/** Gives the lock back before the session is closed; one that does not hold it gives nothing. */
export async function releaseLock(session: Session, key: number): Promise<void> {
  await session.query('select pg_advisory_unlock($1::bigint)', [key])
}

/** For those who only look: what is being migrated cannot be judged. @throws LOCK_HELD */
export async function refuseIfLocked(session: Session, key: number): Promise<void> {
  const holder = await lockHolder(session, key)
  if (holder) throw lockHeld(holder)
}

/** Who holds the lock, or undefined. A key of 64 bits stands in two halves (PostgreSQL's manual, pg_locks). */
export async function lockHolder(session: Session, key: number): Promise<LockHolder | undefined> {
  const [row] = await session.query<LockHolder & Record<string, unknown>>(
    `select a.pid, a.application_name as application, a.usename as "user",
            a.backend_start::text as since
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = ($1::bigint >> 32)::int::oid and l.objid = ($1::bigint & 4294967295)::oid`,
    [key],
  )
  return row
}

async function holdsLock(session: Session, key: number): Promise<boolean> {
  const [row] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  return (await lockHolder(session, key))?.pid === row?.pid
}

function lockHeld(holder: LockHolder | undefined): FaberDbError {
  const who = holder
    ? `${holder.application || 'a session'} (pid ${holder.pid}, user ${holder.user}, connected since ${holder.since})`
    : 'another session'
  return new FaberDbError('LOCK_HELD', {
    message: `Another migration is running: ${who} holds the migration lock.`,
    next: 'Wait until it is done and run this again. If the session is a leftover, end it on the server: select pg_terminate_backend(PID)',
    facts: holder ? { holder } : {},
  })
}
