import { describe, expect, test } from 'vitest'
import type { CheckResult, Grade, Health } from '../../../src/runtime/health/check.ts'
import { standings } from '../../../src/runtime/monitor/since.ts'
import { lookLine, type WatchedLook, watchTable } from '../../../src/runtime/report/watch.ts'

const at = (time: string) => new Date(`2026-01-01T${time}`)
const frame = { at: at('14:02:10'), next: at('14:02:15'), columns: 100 }

const check = (name: string, grade: Grade, summary: string): CheckResult => ({
  name,
  title: name.charAt(0).toUpperCase() + name.slice(1),
  grade,
  summary,
})

function look(environment: string, health: Health, checks: CheckResult[], error?: string) {
  const grades = Object.fromEntries(checks.map(({ name, grade }) => [name, grade]))
  const since = standings(new Map(), { '': health, ...grades }, at('14:00:00'))
  const looked: WatchedLook = { environment, health, checks, since, ...(error && { error }) }
  return looked
}

const dev = look('dev', 'degraded', [
  check('connectivity', 'healthy', '1 ms'),
  check('disk', 'degraded', '91 % of the disk is used'),
])

describe('the table of a watch', () => {
  test('has a line for each check of one environment', () => {
    expect(watchTable([dev], frame).split('\n')).toEqual([
      '14:02:10, next look 14:02:15, Ctrl-C ends',
      '',
      'dev: ⚠ degraded since 14:00:00',
      '    check         since     found',
      '  ✓ Connectivity  14:00:00  1 ms',
      '  ⚠ Disk          14:00:00  91 % of the disk is used',
    ])
  })

  test('has several environments side by side, and below them what is wrong', () => {
    const production = look('production', 'unhealthy', [], 'The variable PROD_URL is not set.')
    expect(watchTable([dev, production], frame).split('\n').slice(2)).toEqual([
      '              dev            production',
      '              ⚠ degraded     ✗ not reached',
      'since         14:00:00       14:00:00',
      'Connectivity  ✓',
      'Disk          ⚠',
      '⚠ dev: Disk: 91 % of the disk is used',
      '✗ production: The variable PROD_URL is not set.',
    ])
  })

  test('is no wider than the terminal', () => {
    const lines = watchTable([dev], { ...frame, columns: 30 }).split('\n')
    expect(lines.at(-1)).toBe('  ⚠ Disk          14:00:00  9…')
    expect(lines.filter((line) => line.length > 30)).toEqual([])
  })
})

test('a log has a look on one line, with what is wrong', () => {
  expect(lookLine(dev, new Date('2026-01-01T00:00:00Z'))).toBe(
    '2026-01-01T00:00:00.000Z dev ⚠ degraded: Disk: 91 % of the disk is used',
  )
})

test('what stands as it stood keeps its time, what has changed has the time of the look', () => {
  const first = standings(new Map(), { disk: 'healthy', tls: 'healthy' }, at('14:00:00'))
  const second = standings(first, { disk: 'degraded', tls: 'healthy' }, at('14:00:05'))
  expect([...second]).toEqual([
    ['disk', { state: 'degraded', since: at('14:00:05') }],
    ['tls', { state: 'healthy', since: at('14:00:00') }],
  ])
})
