import { expect, test } from 'vitest'
import { wraparound } from '../../../../src/runtime/health/checks/wraparound.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look } from '../support.ts'

test('a young server is healthy', async () => {
  expect(await look(wraparound, testServer().url)).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^0 % of the transaction ids used, in \w+$/),
    figures: { wraparound_used_ratio: expect.closeTo(0, 3) },
  })
})

test.each([
  ['degraded', 101],
  ['unhealthy', -1],
])('%s by the share of the ids used, with how to find the tables', async (grade, limit) => {
  const thresholds = { wraparound_degraded_percent: -1, wraparound_unhealthy_percent: limit }
  expect(await look(wraparound, testServer().url, { thresholds })).toMatchObject({
    grade,
    advice: expect.stringContaining('vacuum (freeze, verbose)'),
  })
})

test('ids far beyond the limit of autovacuum are degraded: it does not get through', async () => {
  const settings = async () => new Map([['autovacuum_freeze_max_age', '1']])
  expect(await look(wraparound, testServer().url, { settings })).toMatchObject({
    grade: 'degraded',
    summary: expect.stringContaining('autovacuum is behind'),
  })
})
