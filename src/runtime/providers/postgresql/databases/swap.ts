import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../../../operations/index.ts'
import { listed } from '../../../text.ts'
import type { Swapped } from '../../backups.ts'
import type { Session } from '../../provider.ts'
import { sessionError, sqlState } from '../errors.ts'
import { quoteIdentifier } from '../identifiers.ts'
import { withMaintenance } from '../maintenance.ts'
import type { PostgresTarget } from '../target.ts'
import { inTransaction, mayEnd, occupantText, untouchable } from './sessions.ts'

const lookMs = 10
/** How long a rename waits for the lock on a database, which keeps new sessions waiting behind it. */
const lockTimeoutMs = 2_000

/**
 * Renames the target's database to `kept` and `replacement` to the target's name, as one message,
 * which is one transaction. The first rename takes the exclusive lock on the database, behind which
 * new sessions wait, and then looks for up to five seconds whether anybody is left (the server's
 * CountOtherDBBackends); from that moment on a second session ends those who are. It never ends
 * anybody before it has the lock, and a run that is killed leaves the one state or the other.
 */
export async function swap(
  target: PostgresTarget,
  replacement: string,
  kept: string | null,
): Promise<Swapped> {
  return withMaintenance(target, (renaming) =>
    withMaintenance(target, async (ending) => {
      const [own] = await renaming.query<{ pid: number }>('select pg_backend_pid() as pid')
      await renaming.script(`set lock_timeout = ${lockTimeoutMs}`)
      const start = performance.now()
      let over = false
      const renamed = renaming.script(renames(target.database, replacement, kept)).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      const ended = endThoseLeft(
        ending,
        [target.database, replacement],
        Number(own?.pid),
        () => over,
      )
      const failure = await renamed
      const blocked_ms = Math.round(performance.now() - start)
      over = true
      const seen = await ended
      if (failure) throw await notSwapped(failure.error, ending, target)
      return { ...seen, blocked_ms }
    }),
  )
}

function renames(database: string, replacement: string, kept: string | null): string {
  const rename = (from: string, to: string) =>
    `alter database ${quoteIdentifier(from)} rename to ${quoteIdentifier(to)}`
  return [...(kept === null ? [] : [rename(database, kept)]), rename(replacement, database)].join(
    '; ',
  )
}

/** Ends the sessions in these databases as soon as the renaming session has locked one, until it is over. */
async function endThoseLeft(
  session: Session,
  databases: readonly string[],
  renamer: number,
  isOver: () => boolean,
): Promise<Omit<Swapped, 'blocked_ms'>> {
  const ended = new Map<number, boolean>()
  for (; !isOver(); await sleep(lookMs)) {
    const found = await session.query<{ pid: number; busy: boolean }>(
      `select a.pid, ${inTransaction} as busy, pg_terminate_backend(a.pid)
         from pg_stat_activity a
        where a.datname = any($1) and ${mayEnd}
          and exists (select from pg_locks l
                       where l.pid = $2 and l.locktype = 'object' and l.granted
                         and l.classid = 'pg_database'::regclass and l.mode = 'AccessExclusiveLock')`,
      [databases, renamer],
    )
    for (const { pid, busy } of found) ended.set(pid, busy || (ended.get(pid) ?? false))
  }
  return { ended: ended.size, broken_off: [...ended.values()].filter(Boolean).length }
}

/** object_in_use after its five seconds, lock_not_available after ours. */
async function notSwapped(
  error: unknown,
  session: Session,
  target: PostgresTarget,
): Promise<unknown> {
  const state = sqlState(error) ?? ''
  if (state !== '55006' && state !== '55P03') return sessionError(error, target) ?? error
  const left = await untouchable(session, target.database)
  const { detail } = error as { detail?: string }
  return new FaberDbError('RESTORE_FAILED', {
    message: `${target.database} could not be replaced: ${(error as Error).message}.`,
    why:
      left.length > 0
        ? `This role may not end ${listed(left.map(occupantText))}.`
        : (detail ?? 'Another session holds a lock on the database as a whole.'),
    next: 'Nothing was changed; the old database serves. Close what is in the way and run it again.',
    facts: { left },
    cause: error,
  })
}
