import { expect, test } from 'vitest'
import { disk } from '../../../../src/runtime/health/checks/disk.ts'
import type { Sample } from '../../../../src/runtime/health/sample.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { contextOf, look, type Overrides, ordinaryRole } from '../support.ts'

const { url } = testServer()

/** Nothing about this machine and this server is a worry. */
const calm = {
  disk_degraded_percent: 100,
  disk_unhealthy_percent: 100,
  wal_degraded_percent: 100_000,
  wal_unhealthy_percent: 100_000,
}

/** A server elsewhere, as far as the check can tell, of which the configuration knows the disk. */
async function elsewhere(disk_gb?: number): Promise<Overrides> {
  const { environment } = await contextOf(url)
  const server = { version: 150_000, system_identifier: '1' }
  const settings = { ...environment.settings, ...(disk_gb !== undefined && { disk_gb }) }
  return { server, environment: { ...environment, settings } }
}

/** Three looks of the last days, between which the database grew by so many bytes a day. */
function growing(daily: number): Overrides {
  const sample = (day: number): Sample => ({
    at: new Date(Date.now() - day * 86_400_000).toISOString(),
    health: 'healthy',
    grades: {},
    figures: { database_size_bytes: 1_000_000_000_000 - day * daily },
  })
  return { samples: async () => [9, 8, 7, 6, 5, 4, 3, 2, 1].map(sample) }
}

test('of a server on this machine the disk itself is told, with the sizes of database and WAL', async () => {
  expect(await look(disk, url, { thresholds: calm })).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(
      /^the database has .*B; the disk of the data is [\d.]+ % full, .*B free; the WAL has .*B \(\d+ % of max_wal_size\)$/,
    ),
    figures: {
      database_size_bytes: expect.any(Number),
      wal_size_bytes: expect.any(Number),
      disk_free_bytes: expect.any(Number),
    },
  })
})

test('of a server elsewhere it says that what is free is not known, and how to tell it', async () => {
  const finding = await look(disk, url, { ...(await elsewhere()), thresholds: calm })
  expect(finding).toMatchObject({
    grade: 'healthy',
    summary: expect.stringContaining('what is free is not known (`disk_gb` of the environment'),
  })
  expect(finding.figures).not.toHaveProperty('disk_free_bytes')
})

test.each([
  ['healthy', 1000],
  ['unhealthy', 0.001],
])(
  'with its size configured it is %s by what all databases and the WAL take of it',
  async (grade, size) => {
    const thresholds = { ...calm, disk_degraded_percent: 80, disk_unhealthy_percent: 90 }
    expect(await look(disk, url, { ...(await elsewhere(size)), thresholds })).toMatchObject({
      grade,
      summary: expect.stringMatching(/databases and WAL take [\d.]+ % of /),
      figures: { disk_free_bytes: expect.any(Number) },
    })
  },
)

test.each([
  ['unhealthy', 500, /grows by 500 GB a day: the disk is full in 2 days/],
  ['degraded', 200, /grows by 200 GB a day: the disk is full in 5 days/],
  ['healthy', 10, /grows by 10 GB a day: the disk is full in 100 days/],
  ['healthy', -10, /^the database has [\d.]+ .B; /],
])('it is %s by when it will be full: %i GB a day', async (grade, daily, summary) => {
  const thresholds = { ...calm }
  const given = { ...(await elsewhere(1000)), ...growing(daily * 1_000_000_000), thresholds }
  expect(await look(disk, url, given)).toMatchObject({
    grade,
    summary: expect.stringMatching(summary),
    ...(grade === 'healthy' ? {} : { advice: expect.stringContaining('Enlarge the disk') }),
  })
})

test.each([
  ['degraded', 1_000_000],
  ['unhealthy', -1],
])('more WAL than its limit is %s, with where to look', async (grade, limit) => {
  const thresholds = { ...calm, wal_degraded_percent: -1, wal_unhealthy_percent: limit }
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
