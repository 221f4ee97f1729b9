import type { Session } from '../providers/index.ts'

/** What happened around a migration while it ran. */
export interface WatchReport {
  /** The most sessions that waited for it at one moment. */
  readonly maxBlocked: number
  /** Who it waited for, as it was last seen. */
  readonly blockers: readonly Blocker[]
}

export interface Blocker {
  readonly pid: number
  readonly application: string
  readonly state: string
  readonly seconds: number
}

const everyMs = 500

/**
 * Looks, over a connection of its own, at who waits for the session `pid` and for whom it waits.
 * The connection is opened only when the work takes longer than one interval.
 */
export function watchBlocking(
  pid: number,
  connect: () => Promise<Session>,
  onBlocked: (sessions: number) => void,
): { stop(): Promise<WatchReport> } {
  let report: WatchReport = { maxBlocked: 0, blockers: [] }
  let session: Promise<Session> | undefined
  let look: Promise<void> = Promise.resolve()

  const timer = setInterval(() => {
    session ??= connect()
    look = look.then(async () => {
      const seen = await lookAt(await session, pid)
      if (!seen) return
      if (seen.blocked > report.maxBlocked) onBlocked(seen.blocked)
      report = {
        maxBlocked: Math.max(report.maxBlocked, seen.blocked),
        blockers: seen.blockers.length > 0 ? seen.blockers : report.blockers,
      }
    })
    // The watch informs; when it cannot look, the migration goes on.
    look = look.catch(() => {})
  }, everyMs)

  return {
    async stop() {
      clearInterval(timer)
      await look
      await (await session?.catch(() => undefined))?.close()
      return report
    },
  }
}

async function lookAt(
  session: Session | undefined,
  pid: number,
): Promise<{ blocked: number; blockers: Blocker[] } | undefined> {
  if (!session) return undefined
  const [row] = await session.query<{ blocked: number; blockers: Blocker[] | null }>(
    `select (select count(*)::int from pg_stat_activity
              where wait_event_type = 'Lock' and $1 = any(pg_blocking_pids(pid))) as blocked,
            (select json_agg(json_build_object(
                      'pid', pid, 'application', application_name, 'state', coalesce(state, ''),
                      'seconds', extract(epoch from clock_timestamp() - coalesce(xact_start, backend_start))::int))
               from pg_stat_activity where pid = any(pg_blocking_pids($1))) as blockers`,
    [pid],
  )
  return row && { blocked: row.blocked, blockers: row.blockers ?? [] }
}
