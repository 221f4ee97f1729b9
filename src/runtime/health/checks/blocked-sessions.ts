import type { Row } from '../../providers/index.ts'
import { count } from '../../text.ts'
import type { Check, CheckContext } from '../check.ts'
import { durationText, gradeAbove } from '../grading.ts'
import { sessionName } from '../sessions.ts'

interface Waiter {
  readonly pid: number
  readonly user: string
  readonly application: string
  /** null where neither the server nor the role can tell. */
  readonly seconds: number | null
  readonly blockers: readonly number[]
}

export const blockedSessions: Check = {
  name: 'blocked-sessions',
  title: 'Blocked sessions',
  asks: 'who waits for a lock, since when, and who holds it in the end',
  group: 'performance',

  async run(context) {
    const { thresholds } = context
    const waiters = await readWaiters(context)
    const [longest] = waiters
    if (!longest) {
      const figures = { blocked_sessions: 0, longest_blocked_seconds: 0 }
      return { grade: 'healthy', summary: 'none', facts: { blocked: 0 }, figures }
    }
    const root = rootBlocker(longest.pid, waiters)
    const holder = root === 0 ? 'a prepared transaction' : await nameOf(context, root)
    // How long it has waited is hidden from some roles of older servers; that it waits is not.
    const grade =
      longest.seconds === null
        ? 'degraded'
        : gradeAbove(
            longest.seconds,
            thresholds.blocked_degraded_seconds,
            thresholds.blocked_unhealthy_seconds,
          )
    const since = longest.seconds === null ? '' : ` for ${durationText(longest.seconds)}`
    const summary = `${count(waiters.length, 'session')} blocked; ${sessionName(longest)} waits${since}, in the end for ${holder}`
    const facts = { blocked: waiters.length, root_blocker: root, longest: waiters.slice(0, 5) }
    const figures = {
      blocked_sessions: waiters.length,
      ...(longest.seconds !== null && { longest_blocked_seconds: longest.seconds }),
    }
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return { grade, summary, advice: adviceOn(root), facts, figures }
  },
}

/** Longest first. pg_locks shows the waiting of every role; PostgreSQL 14 shows since when. */
async function readWaiters({ session, server }: CheckContext): Promise<Waiter[]> {
  const since = server.version >= 140_000 ? 'coalesce(l.waitstart, a.query_start)' : 'a.query_start'
  return session
    .query<Waiter & Row>(
      `with waiting as (
       select a.pid, a.usename as user, a.application_name as application,
              extract(epoch from pg_catalog.clock_timestamp() - min(${since}))::float8 as seconds
         from pg_catalog.pg_locks l
         join pg_catalog.pg_stat_activity a on a.pid = l.pid
        where not l.granted and a.datname = pg_catalog.current_database()
        group by 1, 2, 3
        order by 4 desc nulls last limit 100)
     select *, pg_catalog.pg_blocking_pids(pid) as blockers from waiting order by seconds desc nulls last`,
    )
    .then((waiters) => waiters.filter(({ blockers }) => blockers.length > 0))
}

/** Follows who waits for whom to one who waits for nobody; a circle ends where it began. */
export function rootBlocker(
  pid: number,
  waiters: readonly Pick<Waiter, 'pid' | 'blockers'>[],
): number {
  const blockersOf = new Map(waiters.map((waiter) => [waiter.pid, waiter.blockers]))
  const seen = new Set<number>()
  let root = pid
  for (let next: number | undefined = pid; next !== undefined && !seen.has(next); ) {
    seen.add(next)
    root = next
    next = blockersOf.get(next)?.[0]
  }
  return root
}

async function nameOf({ session }: CheckContext, pid: number): Promise<string> {
  const [row] = await session.query<{ user: string; application: string; state: string | null }>(
    `select usename as user, application_name as application, state
       from pg_catalog.pg_stat_activity where pid = $1`,
    [pid],
  )
  if (!row) return `pid ${pid}, which has ended meanwhile`
  return `${sessionName({ pid, ...row })}${row.state ? `, ${row.state}` : ''}`
}

function adviceOn(root: number): string {
  return root === 0
    ? 'Find it with `select gid, prepared, owner from pg_prepared_xacts`, and end it with COMMIT PREPARED or ROLLBACK PREPARED.'
    : `See what it does: \`select state, query from pg_stat_activity where pid = ${root}\`. If it may be ended, \`select pg_terminate_backend(${root})\` sets the others free and undoes its transaction.`
}
