import { expect, test } from 'vitest'
import { connectivity } from '../../../../src/runtime/health/checks/connectivity.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { contextOf } from '../support.ts'

async function check(thresholds = { latency_degraded_ms: 1000, latency_unhealthy_ms: 2000 }) {
  return connectivity.run(await contextOf(testServer().url, { thresholds }))
}

test('is healthy while a query is quick, and says how quick', async () => {
  expect(await check()).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^[\d.]+ ms$/),
    facts: { latency_ms: expect.any(Number) },
  })
})

test.each([
  ['degraded', { latency_degraded_ms: -1, latency_unhealthy_ms: 2000 }],
  ['unhealthy', { latency_degraded_ms: -2, latency_unhealthy_ms: -1 }],
])('is %s beyond its threshold, with advice', async (grade, thresholds) => {
  const finding = await check(thresholds)
  expect(finding.grade).toBe(grade)
  expect(finding.advice).toBeDefined()
})
