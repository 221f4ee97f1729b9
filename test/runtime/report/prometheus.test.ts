import { expect, test } from 'vitest'
import type { CheckResult } from '../../../src/runtime/health/check.ts'
import { type Measured, metricsText } from '../../../src/runtime/report/prometheus.ts'
import { parseExposition } from '../../support/exposition.ts'

const now = new Date('2026-03-31T00:00:00.500Z')

const check = (name: string, more: Partial<CheckResult> = {}): CheckResult => ({
  name,
  title: name,
  grade: 'healthy',
  summary: 'fine',
  ...more,
})

const production: Measured = {
  environment: 'production',
  health: 'degraded',
  isReached: true,
  checks: [
    check('connectivity', { figures: { latency_seconds: 0.0004 } }),
    check('connections', {
      grade: 'degraded',
      figures: { connections: 90, connections_limit: 97 },
    }),
    check('slow-queries', { grade: 'unknown' }),
  ],
}

test('the whole text, of one environment', async () => {
  expect(
    await metricsText([{ ...production, checks: production.checks.slice(0, 1) }], now),
  ).toBe(`# HELP faber_db_up Whether the database was reached.
# TYPE faber_db_up gauge
faber_db_up{environment="production"} 1

# HELP faber_db_last_look_timestamp_seconds When the database was looked at.
# TYPE faber_db_last_look_timestamp_seconds gauge
faber_db_last_look_timestamp_seconds{environment="production"} 1774915200.5

# HELP faber_db_health The health of the database: the one with 1.
# TYPE faber_db_health gauge
faber_db_health{environment="production",health="healthy"} 0
faber_db_health{environment="production",health="degraded"} 1
faber_db_health{environment="production",health="unhealthy"} 0

# HELP faber_db_check_grade What a check says: the one with 1.
# TYPE faber_db_check_grade gauge
faber_db_check_grade{environment="production",check="connectivity",grade="healthy"} 1
faber_db_check_grade{environment="production",check="connectivity",grade="degraded"} 0
faber_db_check_grade{environment="production",check="connectivity",grade="unhealthy"} 0
faber_db_check_grade{environment="production",check="connectivity",grade="unknown"} 0

# HELP faber_db_latency_seconds How long a query takes on an open connection.
# TYPE faber_db_latency_seconds gauge
faber_db_latency_seconds{environment="production"} 0.0004
`)
})

test('of each environment the figures stand that its checks have told', async () => {
  const staging: Measured = {
    environment: 'staging',
    health: 'unhealthy',
    isReached: false,
    checks: [check('connectivity', { grade: 'unhealthy' })],
  }
  const metrics = parseExposition(await metricsText([production, staging], now))
  expect(metrics.get('faber_db_up')?.samples).toEqual([
    { labels: { environment: 'production' }, value: 1 },
    { labels: { environment: 'staging' }, value: 0 },
  ])
  expect(metrics.get('faber_db_connections')?.samples).toEqual([
    { labels: { environment: 'production' }, value: 90 },
  ])
  expect(metrics.has('faber_db_blocked_sessions')).toBe(false)
})

test('one grade of each check has 1', async () => {
  const metrics = parseExposition(await metricsText([production], now))
  const told = metrics.get('faber_db_check_grade')?.samples.filter(({ value }) => value === 1)
  expect(told?.map(({ labels }) => `${labels.check}: ${labels.grade}`)).toEqual([
    'connectivity: healthy',
    'connections: degraded',
    'slow-queries: unknown',
  ])
})

test('what has a meaning in the format is escaped', async () => {
  const environment = 'a "name"\\ of\ntwo lines, {and} more'
  const metrics = parseExposition(await metricsText([{ ...production, environment }], now))
  expect(metrics.get('faber_db_up')?.samples).toEqual([{ labels: { environment }, value: 1 }])
})

test.each([
  ['a sample before its type', '# HELP a b\na 1\n# TYPE a gauge\n'],
  ['lines of a metric that stand apart', '# HELP a b\n# TYPE a gauge\n# HELP c d\na 1\n'],
  ['a sample that comes twice', '# HELP a b\n# TYPE a gauge\na{c="d"} 1\na{c="d"} 2\n'],
  ['a quote that is not escaped', '# HELP a b\n# TYPE a gauge\na{c="d"e"} 1\n'],
  ['a value that is no number', '# HELP a b\n# TYPE a gauge\na one\n'],
  ['a last line without an end', '# HELP a b\n# TYPE a gauge\na 1'],
])('the reader of these tests refuses %s', (_, text) => {
  expect(() => parseExposition(text)).toThrow()
})
