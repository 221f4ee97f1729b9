import type { Check } from '../check.ts'
import { gradeAbove } from '../grading.ts'

/** The server refuses to write shortly before this many ids have passed since the oldest frozen row. */
const ids = 2 ** 31
/** Autovacuum begins at its limit and may take a while; this far beyond, it does not get through. */
const patience = 1.5

export const wraparound: Check = {
  name: 'wraparound',
  title: 'Wraparound',
  asks: 'how many transaction ids and multixacts have passed since the oldest frozen ones',

  async run({ session, settings, thresholds }) {
    const databases = await session.query<{ name: string; kind: Kind; age: number }>(
      `select datname as name, kind, age::float8 as age
         from pg_catalog.pg_database
        cross join lateral (values ('transaction ids', pg_catalog.age(datfrozenxid)),
                                   ('multixacts', pg_catalog.mxid_age(datminmxid))) a (kind, age)
        order by age desc limit 5`,
    )
    const known = await settings()
    const [worst] = databases
    if (!worst) throw new Error('the server lists no database')
    const percent = Math.round((worst.age / ids) * 1000) / 10
    const limit = Number(known.get(freezeSettings[worst.kind]) ?? ids)
    const late = worst.age > limit * patience
    const byShare = gradeAbove(
      percent,
      thresholds.wraparound_degraded_percent,
      thresholds.wraparound_unhealthy_percent,
    )
    const grade = byShare === 'healthy' && late ? 'degraded' : byShare
    const summary = `${percent} % of the ${worst.kind} used, in ${worst.name}${late ? '; autovacuum is behind' : ''}`
    const figures = { wraparound_used_ratio: worst.age / ids }
    const facts = { databases, percent, freeze_max_age: limit }
    if (grade === 'healthy') return { grade, summary, facts, figures }
    return {
      grade,
      summary,
      advice: `In ${worst.name}: find the oldest tables with \`select oid::regclass, ${ages[worst.kind]} from pg_class where relkind in ('r', 'm', 't') order by 2 desc limit 5\`, and \`vacuum (freeze, verbose)\` them. Old transactions, prepared ones and replication slots hold it back.`,
      facts,
      figures,
    }
  },
}

type Kind = 'transaction ids' | 'multixacts'

const freezeSettings: Readonly<Record<Kind, string>> = {
  'transaction ids': 'autovacuum_freeze_max_age',
  multixacts: 'autovacuum_multixact_freeze_max_age',
}

const ages: Readonly<Record<Kind, string>> = {
  'transaction ids': 'age(relfrozenxid)',
  multixacts: 'mxid_age(relminmxid)',
}
