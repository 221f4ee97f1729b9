import { expect, test } from 'vitest'
import { autovacuum } from '../../../../src/runtime/health/checks/autovacuum.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

const on = new Map([
  ['autovacuum', 'on'],
  ['track_counts', 'on'],
  ['autovacuum_max_workers', '3'],
])

test('on for every table, with a free worker, is healthy', async () => {
  const { url } = await freshDatabase()
  expect(await look(autovacuum, url, { settings: async () => on })).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^on, \d of 3 workers at work$/),
  })
})

test.each(['false', 'off'])(
  'a table with autovacuum_enabled = %s is named, with what turns it on',
  async (value) => {
    const { url } = await freshDatabase()
    await (await stranger(url)).query(
      `create table "Order" (id int) with (autovacuum_enabled = ${value})`,
    )
    expect(await look(autovacuum, url, { settings: async () => on })).toMatchObject({
      grade: 'degraded',
      summary: expect.stringContaining('it is off for public."Order"'),
      advice: expect.stringContaining('alter table public."Order" reset (autovacuum_enabled)'),
    })
  },
)

test.each(['autovacuum', 'track_counts'])(
  '%s off for the whole server is unhealthy',
  async (name) => {
    const { url } = await freshDatabase()
    const settings = async () => new Map([...on, [name, 'off']])
    expect(await look(autovacuum, url, { settings })).toMatchObject({
      grade: 'unhealthy',
      advice: expect.stringContaining(`alter system set ${name} = on`),
    })
  },
)

test('no free worker is degraded', async () => {
  const { url } = await freshDatabase()
  const settings = async () => new Map([...on, ['autovacuum_max_workers', '0']])
  expect(await look(autovacuum, url, { settings })).toMatchObject({ grade: 'degraded' })
})
