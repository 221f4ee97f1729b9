import { describe, expect, test } from 'vitest'
import type { RuleExample } from '../../../src/compiler/rules/define.ts'
import { check, readBuild, rules } from '../../../src/compiler/rules/index.ts'

function buildOf({ files, loads = {} }: RuleExample) {
  return readBuild(
    Object.entries(files).map(([path, content]) => ({
      path,
      content,
      source: `source of ${path}`,
      loads: loads[path] ?? [],
    })),
  )
}

describe.each(rules)('$name', (rule) => {
  test.each(rule.ok)('has nothing to say of its good example %#', (example) => {
    expect(check(buildOf(example), [rule])).toEqual([])
  })

  test.each(rule.notOk)('says exactly what is wrong with its bad example %#', (example) => {
    const findings = check(buildOf(example), [rule])
    expect(findings.map(({ path, message }) => `${path}: ${message}`)).toEqual(example.findings)
    for (const { path, source } of findings) expect(source).toBe(`source of ${path}`)
  })

  test('has a good and a bad example, and each bad one is found', () => {
    expect(rule.ok.length).toBeGreaterThan(0)
    expect(rule.notOk.length).toBeGreaterThan(0)
    for (const { findings } of rule.notOk) expect(findings).not.toEqual([])
  })
})
