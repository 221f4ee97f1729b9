import { expect, test } from 'vitest'
import { disk } from '../../../../src/runtime/health/checks/disk.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look, ordinaryRole } from '../support.ts'

const { url } = testServer()

test('the sizes of the database and of the WAL are told', async () => {
  expect(await look(disk, url, { thresholds: { wal_degraded_percent: 100_000 } })).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^the database has .*B, the WAL .*B \(\d+ % of max_wal_size\)$/),
  })
})

test.each([
  ['degraded', 1_000_000],
  ['unhealthy', -1],
])('more WAL than its limit is %s, with where to look', async (grade, limit) => {
  const thresholds = { wal_degraded_percent: -1, wal_unhealthy_percent: limit }
  expect(await look(disk, url, { thresholds })).toMatchObject({
    grade,
    advice: expect.stringContaining('pg_replication_slots'),
  })
})

test('a role that may not see the WAL is told so, with the grant', async () => {
  expect(await look(disk, await ordinaryRole(url))).toMatchObject({
    grade: 'unknown',
    summary: expect.stringContaining('this role may not see the WAL'),
    advice: expect.stringContaining('grant pg_monitor to "ordinary_'),
  })
})
