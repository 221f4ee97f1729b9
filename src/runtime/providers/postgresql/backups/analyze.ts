import { openSession } from '../session.ts'
import type { PostgresTarget } from '../target.ts'
import { jobs } from './tools.ts'

/** The largest first, so that the connections are done at about the same time. */
const tables = `
  select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'm', 'p') and c.oid >= 16384 and c.relpersistence <> 't'
     and n.nspname !~ '^pg_(toast|temp)'
   order by pg_relation_size(c.oid) desc`

/** Gathers the statistics of every table, over a few connections; when it throws, all are closed. Throws the server's error. */
export async function analyze(target: PostgresTarget): Promise<void> {
  const session = await openSession(target)
  const waiting = await session
    .query<{ name: string }>(tables)
    .then((rows) => rows.map(({ name }) => name))
    .finally(() => session.close())
  const work = async () => {
    const own = await openSession(target)
    try {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        await own.script(`analyze ${name}`)
      }
    } finally {
      waiting.length = 0
      await own.close()
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: Math.min(jobs, waiting.length) }, work),
  )
  for (const each of ended) if (each.status === 'rejected') throw each.reason
}
