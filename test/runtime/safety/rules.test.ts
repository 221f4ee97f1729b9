import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/runtime/safety/index.ts'
import { found } from './support.ts'

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  it.each(rule.examples.bad)('finds: %s', async (sql) => {
    expect((await found(sql)).map((finding) => finding.split(' ')[0])).toContain(name)
  })

  it.each(rule.examples.ok)('is silent, as all others are: %s', async (sql) => {
    expect(await found(sql)).toEqual([])
  })
})
