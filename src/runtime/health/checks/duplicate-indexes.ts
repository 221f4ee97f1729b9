import { bytesText } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

/** Indexes beside which another of their table begins with the same column; only these are looked at closely. */
const candidates = `
  select * from (
    select i.*, c.relam, c.relnamespace, c.relname, c.relpages,
           count(*) over (partition by i.indrelid, c.relam, i.indkey[0]) as beside
      from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
     where i.indisvalid and c.relkind = 'i' and not c.relispartition
       and c.relnamespace not in (select oid from pg_catalog.pg_namespace
                                   where nspname in ('pg_catalog', 'pg_toast', 'information_schema'))) i
   where beside > 1`

/**
 * What an index says of its columns, each with operator class, collation and order, and of those that
 * it includes: the text of a longer index begins with that of a shorter one. The places in a stored
 * expression are those in the text of its statement, and say nothing.
 */
const described = `
  select i.indexrelid, i.indrelid, i.relam, a.amname = 'btree' as is_ordered, i.indisunique,
         format('%I.%I', n.nspname, i.relname) as name,
         i.relpages::bigint * current_setting('block_size')::int as bytes,
         (select string_agg(concat_ws(':', k, c, l, o), ' ' order by place) || ' '
            from unnest(i.indkey::int2[], i.indclass::oid[], i.indcollation::oid[],
                        i.indoption::int2[]) with ordinality u (k, c, l, o, place)) as columns,
         coalesce(regexp_replace(i.indexprs::text, ':location -?\\d+', '', 'g'), '') as expressions,
         coalesce(regexp_replace(i.indpred::text, ':location -?\\d+', '', 'g'), '') as condition,
         f.conindid is not null as holds_constraint,
         i.indisunique or i.indisreplident or f.conindid is not null as is_needed
    from candidates i
    join pg_catalog.pg_namespace n on n.oid = i.relnamespace
    join pg_catalog.pg_am a on a.oid = i.relam
    left join (select distinct conindid from pg_catalog.pg_constraint) f on f.conindid = i.indexrelid`

/** Beside the index that comes next in this order: the shorter first, and of equal ones the one to keep last. */
const paired = `
  select *, not is_needed and coalesce(
              case when is_ordered then starts_with(lead(columns) over following, columns)
                   else lead(columns) over following = columns end, false) as is_spare
    from described
  window following as (partition by indrelid, relam, expressions, condition
                           order by columns collate "C", holds_constraint, indisunique, indexrelid desc)`

/** Those that follow each other and are spare lead to one that is not: it does what all of them do. */
const chained = `
  select *, count(*) filter (where not is_spare) over (
              partition by indrelid, relam, expressions, condition
              order by columns collate "C", holds_constraint, indisunique, indexrelid desc
              rows between unbounded preceding and 1 preceding) as chain
    from paired`

const kept = `
  select *, max(name) filter (where not is_spare) over chain as kept,
            max(columns) filter (where not is_spare) over chain as kept_columns
    from chained window chain as (partition by indrelid, relam, expressions, condition, chain)`

export const duplicateIndexes: Check = {
  name: 'duplicate-indexes',
  title: 'Duplicate indexes',
  asks: 'which indexes say the same as another of their table, or begin one',

  async run({ session }) {
    const found = await session.query<{
      name: string
      kept: string
      is_equal: boolean
      bytes: number
      total: number
      all_bytes: number
    }>(
      `with candidates as (${candidates}), described as (${described}), paired as (${paired}),
            chained as (${chained}), kept as (${kept})
       select name, kept, columns = kept_columns as is_equal, bytes::float8 as bytes,
              count(*) over ()::int as total, sum(bytes) over ()::float8 as all_bytes
         from kept where is_spare order by bytes desc, name limit 5`,
    )
    const [first] = found
    if (!first) return { grade: 'healthy', summary: 'none' }
    const names = found.map(
      ({ name, kept, is_equal }) => `${name} is ${is_equal ? 'the same as' : 'covered by'} ${kept}`,
    )
    return {
      grade: 'degraded',
      summary: `${named(names, first.total)} (${bytesText(first.all_bytes)} in all)`,
      advice: `Drop what is there twice: ${found.map(({ name }) => `\`drop index concurrently ${name}\``).join(', ')}.`,
      facts: { indexes: found, count: first.total },
    }
  },
}
