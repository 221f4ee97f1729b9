import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { activity } from '../../../../../src/runtime/providers/postgresql/backups/activity.ts'
import { rows } from '../../../../support/observe.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'
import { startPostgres } from '../../../../support/postgres/server.ts'
import { openSession } from '../../../support.ts'

async function database(sql: string) {
  const { url } = await freshDatabase()
  await rows(url, sql)
  return { url, session: await openSession(url) }
}

/** inserted, updated, deleted by table, as soon as they are so. */
async function counted(
  session: Parameters<typeof activity>[0],
  expected: Record<string, readonly number[]>,
) {
  await vi.waitFor(
    async () => {
      const { tables } = await activity(session)
      const found = tables.map((each) => [each.table, [each.inserted, each.updated, each.deleted]])
      expect(Object.fromEntries(found)).toEqual(expected)
    },
    { timeout: 5_000 },
  )
}

test('every table has its counters, under the name that SQL knows it by', async () => {
  const { url, session } = await database(
    `create schema "My shop"; create table "My shop"."Order" (id int); create table untouched ();
     create table "user" (id int)`,
  )
  await rows(url, `insert into "My shop"."Order" select generate_series(1, 5)`)
  await rows(url, `update "My shop"."Order" set id = id + 10 where id < 3`)
  await rows(url, `delete from "My shop"."Order" where id = 5`)
  await counted(session, {
    '"My shop"."Order"': [5, 2, 1],
    'public."user"': [0, 0, 0],
    'public.untouched': [0, 0, 0],
  })
})

test('partitions have counters, the table that they are parts of has none', async () => {
  const { url, session } = await database(
    `create table events (at date) partition by range (at);
     create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01')`,
  )
  await rows(url, `insert into events values ('2026-05-01')`)
  await counted(session, { 'public.events_2026': [1, 0, 0] })
})

test('neither views nor temporary tables are among them', async () => {
  const { session } = await database(
    'create table t (); create view v as select 1; create materialized view m as select 1',
  )
  await session.script('create temporary table mine ()')
  expect((await activity(session)).tables.map(({ table }) => table)).toEqual(['public.t'])
})

test('in a transaction they are read anew', async () => {
  const { url, session } = await database('create table t (id int)')
  await session.script('begin')
  await counted(session, { 'public.t': [0, 0, 0] })
  await rows(url, 'insert into t values (1)')
  await counted(session, { 'public.t': [1, 0, 0] })
})

test('a table that was dropped and made again has another oid', async () => {
  const { url, session } = await database('create table t (id int)')
  const before = await activity(session)
  await rows(url, 'drop table t; create table t (id int)')
  expect((await activity(session)).tables[0]?.oid).not.toBe(before.tables[0]?.oid)
})

describe('since when they count', () => {
  test('stays the same while they go on', async () => {
    const { url, session } = await database('create table t (id int)')
    const { since } = await activity(session)
    await rows(url, 'insert into t values (1)')
    expect(since).toMatch(/^20\d\d-/)
    expect((await activity(session)).since).toBe(since)
  })

  test.each([
    'select pg_stat_reset()',
    `select pg_stat_reset_single_table_counters('t'::regclass)`,
  ])('is another after %s', async (reset) => {
    const { url, session } = await database('create table t (id int)')
    const { since } = await activity(session)
    await rows(url, reset)
    await vi.waitFor(async () => expect((await activity(session)).since).not.toBe(since))
  })

  test('is another after the server crashed', async () => {
    const server = await startPostgres({ settings: { restart_after_crash: 'on' } })
    onTestFinished(() => server.stop())
    const url = await server.createDatabase()
    await rows(url, 'create table t (id int)')
    const { since } = await activity(await openSession(url))
    const [backend] = await rows<{ pid: number }>(
      url,
      `select pid from pg_stat_activity where backend_type = 'background writer'`,
    )
    process.kill(backend?.pid ?? 0, 'SIGKILL')
    await vi.waitFor(
      async () => {
        const after = await activity(await openSession(url))
        expect(after.since).not.toBe(since)
      },
      { timeout: 20_000, interval: 300 },
    )
  })
})
