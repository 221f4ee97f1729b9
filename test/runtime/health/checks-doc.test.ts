import { expect, test } from 'vitest'
import { configSchema } from '../../../src/runtime/config/schema.ts'
import { checks } from '../../../src/runtime/health/checks/index.ts'
import { healthChecksDoc } from '../../../src/runtime/health/checks-doc.ts'
import { figures } from '../../../src/runtime/health/figures.ts'

const doc = healthChecksDoc()

test.each(checks)('docs/HEALTH-CHECKS.md says what $name asks', ({ name, asks }) => {
  expect(doc).toContain(`| \`${name}\` | ${asks} |`)
})

test('it has every threshold and every figure', () => {
  const { thresholds } = configSchema.properties.health_checks.properties
  for (const name of [...Object.keys(thresholds.properties), ...Object.keys(figures)]) {
    expect(doc).toContain(`\n| \`${name}\` | `)
  }
})

test('no cell breaks its table', () => {
  const rows = doc.split('\n').filter((line) => line.startsWith('|'))
  expect(rows.filter((line) => line.split(' | ').length !== 3)).toEqual([])
})
