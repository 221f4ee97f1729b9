import { describe, expect, it } from 'vitest'
import { parseScript, rules } from '../../../src/runtime/safety/index.ts'
import { findingsGiven } from './support.ts'

describe('the safe way of a finding is a sentence, or SQL that PostgreSQL reads', () => {
  // Those of style show the piece that is better.
  const examples = rules
    .filter(({ category }) => category !== 'style')
    .flatMap((rule) => rule.examples.bad.map((sql) => [rule.name, sql, rule] as const))

  it.each(examples)('%s: %s', async (_, sql, rule) => {
    const { bad, ok, ...circumstances } = rule.examples
    for (const { safe_way } of await findingsGiven(circumstances, sql)) {
      if (safe_way.endsWith('.')) continue
      expect((await parseScript(safe_way)).statements.length).toBeGreaterThan(0)
    }
  })
})

describe('a name with a line break', () => {
  it.each([
    'ALTER TABLE t RENAME "a\nDROP TABLE u; --" TO "b\nDROP TABLE u; --"',
    'ALTER TABLE "a\nDROP TABLE u; --" RENAME TO "b\nDROP TABLE u; --"',
    'ALTER TABLE t DROP COLUMN "a\nDROP TABLE u; --", ADD COLUMN "b\nDROP TABLE u; --" int',
    'ALTER TABLE "a\nDROP TABLE u; --" SET SCHEMA "b\nDROP TABLE u; --"',
    "ALTER TYPE t RENAME VALUE 'a\nDROP TABLE u; --' TO 'b\nDROP TABLE u; --'",
    'ALTER VIEW "a\nDROP TABLE u; --" RENAME TO "b\nDROP TABLE u; --"',
  ])('does not run out of a comment: %j', async (sql) => {
    const [finding] = await findingsGiven({}, sql)
    const { statements } = await parseScript(finding?.safe_way ?? '')
    expect(statements.length).toBeGreaterThan(0)
    expect(statements.filter(({ text }) => /^DROP TABLE/.test(text))).toEqual([])
  })
})
