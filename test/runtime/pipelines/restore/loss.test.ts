import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { PlanLoss } from '../../../../src/runtime/approval/plan.ts'
import { whatIsLost } from '../../../../src/runtime/pipelines/restore/loss.ts'
import { postgresql as provider } from '../../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../../support/observe.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { recordNow } from '../../backup/records.ts'
import { openSession } from '../../support.ts'

/** A database with a backup of it, after which `written` was done. */
async function after(made: string, ...written: string[]) {
  const { url } = await freshDatabase()
  await rows(url, made)
  const session = await openSession(url)
  if (testServer().major < 15) await collected(url)
  const record = await recordNow(session)
  for (const sql of written) await rows(url, sql)
  const lost = (tables?: readonly string[], limitMs?: number) =>
    whatIsLost({ session, provider }, record, tables, limitMs)
  return { url, session, record, lost }
}

/** Before version 15 a collector keeps the counters; it hears of a database, and of what was written, late. */
async function collected(url: string): Promise<void> {
  const known = 'select stats_reset from pg_stat_database where datname = current_database()'
  await vi.waitFor(async () => {
    expect(await rows(url, known)).toEqual([{ stats_reset: expect.any(Date) }])
  })
  await sleep(1_000)
}

/** Waits until the counters have arrived. */
async function expectLoss(lost: () => Promise<PlanLoss[]>, expected: readonly Partial<PlanLoss>[]) {
  await vi.waitFor(
    async () => {
      const found = await lost()
      expect(found).toMatchObject(expected)
      expect(found).toHaveLength(expected.length)
    },
    { timeout: 5_000 },
  )
}

const users = 'create table users (id int); insert into users select generate_series(1, 10)'

test('nothing is lost where nothing was written', async () => {
  const { lost, url } = await after(users)
  await rows(url, 'select * from users')
  expect(await lost()).toEqual([])
})

test('what was inserted, updated and deleted since is told, table by table, the gravest first', async () => {
  const { lost } = await after(
    `${users}; create table notes (id int); create table still ()`,
    'insert into users select generate_series(11, 20)',
    'update users set id = id where id < 4',
    'delete from users where id = 1',
    'insert into notes values (1)',
  )
  await expectLoss(lost, [
    {
      table: 'public.users',
      rows_then: 10,
      rows_now: 19,
      rows: 9,
      inserted: 10,
      updated: 3,
      deleted: 1,
    },
    {
      table: 'public.notes',
      rows_then: 0,
      rows_now: 1,
      rows: 1,
      inserted: 1,
      updated: 0,
      deleted: 0,
    },
  ])
})

test('work that was rolled back shows in the counters, and loses no row', async () => {
  const { lost } = await after(users, 'begin; insert into users values (11); rollback')
  await expectLoss(lost, [{ table: 'public.users', rows: 0, rows_now: 10, inserted: 1 }])
})

test('a table that was emptied by TRUNCATE is told by its rows', async () => {
  const { lost } = await after(users, 'truncate users')
  await expectLoss(lost, [
    { table: 'public.users', rows_then: 10, rows_now: 0, rows: 0, deleted: 0 },
  ])
})

test('a table made since goes, with all its rows', async () => {
  const { lost } = await after(users, 'create table fresh as select generate_series(1, 3)')
  await expectLoss(lost, [
    { table: 'public.fresh', change: 'made', rows_then: null, rows_now: 3, rows: 3, inserted: 3 },
  ])
})

test('a table dropped since comes back', async () => {
  const { lost } = await after(users, 'drop table users')
  expect(await lost()).toEqual([
    {
      ...{ table: 'public.users', change: 'dropped', rows: 0, rows_then: 10, rows_now: null },
      ...{ inserted: null, updated: null, deleted: null },
    },
  ])
})

test('of a table dropped and made again the counters say nothing', async () => {
  const { lost } = await after(users, `drop table users; ${users}`)
  await expectLoss(lost, [
    { table: 'public.users', change: 'made again', rows_then: 10, rows_now: 10, inserted: null },
  ])
})

test('a renamed table is the same, and one that took its name is new', async () => {
  const { lost } = await after(
    users,
    'alter table users rename to people; create table users (); insert into people values (11)',
  )
  await expectLoss(lost, [
    { table: 'public.people', change: 'renamed', was: 'public.users', rows: 1, inserted: 1 },
    { table: 'public.users', change: 'made', rows: 0 },
  ])
})

test('the rows of partitions are told, and those of parents are not counted twice', async () => {
  const { lost } = await after(
    `create table events (at date) partition by range (at);
     create table events_26 partition of events for values from ('2026-01-01') to ('2027-01-01');
     create table events_rest partition of events default;
     create table parent (id int); create table child () inherits (parent)`,
    `insert into events values ('2026-05-01'), ('2026-05-02'), ('1999-01-01')`,
    'insert into child values (1)',
  )
  await expectLoss(lost, [
    { table: 'public.events_26', rows: 2, inserted: 2 },
    { table: 'public.child', rows: 1, inserted: 1 },
    { table: 'public.events_rest', rows: 1, inserted: 1 },
  ])
})

test('after the counters were reset every table with rows is named, by its rows alone', async () => {
  const { lost } = await after(
    `${users}; create table empty ()`,
    'insert into users values (11); select pg_stat_reset()',
  )
  await expectLoss(lost, [
    { table: 'public.users', rows: 1, rows_now: 11, inserted: null, updated: null, deleted: null },
  ])
})

test('names that need quotes are counted too', async () => {
  const { lost } = await after(
    `create schema "My shop"; create table "My shop"."Or""der" (id int)`,
    `insert into "My shop"."Or""der" values (1)`,
  )
  await expectLoss(lost, [{ table: '"My shop"."Or""der"', rows: 1, inserted: 1 }])
})

test('of chosen tables only these are told', async () => {
  const { lost } = await after(
    `${users}; create table notes (id int)`,
    'insert into users values (11); insert into notes values (1)',
  )
  await expectLoss(() => lost(['public.notes']), [{ table: 'public.notes', rows: 1 }])
})

test('what cannot be counted in time is said to be unknown, and the rest is counted', async () => {
  const { lost, url } = await after(
    `${users}; create table notes (id int)`,
    'insert into users values (11); insert into notes values (1)',
  )
  await withClient(url, async (client) => {
    await client.query('begin; lock table users in access exclusive mode')
    await expectLoss(
      () => lost(undefined, 500),
      [
        { table: 'public.users', rows: null, rows_now: null, inserted: 1 },
        { table: 'public.notes', rows: 1 },
      ],
    )
  })
})

test('a row that a policy hides is not taken for one that is gone', async () => {
  const { record, url } = await after(
    `${users}; alter table users enable row level security;
     drop role if exists faber_db_reader; create role faber_db_reader login password 'reads a lot';
     grant select on users to faber_db_reader`,
  )
  const reader = new URL(url)
  Object.assign(reader, { username: 'faber_db_reader', password: 'reads a lot' })
  const session = await openSession(reader.href)
  await rows(url, 'update users set id = id')
  try {
    await expectLoss(
      () => whatIsLost({ session, provider }, record),
      [{ table: 'public.users', rows: null, updated: 10 }],
    )
  } finally {
    await rows(url, 'drop owned by faber_db_reader; drop role faber_db_reader')
  }
})
