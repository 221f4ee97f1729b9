import { expect, onTestFinished, test } from 'vitest'
import {
  gradePrimary,
  gradeStandby,
  replication,
} from '../../../../src/runtime/health/checks/replication.ts'
import { startPostgres } from '../../../support/postgres/server.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { contextOf, look, stranger } from '../support.ts'

const replaying = { seconds: 0, delay: 0, is_paused: false, receivers: 1 }

test('a server without standbys is healthy, and has no lag to tell', async () => {
  const finding = await look(replication, testServer().url)
  expect(finding).toMatchObject({ grade: 'healthy', summary: 'no standby' })
  expect(finding.figures).toEqual({})
})

test('a slot that nobody reads is named with what it holds and what drops it', async () => {
  const server = await startPostgres({
    major: testServer().major,
    settings: { wal_level: 'replica', max_wal_senders: '2' },
  })
  onTestFinished(() => server.stop())
  const url = server.url('postgres')
  const client = await stranger(url)
  await client.query(`select pg_create_physical_replication_slot('gone', true)`)
  await client.query('create table filler as select generate_series(1, 1000)')
  expect(await look(replication, url, { thresholds: { slot_degraded_mb: 0 } })).toMatchObject({
    grade: 'degraded',
    summary: expect.stringMatching(/^no standby; inactive: slot gone \(holds [\d.]+ .*B of WAL\)$/),
    advice: expect.stringContaining(`select pg_drop_replication_slot('gone')`),
  })
})

test.each([
  ['healthy', 10],
  ['degraded', 60],
  ['unhealthy', 600],
])('a standby is %s by how far it is behind', async (grade, seconds) => {
  const { thresholds } = await contextOf(testServer().url)
  const standby = { name: 'replica-1', state: 'streaming', seconds }
  const told = { grade, figures: { replication_lag_seconds: seconds } }
  expect(gradePrimary([standby], [], thresholds)).toMatchObject(told)
  expect(gradeStandby({ ...replaying, seconds }, thresholds)).toMatchObject(told)
})

test('a standby that is meant to be behind is late only beyond that', async () => {
  const { thresholds } = await contextOf(testServer().url)
  const delayed = { ...replaying, seconds: 3610, delay: 3600 }
  expect(gradeStandby(delayed, thresholds)).toMatchObject({
    grade: 'healthy',
    summary: 'a standby, 60 min behind, 60 min of them wanted',
  })
  expect(gradeStandby({ ...delayed, seconds: 4000 }, thresholds).grade).toBe('unhealthy')
})

test('a standby that receives nothing is degraded', async () => {
  const { thresholds } = await contextOf(testServer().url)
  expect(gradeStandby({ ...replaying, receivers: 0 }, thresholds)).toMatchObject({
    grade: 'degraded',
    summary: 'a standby that receives nothing from its primary',
  })
})
