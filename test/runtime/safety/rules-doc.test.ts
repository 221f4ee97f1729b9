import { describe, expect, it } from 'vitest'
import { rules } from '../../../src/runtime/safety/index.ts'
import { safetyRulesDoc } from '../../../src/runtime/safety/rules-doc.ts'

const doc = safetyRulesDoc()

/** What stands under the heading of a rule. */
function sectionOf(name: string): string {
  return doc.split(`\n### ${name}\n`)[1]?.split('\n### ')[0] ?? ''
}

describe('docs/SAFETY-RULES.md', () => {
  it.each(rules)('says why $name looks, what to do instead, and shows an example', (rule) => {
    const section = sectionOf(rule.name)
    expect(section).toContain(rule.summary)
    expect(section).toContain(rule.why)
    expect(section).toContain(rule.safeWay)
    expect(section).toContain(`\`\`\`sql\n${rule.examples.bad[0]}\n\`\`\``)
  })

  it('leads from the table to each rule', () => {
    const links = [...doc.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, name]) => name)
    expect(links.toSorted()).toEqual(rules.map(({ name }) => name).toSorted())
  })

  it('tells of a policy and of lost data', () => {
    expect(sectionOf('drop-table')).toContain(
      '(critical, data is lost, policy: `destructive_operations.drop_table`)',
    )
    expect(sectionOf('prefer-identity')).toContain('(low)')
  })
})
