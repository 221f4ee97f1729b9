import type { Row } from '../../providers/index.ts'
import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import { count } from '../../text.ts'
import type { Check, CheckContext, Finding } from '../check.ts'
import { durationText, gradeAbove, notChecked } from '../grading.ts'

interface Statement {
  readonly query: string
  readonly calls: number
  readonly mean_ms: number
  readonly total_ms: number
}

const shownLength = 80
const factLength = 200

/** Their text is normalised by pg_stat_statements: constants have become $1, $2. */
export const slowQueries: Check = {
  name: 'slow-queries',
  title: 'Slow queries',
  asks: 'which queries take longest on average and in all, by pg_stat_statements',
  group: 'performance',

  async run(context) {
    const view = await viewName(context)
    if (typeof view !== 'string') return view
    const { slowest, costliest, hidden } = await readStatements(context, view)
    const { thresholds } = context
    const [first] = slowest
    const grade = gradeAbove(
      first?.mean_ms ?? 0,
      thresholds.slow_query_degraded_ms,
      thresholds.slow_query_unhealthy_ms,
    )
    if (grade === 'healthy' && hidden > 0) return hiddenStatements(context, hidden)
    const facts = { slowest, costliest }
    if (!first) return { grade, summary: 'none called often enough to be looked at', facts }
    const figures = { slowest_query_seconds: first.mean_ms / 1000 }
    const summary = `the slowest takes ${meanText(first)}: ${shortened(first.query)}`
    if (grade === 'healthy') return { grade, summary, facts, figures }
    const [worst] = costliest
    return {
      grade,
      summary,
      advice: `Look at its plan with \`explain (analyze, buffers)\` on a copy; an index is the usual cure.${
        worst && worst.query !== first.query
          ? ` The most time in all goes to: ${shortened(worst.query)} (${durationText(worst.total_ms / 1000)}).`
          : ''
      }`,
      facts,
      figures,
    }
  },
}

/** The view in its schema, or why there is none. */
async function viewName({ session, settings }: CheckContext): Promise<string | Finding> {
  const [row] = await session.query<{ schema: string }>(
    `select n.nspname as schema from pg_catalog.pg_extension e
       join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements'`,
  )
  const loaded = (await settings()).has('pg_stat_statements.max')
  if (row && loaded) return `${quoteIdentifier(row.schema)}.pg_stat_statements`
  return notChecked(
    row
      ? 'pg_stat_statements is not loaded by the server'
      : 'pg_stat_statements is not installed in this database',
    loaded
      ? 'Install it: `create extension pg_stat_statements`.'
      : "Add it to shared_preload_libraries (`alter system set shared_preload_libraries = 'pg_stat_statements'`, with what stands there already), restart the server, then `create extension pg_stat_statements`.",
  )
}

/** PostgreSQL 13 tells planning from execution, and names the columns so. Without rights the text is missing. */
async function readStatements({ session, server, thresholds }: CheckContext, view: string) {
  const [mean, total] =
    server.version >= 130_000 ? ['mean_exec_time', 'total_exec_time'] : ['mean_time', 'total_time']
  const own = `from ${view} where dbid = (select oid from pg_catalog.pg_database
                                            where datname = pg_catalog.current_database())`
  const read = async (order: string) => {
    const found = await session.query<Statement & Row>(
      `select left(query, 2000) as query, calls::float8 as calls,
              ${mean}::float8 as mean_ms, ${total}::float8 as total_ms
         ${own} and queryid is not null and calls >= $1
            and query ~* '^\\s*(select|insert|update|delete|merge|with)\\y'
        order by ${order} desc limit 5`,
      [thresholds.slow_query_min_calls],
    )
    return found.map((each): Statement => ({ ...each, query: withoutConstants(each.query) }))
  }
  const [row] = await session.query<{ hidden: number }>(
    `select count(*)::int as hidden ${own} and queryid is null`,
  )
  return {
    slowest: await read(mean ?? ''),
    costliest: await read(total ?? ''),
    hidden: row?.hidden ?? 0,
  }
}

/**
 * On a busy server an entry may keep the text as it was sent (pg_stat_statements says so itself).
 * Where a constant ends depends on settings, so what comes after a quote is not shown at all.
 */
export function withoutConstants(query: string): string {
  const words = query.replace(/('|\$([A-Za-z_]\w*)?\$).*$/s, '…')
  const bare = words.replace(/(?<![\w$."])\d[\w.]*/g, '…')
  return bare.replace(/\s+/g, ' ').trim().slice(0, factLength)
}

function hiddenStatements({ session }: CheckContext, hidden: number): Finding {
  return notChecked(
    `${hidden} of the queries belong to other roles, whose text this one may not see`,
    `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(session.target.user)}\`.`,
  )
}

function meanText({ mean_ms, calls }: Statement): string {
  return `${Math.round(mean_ms)} ms on average over ${count(calls, 'call')}`
}

function shortened(query: string): string {
  return query.length > shownLength ? `${query.slice(0, shownLength)}…` : query
}
