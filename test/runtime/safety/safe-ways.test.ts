import { describe, expect, it } from 'vitest'
import { parseScript, rules } from '../../../src/runtime/safety/index.ts'
import { findingsGiven } from './support.ts'

describe('the safe way of a finding that is no advice in words is SQL that PostgreSQL reads', () => {
  const examples = rules.flatMap((rule) =>
    rule.examples.bad.map((sql) => [rule.name, sql, rule] as const),
  )

  it.each(examples)('%s: %s', async (_, sql, rule) => {
    const { bad, ok, ...circumstances } = rule.examples
    const settings = rule.category === 'style' ? { rules: { [rule.name]: rule.risk } } : {}
    const findings = await findingsGiven({ ...circumstances, ...settings }, sql)
    const words = new Set(rules.map(({ safeWay }) => safeWay))
    for (const { safe_way } of findings) {
      if (words.has(safe_way)) continue
      expect((await parseScript(safe_way)).statements.length).toBeGreaterThan(0)
    }
  })
})
