import type { Session } from '../../providers/index.ts'
import type { Check } from '../check.ts'
import { gradeAbove } from '../grading.ts'

export const connections: Check = {
  name: 'connections',
  title: 'Connections',
  asks: 'how many of max_connections are taken, without those kept for superusers',
  group: 'performance',

  async run({ session, thresholds, settings }) {
    const known = await settings()
    const setting = (name: string) => Number(known.get(name) ?? 0)
    // PostgreSQL 16 keeps some more for roles of pg_use_reserved_connections.
    const reserved = setting('superuser_reserved_connections') + setting('reserved_connections')
    const open = Math.max(1, setting('max_connections') - reserved)
    const used = await clientSessions(session)
    const percent = Math.round((used / open) * 100)
    const facts = { used, open, max_connections: setting('max_connections'), reserved, percent }
    const figures = { connections: used, connections_limit: open }
    const { connections_degraded_percent, connections_unhealthy_percent } = thresholds
    const grade = gradeAbove(percent, connections_degraded_percent, connections_unhealthy_percent)
    const summary = `${used} of ${open} taken (${percent} %), ${reserved} more kept for superusers`
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return {
      grade,
      summary,
      advice:
        'See who holds them: `select usename, application_name, state, count(*) from pg_stat_activity group by 1, 2, 3 order by 4 desc`. Lower the pool size of the application (Prisma: connection_limit), or put a pooler such as PgBouncer between; raising max_connections needs a restart.',
      facts,
      figures,
    }
  },
}

/** Counted over all databases: they share the limit. Background processes have no database. */
async function clientSessions(session: Session): Promise<number> {
  const [row] = await session.query<{ used: number }>(
    `select count(*)::int as used from pg_catalog.pg_stat_activity
      where datid is not null and usesysid is not null`,
  )
  return row?.used ?? 0
}
