import { describe, expect, it } from 'vitest'
import { dialects } from '../../../../src/runtime/safety/dialects/index.ts'
import { findingsIn } from './support.ts'

const loaded = await Promise.all([dialects.mysql(), dialects.sqlite()])
const cases = loaded.flatMap(({ rules, server }) =>
  rules.map((rule) => [server.dialect, rule.name, rule] as const),
)

describe.each(cases)('in %s the rule %s', (dialect, name, { examples }) => {
  const { bad, ok, given } = examples

  it.each(bad)('finds: %s', async (sql) => {
    expect(await rulesFinding(sql)).toContain(name)
  })

  it.each(ok)('is silent: %s', async (sql) => {
    expect(await rulesFinding(sql)).not.toContain(name)
  })

  async function rulesFinding(sql: string) {
    return (await findingsIn(dialect, [sql], { given })).map(({ rule }) => rule)
  }
})
