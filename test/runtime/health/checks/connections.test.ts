import { expect, test } from 'vitest'
import { connections } from '../../../../src/runtime/health/checks/connections.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look } from '../support.ts'

test('few connections are healthy, and those kept for superusers do not count as open', async () => {
  const finding = await look(connections, testServer().url)
  expect(finding).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^\d+ of \d+ taken \(\d+ %\), 3 more kept for superusers$/),
  })
  const { used, open, max_connections } = finding.facts as Record<string, number>
  expect(open).toBe((max_connections ?? 0) - 3)
  expect(finding.figures).toEqual({ connections: used, connections_limit: open })
})

test.each([
  ['degraded', 1_000_000],
  ['unhealthy', 2],
])('many are %s beyond their share, with how to see who holds them', async (grade, limit) => {
  const settings = async () => new Map([['max_connections', '1']])
  const thresholds = { connections_degraded_percent: 1, connections_unhealthy_percent: limit }
  const finding = await look(connections, testServer().url, { settings, thresholds })
  expect(finding).toMatchObject({ grade, advice: expect.stringContaining('pg_stat_activity') })
})
