import { bytesText } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

/**
 * Equal in columns, order, operator classes, collations, expressions and condition. The places in a
 * stored expression are those in the text of its statement, and say nothing.
 */
const indexesByDefinition = `
  select format('%I.%I', n.nspname, c.relname) as name,
         c.relpages::bigint * current_setting('block_size')::int as bytes,
         i.indisunique or i.indisreplident or held.by_constraint as is_needed,
         row_number() over same as place,
         first_value(format('%I.%I', n.nspname, c.relname)) over same as kept
    from pg_catalog.pg_index i
    join pg_catalog.pg_class c on c.oid = i.indexrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
   cross join lateral (select exists (select from pg_catalog.pg_constraint
                                       where conindid = c.oid) as by_constraint) held
   where i.indisvalid and c.relkind = 'i' and not c.relispartition
     and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')
  window same as (
    partition by i.indrelid, c.relam, i.indkey::text, i.indnkeyatts, i.indclass::text,
                 i.indcollation::text, i.indoption::text,
                 regexp_replace(i.indexprs::text, ':location -?\\d+', '', 'g'),
                 regexp_replace(i.indpred::text, ':location -?\\d+', '', 'g')
    order by held.by_constraint desc, i.indisunique desc, c.oid)`

export const duplicateIndexes: Check = {
  name: 'duplicate-indexes',
  title: 'Duplicate indexes',
  asks: 'which indexes say the same as another of their table',

  async run({ session }) {
    const found = await session.query<{
      name: string
      kept: string
      bytes: number
      total: number
      all_bytes: number
    }>(
      `select name, kept, bytes::float8 as bytes, count(*) over ()::int as total,
              sum(bytes) over ()::float8 as all_bytes
         from (${indexesByDefinition}) indexes
        where place > 1 and not is_needed order by bytes desc, name limit 5`,
    )
    const [first] = found
    if (!first) return { grade: 'healthy', summary: 'none' }
    const names = found.map(({ name, kept }) => `${name} is the same as ${kept}`)
    return {
      grade: 'degraded',
      summary: `${named(names, first.total)} (${bytesText(first.all_bytes)} in all)`,
      advice: `Drop what is there twice: ${found.map(({ name }) => `\`drop index concurrently ${name}\``).join(', ')}.`,
      facts: { indexes: found, count: first.total },
    }
  },
}
