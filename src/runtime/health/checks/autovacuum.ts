import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { named } from '../grading.ts'

export const autovacuum: Check = {
  name: 'autovacuum',
  title: 'Autovacuum',
  asks: 'whether it is on, for every table, and whether a worker is free',

  async run({ session, settings }) {
    const known = await settings()
    if (known.get('autovacuum') === 'off' || known.get('track_counts') === 'off') {
      const culprit = known.get('autovacuum') === 'off' ? 'autovacuum' : 'track_counts'
      return {
        grade: 'unhealthy',
        summary: `it does not run: ${culprit} is off`,
        advice: `Turn it on: \`alter system set ${culprit} = on\`, then \`select pg_reload_conf()\`.`,
        facts: { on: false },
      }
    }
    const tables = await session.query<{ name: string; total: number }>(
      `select format('%I.%I', n.nspname, c.relname) as name, count(*) over ()::int as total
         from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm')
          and exists (select from unnest(c.reloptions) option
                       where lower(option) in ('autovacuum_enabled=false', 'autovacuum_enabled=off',
                                               'autovacuum_enabled=no', 'autovacuum_enabled=0'))
        order by c.reltuples desc limit 5`,
    )
    const [{ busy } = { busy: 0 }] = await session.query<{ busy: number }>(
      `select count(*)::int as busy from pg_catalog.pg_stat_progress_vacuum p
         join pg_catalog.pg_stat_activity a on a.pid = p.pid
        where a.backend_type = 'autovacuum worker'`,
    )
    const workers = Number(known.get('autovacuum_max_workers') ?? 3)
    const total = tables[0]?.total ?? 0
    const names = tables.map(({ name }) => name)
    const facts = { on: true, off_for: names, off_for_count: total, busy, workers }
    const running = `${busy} of ${count(workers, 'worker')} at work`
    if (total > 0) {
      return {
        grade: 'degraded',
        summary: `${running}; it is off for ${named(names, total)}`,
        advice: `Turn it on: ${names.map((name) => `\`alter table ${name} reset (autovacuum_enabled)\``).join(', ')}.`,
        facts,
      }
    }
    if (busy < workers) return { grade: 'healthy', summary: `on, ${running}`, facts }
    return {
      grade: 'degraded',
      summary: `all ${count(workers, 'worker')} at work: other tables wait`,
      advice:
        'See what they do: `select relid::regclass, phase, heap_blks_scanned, heap_blks_total from pg_stat_progress_vacuum`. If it is always so, let them work faster: `alter system set autovacuum_vacuum_cost_limit = 2000`, then `select pg_reload_conf()`.',
      facts,
    }
  },
}
