import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { gradeAbove, named } from '../grading.ts'

/**
 * Leaves out the shared catalogs: they belong to the server, and only a superuser may vacuum them.
 *
 * @see https://www.postgresql.org/docs/current/sql-vacuum.html
 */
export const bloat: Check = {
  name: 'bloat',
  title: 'Dead rows',
  asks: 'which share of the rows of large tables is dead, and when they were last vacuumed',

  async run({ session, thresholds }) {
    const found = await session.query<{
      name: string
      dead: number
      percent: number
      vacuumed: Date | null
      total: number
    }>(
      `select *, count(*) filter (where percent > $2) over ()::int as total from (
         select format('%I.%I', n.nspname, c.relname) as name,
                s.dead::float8 as dead, 100.0::float8 * s.dead / (s.live + s.dead) as percent,
                greatest(pg_catalog.pg_stat_get_last_vacuum_time(c.oid),
                         pg_catalog.pg_stat_get_last_autovacuum_time(c.oid)) as vacuumed
           from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          cross join lateral (select pg_catalog.pg_stat_get_live_tuples(c.oid) as live,
                                     pg_catalog.pg_stat_get_dead_tuples(c.oid) as dead) s
          where c.relkind in ('r', 'm') and not c.relisshared and s.dead > 0 and s.live + s.dead >= $1) t
        order by percent desc, name limit 5`,
      [thresholds.bloat_min_rows, thresholds.bloat_degraded_percent],
    )
    const tables = found.filter(({ percent }) => percent > thresholds.bloat_degraded_percent)
    const figures = { dead_rows_ratio: (found[0]?.percent ?? 0) / 100 }
    const [worst] = tables
    if (!worst) {
      const rows = count(thresholds.bloat_min_rows, 'row')
      return {
        grade: 'healthy',
        summary: `no table of ${rows} or more has over ${thresholds.bloat_degraded_percent} % dead`,
        figures,
      }
    }
    const last = worst.vacuumed
      ? `last vacuumed ${worst.vacuumed.toISOString()}`
      : 'never vacuumed since the statistics began'
    const names = tables.map(({ name, percent }) => `${name} (${Math.round(percent)} %)`)
    return {
      grade: gradeAbove(
        worst.percent,
        thresholds.bloat_degraded_percent,
        thresholds.bloat_unhealthy_percent,
      ),
      summary: `${named(names, worst.total)}; ${worst.name} was ${last}`,
      advice: `Run \`vacuum (verbose, analyze) ${worst.name}\`, and see in what it prints whether an old transaction keeps the rows; if it is always so, \`alter table ${worst.name} set (autovacuum_vacuum_scale_factor = 0.02)\`.`,
      facts: { tables, count: worst.total },
      figures,
    }
  },
}
