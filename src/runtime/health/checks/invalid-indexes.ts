import type { Check } from '../check.ts'
import { named } from '../grading.ts'

interface InvalidIndex {
  readonly name: string
  readonly total: number
  readonly [fact: string]: unknown
}

/** What is left of a CREATE INDEX CONCURRENTLY that failed: every write keeps it up, no query uses it. */
export const invalidIndexes: Check = {
  name: 'invalid-indexes',
  title: 'Invalid indexes',
  asks: 'which indexes no query can use, and nobody is building',

  async run({ session, server }) {
    const found = await session.query<InvalidIndex>(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total
         from pg_catalog.pg_index i
         join pg_catalog.pg_class c on c.oid = i.indexrelid
         join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where not (i.indisvalid and i.indisready) and c.relkind = 'i'
          -- Building without blocking, and vacuum, hold this lock of the table.
          and not exists (select from pg_catalog.pg_locks l
                           where l.relation = i.indrelid and l.granted
                             and l.mode = 'ShareUpdateExclusiveLock'
                             and l.database = (select oid from pg_catalog.pg_database
                                                where datname = pg_catalog.current_database()))
        order by 1 limit 5`,
    )
    const [first] = found
    if (!first) return { grade: 'healthy', summary: 'none' }
    const names = found.map(({ name }) => name)
    return {
      grade: 'degraded',
      summary: `${named(names, first.total)}`,
      advice: names.map((name) => adviceOn(name, server.version)).join(' '),
      facts: { indexes: names, count: first.total },
    }
  },
}

/** REINDEX CONCURRENTLY calls what it builds and what it replaces by these suffixes. */
function adviceOn(name: string, version: number): string {
  if (/_cc(new|old)\d*"?$/.test(name) || version < 120_000) {
    return `Drop it: \`drop index concurrently ${name}\`${version < 120_000 ? ', and build it again' : ''}.`
  }
  return `Build it again: \`reindex index concurrently ${name}\`; or drop it: \`drop index concurrently ${name}\`.`
}
