import { FaberDbError } from '../../../operations/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { type Ask, type Circumstances, type MigrationSource, namesIn } from '../../safety/index.ts'
import type { Connected, Targeted } from '../steps.ts'

/** A question is broken off after this long, and all of them together after that; no more are asked. */
const limits = { oneMs: 2_000, allMs: 10_000, questions: 50 }
type Limits = typeof limits

/**
 * What an assessment can know of the database that is connected: its version, the structure and the
 * sizes of what is pending names, and the answers to questions. All of it only reads. Where the
 * structure cannot be read (another session holds a table for itself), the assessment does without.
 */
export async function liveCircumstances(
  { provider, session, server }: Connected,
  pending: readonly MigrationSource[],
  run: Run,
): Promise<Circumstances> {
  const known: Circumstances = { server: { version: server.version } }
  const names = await namesIn(pending)
  try {
    const catalog = await provider.inspect(session, names)
    return { ...known, catalog, ask: boundedAsk((sql, ms) => provider.ask(session, sql, ms)) }
  } catch (error) {
    if (sqlState(error) === undefined) throw error
    const why = `the database could not be read: ${(error as Error).message}`
    const skipped = (run.details.skipped ?? []) as object[]
    run.details.skipped = [...skipped, { step: 'inspection', why }]
    return known
  }
}

/** The same of a database that may not be there yet, or not answer: then nothing is known of it. */
export async function circumstancesIfThere(
  located: Targeted,
  pending: readonly MigrationSource[],
  run: Run,
): Promise<Circumstances> {
  const { provider, target } = located
  const session = await provider.connect(target, { readOnly: true }).catch((error: unknown) => {
    if (error instanceof FaberDbError) return undefined
    throw error
  })
  if (session === undefined) return {}
  run.defer(() => session.close())
  const server = await session.identify()
  return liveCircumstances({ ...located, session, server }, pending, run)
}

type Put = (sql: string, limitMs: number) => Promise<number>

/** Asks within the limits, the same question once; what goes wrong is an answer too. */
export function boundedAsk(put: Put, { oneMs, allMs, questions }: Limits = limits): Ask {
  const answers = new Map<string, ReturnType<Ask>>()
  let leftMs = allMs
  const askOnce = async (sql: string): ReturnType<Ask> => {
    if (answers.size >= questions) return { unknown: `(no more than ${questions} are asked)` }
    if (leftMs <= 0) return { unknown: `(all questions together have ${seconds(allMs)})` }
    const limitMs = Math.ceil(Math.min(oneMs, leftMs))
    const startedAt = performance.now()
    try {
      return { n: await put(sql, limitMs) }
    } catch (error) {
      return { unknown: reason(error, limitMs) }
    } finally {
      leftMs -= performance.now() - startedAt
    }
  }
  return (sql) => {
    const answer = answers.get(sql) ?? askOnce(sql)
    answers.set(sql, answer)
    return answer
  }
}

const QUERY_CANCELED = '57014'

function reason(error: unknown, limitMs: number): string {
  if (sqlState(error) === QUERY_CANCELED) return `in ${seconds(limitMs)}`
  return `(${(error as Error).message})`
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`
}
