import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/runtime/safety/index.ts'
import { findingsGiven } from './support.ts'

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  const { bad, ok, ...circumstances } = rule.examples

  it.each(bad)('finds: %s', async (sql) => {
    expect(await rulesFinding(sql)).toContain(name)
  })

  it.each(ok)('is silent: %s', async (sql) => {
    expect(await rulesFinding(sql)).not.toContain(name)
  })

  async function rulesFinding(sql: string) {
    const settings = rule.category === 'style' ? { rules: { [name]: rule.risk } } : {}
    const findings = await findingsGiven({ ...circumstances, ...settings }, sql)
    return findings.map((finding) => finding.rule)
  }
})
