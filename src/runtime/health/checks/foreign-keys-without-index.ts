import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

/** Every delete of a referenced row, and every change of its key, reads the referencing table whole. */
export const foreignKeysWithoutIndex: Check = {
  name: 'foreign-keys-without-index',
  title: 'Foreign keys without an index',
  asks: 'which foreign keys of tables that are not small have no index that begins with them',

  async run({ session, thresholds }) {
    const found = await session.query<{
      table: string
      name: string
      columns: string
      total: number
    }>(
      `select format('%I.%I', n.nspname, c.relname) as table, f.conname as name,
              (select string_agg(format('%I', a.attname), ', ' order by k.place)
                 from unnest(f.conkey) with ordinality k (attnum, place)
                 join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
              ) as columns,
              count(*) over ()::int as total
         from pg_catalog.pg_constraint f
         join pg_catalog.pg_class c on c.oid = f.conrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where f.contype = 'f' and f.conparentid = 0 and c.reltuples >= $1
          and not exists (
                select from pg_catalog.pg_index i
                 where i.indrelid = f.conrelid and i.indisvalid
                   and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(f.conkey)]
                       @> f.conkey
                   -- "where the column is not null" leaves out nothing that a key refers to.
                   and (i.indpred is null or i.indpred::text ~ '^{NULLTEST .*:nulltesttype 1'))
        order by c.reltuples desc, 1, 2 limit 5`,
      [thresholds.foreign_key_min_rows],
    )
    const [first] = found
    if (!first) {
      const rows = count(thresholds.foreign_key_min_rows, 'row')
      return { grade: 'healthy', summary: `none in tables of ${rows} or more` }
    }
    const names = found.map(({ table, columns }) => `${table} (${columns})`)
    return {
      grade: 'degraded',
      summary: named(names, first.total),
      advice: `Where referenced rows are deleted or joined: ${names.map((name) => `\`create index concurrently on ${name}\``).join(', ')}.`,
      facts: { foreign_keys: found, count: first.total },
    }
  },
}
