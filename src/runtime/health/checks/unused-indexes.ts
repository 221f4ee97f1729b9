import { bytesText } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

const megabyte = 1_000_000

/** Sizes are those that vacuum last saw: to measure them now would need a lock on each. */
export const unusedIndexes: Check = {
  name: 'unused-indexes',
  title: 'Unused indexes',
  asks: 'which large indexes no query has used, but for those that hold a constraint',

  async run({ session, thresholds }) {
    const found = await session.query<{
      name: string
      bytes: number
      total: number
      all_bytes: number
      since: Date | null
    }>(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total,
              s.bytes::float8 as bytes, sum(s.bytes) over ()::float8 as all_bytes,
              (select stats_reset from pg_catalog.pg_stat_database
                where datname = pg_catalog.current_database()) as since
         from pg_catalog.pg_index i
         join pg_catalog.pg_class c on c.oid = i.indexrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        cross join lateral (
              select c.relpages::bigint * current_setting('block_size')::int as bytes) s
        where i.indisvalid and not (i.indisunique or i.indisprimary or i.indisexclusion
                                    or i.indisreplident or i.indisclustered or c.relispartition)
          and c.relkind = 'i' and n.nspname not in ('pg_catalog', 'pg_toast')
          and pg_catalog.pg_stat_get_numscans(c.oid) = 0
          and not exists (select from pg_catalog.pg_constraint where conindid = c.oid)
          and s.bytes >= $1
        order by s.bytes desc, 1 limit 5`,
      [thresholds.unused_index_min_mb * megabyte],
    )
    const [first] = found
    if (!first) {
      const limit = bytesText(thresholds.unused_index_min_mb * megabyte)
      return { grade: 'healthy', summary: `none of ${limit} or more` }
    }
    const since = first.since
      ? `since ${first.since.toISOString().slice(0, 10)}`
      : 'since the statistics began'
    const names = found.map(({ name, bytes }) => `${name} (${bytesText(bytes)})`)
    return {
      grade: 'degraded',
      summary: `${named(names, first.total)}, not used ${since}`,
      advice: `If no standby uses them either, and a month’s work is in the statistics: ${found.map(({ name }) => `\`drop index concurrently ${name}\``).join(', ')}.`,
      facts: { indexes: found, count: first.total, bytes: first.all_bytes },
    }
  },
}
