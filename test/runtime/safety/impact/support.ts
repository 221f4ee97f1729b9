import { boundedAsk } from '../../../../src/runtime/pipelines/live/circumstances.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import { Catalog } from '../../../../src/runtime/safety/catalog/catalog.ts'
import { type Found, findingsOf } from '../../../../src/runtime/safety/check.ts'
import { effectsOf } from '../../../../src/runtime/safety/effects/index.ts'
import { executedBy } from '../../../../src/runtime/safety/execution/expand.ts'
import { Study } from '../../../../src/runtime/safety/impact/study.ts'
import {
  type Assessment,
  assess,
  type Finding,
  namesIn,
  parseScript,
  type Rule,
  type SafetyPolicy,
} from '../../../../src/runtime/safety/index.ts'
import { Model } from '../../../../src/runtime/safety/model/model.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { openSession } from '../../support.ts'
import { openPolicy } from '../support.ts'

interface Live {
  /** The SQL that made the database; each is sent by itself. */
  readonly made: string | readonly string[]
  readonly policy?: Partial<SafetyPolicy>
  /** The connection string that the assessment uses, from the one of the database's owner. */
  readonly as?: (url: string) => string
}

/** Assesses one migration against a real database. */
export async function assessLive(sql: string, { made, policy, as }: Live): Promise<Assessment> {
  const { url } = await freshDatabase()
  await withClient(url, async (client) => {
    for (const one of [made].flat()) await client.query(one)
  })
  const session = await openSession(as?.(url) ?? url)
  const pending = [{ name: 'm', file: 'm.sql', sql }]
  const { version } = await session.identify()
  return assess(
    pending,
    { ...openPolicy, ...policy },
    {
      server: { version },
      catalog: await postgresql.inspect(session, await namesIn(pending)),
      ask: boundedAsk((text, ms) => postgresql.ask(session, text, ms)),
    },
  )
}

/** Its finding of one rule. */
export async function findingLive(sql: string, rule: string, live: Live): Promise<Finding> {
  const { findings } = await assessLive(sql, live)
  const found = findings.find((finding) => finding.rule === rule)
  if (!found) throw new Error(`${rule} did not find anything: ${JSON.stringify(findings)}`)
  return found
}

/** What a single rule's findings become in the face of the database; its hits are given. */
export async function concludeLive(
  sql: string,
  {
    made,
    rule,
    rules = {},
  }: Live & { readonly rule: Partial<Rule>; readonly rules?: Readonly<Record<string, string>> },
): Promise<Finding> {
  const { url } = await freshDatabase()
  await withClient(url, async (client) => {
    for (const one of [made].flat()) await client.query(one)
  })
  const session = await openSession(url)
  const names = await namesIn([{ name: 'm', sql, file: 'm.sql' }])
  const catalog = await postgresql.inspect(session, names)
  const ask = boundedAsk((text, ms) => postgresql.ask(session, text, ms), impatient)
  const study = new Study({ catalog, ask }, { destructive_operations: {}, rules })
  const model = new Model(undefined, new Catalog(catalog))
  const script = await parseScript(sql)
  const found: Found[] = []
  for (const statement of script.statements) {
    for (const executed of await executedBy(statement, model, script.positionOf)) {
      const effects = effectsOf(executed, model)
      const where = { name: 'm', file: 'm.sql' }
      for (const one of findingsOf([{ ...silent, ...rule }], executed, { model, effects }, where)) {
        study.look(one, executed, effects, model)
        found.push(one)
      }
      study.pass(executed)
    }
  }
  const [first] = await study.conclude(found)
  if (!first) throw new Error('the rule did not find anything')
  return first.finding
}

const impatient = { oneMs: 300, allMs: 1_000, questions: 3 }

const silent: Rule = {
  name: 'mine',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: '',
  why: '',
  safeWay: '',
  examples: { bad: [], ok: [] },
  check: () => [],
}
