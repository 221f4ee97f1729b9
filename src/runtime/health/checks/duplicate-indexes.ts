import { bytesText } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

/**
 * Every index with the text of what it holds. The places in a stored expression are those in the
 * text of its statement, and say nothing.
 */
const indexes = `
  select c.oid, format('%I.%I', n.nspname, c.relname) as name, i.indrelid, c.relam,
         c.relpages::bigint * current_setting('block_size')::int as bytes,
         i.indkey::text || ' ' as keys, i.indclass::text || ' ' as classes,
         i.indcollation::text || ' ' as collations, i.indoption::text || ' ' as options,
         i.indnatts as columns, i.indnkeyatts as key_columns,
         coalesce(regexp_replace(i.indexprs::text, ':location -?\\d+', '', 'g'), '') as expressions,
         coalesce(regexp_replace(i.indpred::text, ':location -?\\d+', '', 'g'), '') as condition,
         f.conindid is not null as holds_constraint, i.indisunique as is_unique,
         i.indisunique or i.indisreplident or f.conindid is not null as is_needed
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    left join (select distinct conindid from pg_catalog.pg_constraint) f on f.conindid = c.oid
   where i.indisvalid and c.relkind = 'i' and not c.relispartition
     and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')`

/** Equal in columns, order, operator classes, collations, expressions and condition: the first of them is kept. */
const twins = `
  select oid, name, bytes, is_needed, row_number() over same as place, first_value(name) over same as kept
    from indexes
  window same as (
    partition by indrelid, relam, keys, key_columns, classes, collations, options, expressions, condition
    order by holds_constraint desc, is_unique desc, oid)`

/**
 * A b-tree whose columns another one begins with: what finds rows by it finds them by the other. The
 * longest is named, which no third one covers.
 */
const covered = `
  select distinct on (short.oid) short.oid, short.name, short.bytes, long.name as kept
    from indexes short
    join indexes long on long.indrelid = short.indrelid and long.relam = short.relam
     and long.columns > short.columns and long.key_columns >= short.key_columns
     and starts_with(long.keys, short.keys) and starts_with(long.classes, short.classes)
     and starts_with(long.collations, short.collations)
     and starts_with(long.options, short.options) and long.condition = short.condition
    join pg_catalog.pg_am am on am.oid = short.relam and am.amname = 'btree'
   where not short.is_needed and short.columns = short.key_columns
     and short.expressions = '' and long.expressions = ''
   order by short.oid, long.columns desc, long.holds_constraint desc, long.is_unique desc, long.oid`

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
      `with indexes as materialized (${indexes}), twins as (${twins}), covered as (${covered}),
            spare as (select oid, name, kept, bytes, true as is_equal from twins
                       where place > 1 and not is_needed
                      union all
                      select oid, name, kept, bytes, false from covered
                       where oid not in (select oid from twins where place > 1))
       select name, kept, is_equal, bytes::float8 as bytes, count(*) over ()::int as total,
              sum(bytes) over ()::float8 as all_bytes
         from spare order by bytes desc, name limit 5`,
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
