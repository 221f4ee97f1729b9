import { describe, expect, it } from 'vitest'
import { dialects, rules } from '../../../src/runtime/safety/index.ts'
import { safetyRulesDoc } from '../../../src/runtime/safety/rules-doc.ts'

const doc = safetyRulesDoc()
const [mysql, sqlite] = await Promise.all([dialects.mysql(), dialects.sqlite()])
const told = [
  ...rules.map((rule) => ({ heading: rule.name, rule })),
  ...mysql.rules.map((rule) => ({ heading: `MySQL: ${rule.name}`, rule })),
  ...sqlite.rules.map((rule) => ({ heading: `SQLite: ${rule.name}`, rule })),
]

/** What stands under the heading of a rule. */
function sectionOf(heading: string): string {
  return doc.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
}

describe('docs/SAFETY-RULES.md', () => {
  it.each(told)('says why $heading looks, what to do, with an example', ({ heading, rule }) => {
    const section = sectionOf(heading)
    expect(section).toContain(rule.summary)
    expect(section).toContain(rule.why)
    expect(section).toContain(rule.safeWay)
    expect(section).toContain(`\`\`\`sql\n${rule.examples.bad[0]}\n\`\`\``)
  })

  it('leads from the table to each rule', () => {
    const links = [...doc.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, name]) => name)
    const addresses = told.map(({ heading }) => heading.toLowerCase().replace(': ', '-'))
    expect(links.toSorted()).toEqual(['mysql-and-mariadb', 'sqlite', ...addresses].toSorted())
  })

  it('tells of a policy and of lost data', () => {
    expect(sectionOf('drop-table')).toContain(
      '(critical, data is lost, policy: `destructive_operations.drop_table`)',
    )
    expect(sectionOf('prefer-identity')).toContain('(low)')
  })
})
