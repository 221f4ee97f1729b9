import { describe, expect, test } from 'vitest'
import { mend } from '../../../src/compiler/lint/mend.ts'
import { check, readBuild, rules } from '../../../src/compiler/rules/index.ts'
import { buildOf, filesOf, told } from './example.ts'

describe.each(rules)('$name', (rule) => {
  test.each(rule.ok)('has nothing to say of its good example %#', (example) => {
    expect(check(buildOf(example), [rule])).toEqual([])
  })

  test.each(rule.notOk)(
    'says exactly what is wrong with its bad example %#, and where',
    (example) => {
      const findings = check(buildOf(example), [rule])
      expect(findings.map(told)).toEqual(example.findings)
      for (const { path, source, severity } of findings) {
        expect(source).toBe(`source of ${path}`)
        expect(severity).toBe(rule.severity)
      }
    },
  )

  test.each(rule.notOk)('mends of its bad example %# exactly what it says it mends', (example) => {
    const files = filesOf(example)
    const mended = mend(files, check(buildOf(example), [rule]))
    const changed = mended.filter((file, index) => file !== files[index])
    expect(Object.fromEntries(changed.map(({ path, content }) => [path, content]))).toEqual(
      example.fixed ?? {},
    )
    const again = check(readBuild(mended), [rule])
    expect(again.filter(({ fix }) => fix)).toEqual([])
  })

  test('has a good and a bad example, and each bad one is found', () => {
    expect(rule.ok.length).toBeGreaterThan(0)
    expect(rule.notOk.length).toBeGreaterThan(0)
    for (const { findings } of rule.notOk) expect(findings).not.toEqual([])
  })
})

test('every rule has a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
})
