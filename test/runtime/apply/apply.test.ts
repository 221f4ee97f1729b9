import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applyMigration } from '../../../src/runtime/apply/apply.ts'
import { planSending } from '../../../src/runtime/apply/batches.ts'
import { prisma } from '../../../src/runtime/handlers/prisma/index.ts'
import type { Session } from '../../../src/runtime/providers/index.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { openSession } from '../support.ts'
import { migrationOf } from './migrations.ts'

let session: Session
let other: Session

let database: string
let number = 0

beforeAll(async () => {
  database = (await freshDatabase()).url
})

/** Each test has a schema of its own: that is quicker than a database. */
beforeEach(async () => {
  number += 1
  const url = `${database}?schema=test_${number}`
  session = await openSession(url)
  other = await openSession(url)
  await prisma.createHistory(session)
})

interface Options {
  readonly name?: string
  readonly statementSeconds?: number
  readonly lockSeconds?: number
  readonly onRetry?: () => void
  readonly onProgress?: (done: number, of: number) => void
}

async function apply(sql: string, options: Options = {}) {
  const migration = migrationOf(sql, options.name)
  return applyMigration(
    session,
    prisma,
    migration,
    await planSending(migration),
    {
      statementSeconds: options.statementSeconds ?? 10,
      lockSeconds: options.lockSeconds ?? 10,
      signal: new AbortController().signal,
    },
    {
      retry: () => options.onRetry?.(),
      progress: (_, done, of) => options.onProgress?.(done, of),
    },
  )
}

/** The history as Prisma reads it. */
const rows = () =>
  other.query(
    `select migration_name as name, finished_at is not null as finished,
            rolled_back_at is not null as rolled_back, logs, applied_steps_count as steps
       from _prisma_migrations order by started_at`,
  )

/** Whether the test's schema has a table or an index of that name. */
async function isThere(name: string): Promise<unknown> {
  const [row] = await other.query(
    'select exists (select from pg_class where relname = $1 and relnamespace = $2::regnamespace) as there',
    [name, session.target.schema],
  )
  return row?.there
}

const success = { finished: true, rolled_back: false, logs: null, steps: 1 }

describe('a migration in one transaction', () => {
  test('is applied, and its row says so', async () => {
    expect(await apply('create table a (); create table b ();')).toBeUndefined()
    expect(await isThere('b')).toBe(true)
    expect(await rows()).toEqual([{ name: '0001_first', ...success }])
  })

  test('is finished in the history by the transaction that applies it', async () => {
    await apply('create table a ();')
    const [row] = await other.query(
      `select (select xmin::text from pg_class where oid = 'a'::regclass) as of_the_table,
              (select xmin::text from _prisma_migrations) as of_the_row`,
    )
    expect(row?.of_the_row).toBe(row?.of_the_table)
  })

  test('that fails leaves nothing, and its row is rolled back with the error', async () => {
    const failure = await apply('create table a (); select 1 / 0; create table b ();')
    expect(failure).toMatchObject({ statement: 2, left: 'nothing', remaining: 0, attempts: 1 })
    expect(failure?.error.message).toBe('division by zero')
    expect(await isThere('a')).toBe(false)
    expect(await rows()).toEqual([
      {
        name: '0001_first',
        finished: false,
        rolled_back: true,
        logs: 'division by zero',
        steps: 0,
      },
    ])
  })

  test('that fails at its commit names the statement after the last', async () => {
    const sql = `create table a (n int primary key);
      create table b (n int references a deferrable initially deferred);
      insert into b values (1);`
    expect(await apply(sql)).toMatchObject({ statement: 4, left: 'nothing' })
    expect(await isThere('a')).toBe(false)
  })

  test.each([
    ['a comment without a line feed', 'create table a (); -- done'],
    ['an open semicolon', 'create table a ()'],
    ['a block comment', 'create table a (); /* done */'],
    ['CRLF line ends', 'create table a (\r\n);\r\n'],
    ['a byte order mark', '\uFEFFcreate table a ();'],
    ['a body', 'do $$ begin create table a (); perform 1; end $$;'],
    ['a quoted semicolon', `create table a (); comment on table a is 'x; -- y';`],
  ])('may hold %s', async (_, sql) => {
    expect(await apply(sql)).toBeUndefined()
    expect(await isThere('a')).toBe(true)
    expect(await rows()).toMatchObject([success])
  })

  test('tells how far it is', async () => {
    const seen: string[] = []
    await apply('create table a (); create table b ();', {
      onProgress: (done, of) => seen.push(`${done} of ${of}`),
    })
    expect([...new Set(seen)]).toEqual(['1 of 2', '2 of 2'])
  })

  test('may take a role that may not write the history', async () => {
    const { schema } = session.target
    await session.script(`create role narrow_owner; grant all on schema ${schema} to narrow_owner`)
    try {
      expect(await apply('set role narrow_owner; create table a ();')).toBeUndefined()
      expect(await rows()).toMatchObject([success])
    } finally {
      await session.script('drop owned by narrow_owner; drop role narrow_owner')
    }
  })
})

describe('settings', () => {
  test('of a migration do not reach the next', async () => {
    await apply('create schema elsewhere; set search_path to elsewhere; set work_mem to 64;')
    await apply('create table a ();', { name: '0002_second' })
    expect(await isThere('a')).toBe(true)
  })

  test('of a migration that failed do not reach the next', async () => {
    await apply('begin; set search_path to pg_catalog; select 1 / 0; commit;')
    expect(await apply('create table a ();', { name: '0002_second' })).toBeUndefined()
    expect(await isThere('a')).toBe(true)
  })

  test('that a migration changes for itself hold for itself', async () => {
    expect(
      await apply("set statement_timeout = '5s'; select pg_sleep(1.2);", { statementSeconds: 1 }),
    ).toBeUndefined()
  })
})

test('a statement that takes too long is ended, and nothing is left', async () => {
  const failure = await apply('create table a (); select pg_sleep(20);', { statementSeconds: 1 })
  expect(failure).toMatchObject({ statement: 2, left: 'nothing' })
  expect(failure?.error).toMatchObject({ code: '57014' })
  expect(await isThere('a')).toBe(false)
})

describe('a lock that another session holds', () => {
  beforeEach(async () => {
    await other.script('create table held ()')
    await other.script('begin; lock table held')
    return () => other.script('rollback')
  })

  test('is tried for again until it is free', async () => {
    let retries = 0
    const failure = await apply('create table a (); alter table held add n int;', {
      onRetry: () => {
        retries += 1
        void other.script('commit')
      },
    })
    expect(failure).toBeUndefined()
    expect(retries).toBe(1)
    expect(await rows()).toMatchObject([success])
  })

  test('is given up after the limit, and nothing is left', async () => {
    const start = performance.now()
    const failure = await apply('create table a (); alter table held add n int;', {
      lockSeconds: 1,
    })
    expect(performance.now() - start).toBeLessThan(3000)
    expect(failure).toMatchObject({ statement: 2, left: 'nothing' })
    expect(failure?.error).toMatchObject({ code: '55P03' })
    expect(await isThere('a')).toBe(false)
  })

  test('is tried for again within a transaction of the file’s own', async () => {
    const failure = await apply('begin; alter table held add n int; commit;', {
      onRetry: () => void other.script('commit'),
    })
    expect(failure).toBeUndefined()
    expect(await rows()).toMatchObject([success])
  })
})

describe('a migration with transactions of its own', () => {
  test('is applied, and its row says so afterwards', async () => {
    expect(await apply('begin; create table a (); commit;')).toBeUndefined()
    expect(await rows()).toEqual([{ name: '0001_first', ...success }])
  })

  test('that enclose all of it leaves nothing when it fails', async () => {
    const failure = await apply('begin; create table a (); select 1 / 0; commit;')
    expect(failure).toMatchObject({ statement: 3, left: 'nothing' })
    expect(await isThere('a')).toBe(false)
  })

  test('that end in the middle leaves some of it when it fails, and its row is open', async () => {
    const failure = await apply('begin; create table a (); commit; select 1 / 0;')
    expect(failure).toMatchObject({ statement: 4, left: 'some' })
    expect(await isThere('a')).toBe(true)
    expect(await rows()).toMatchObject([{ finished: false, rolled_back: false, steps: 0 }])
  })
})

describe('a migration statement by statement', () => {
  test('is applied, and its row says so', async () => {
    const sql = 'create table a (n int); create index concurrently i on a (n);'
    expect(await apply(sql)).toBeUndefined()
    expect(await isThere('i')).toBe(true)
    expect(await rows()).toEqual([{ name: '0001_first', ...success }])
  })

  test('that fails at a unique index leaves no invalid index, and says what remains', async () => {
    const sql = `create table a (n int); insert into a values (1), (1);
      create unique index concurrently i on a (n);`
    const failure = await apply(sql)
    expect(failure).toMatchObject({ statement: 3, left: 'some', remaining: 2 })
    expect(await isThere('i')).toBe(false)
    expect(await isThere('a')).toBe(true)
  })

  test('of one concurrent index that fails leaves nothing', async () => {
    await session.script('create table a (n int); insert into a values (1), (1)')
    const failure = await apply('create unique index concurrently "An index" on a (n);')
    expect(failure).toMatchObject({ left: 'nothing', remaining: 0 })
    expect(await isThere('An index')).toBe(false)
    expect(await rows()).toMatchObject([{ finished: false, rolled_back: true }])
  })

  test('does not touch an index that was there before', async () => {
    await session.script('create table a (n int); create index i on a (n)')
    expect(await apply('create index concurrently i on a (n);')).toMatchObject({ left: 'nothing' })
    expect(await isThere('i')).toBe(true)
  })
})

test('when the connection is lost, what is left is unknown and the row stays open', async () => {
  const [row] = await session.query('select pg_backend_pid() as pid')
  const ended = (async () => {
    await expect
      .poll(() => other.query("select from pg_stat_activity where wait_event = 'PgSleep'"))
      .toHaveLength(1)
    await other.query('select pg_terminate_backend($1)', [row?.pid])
  })()
  const failure = await apply('create table a (); select pg_sleep(20);')
  await ended
  expect(failure).toMatchObject({ left: 'unknown' })
  expect(await rows()).toMatchObject([
    { finished: false, rolled_back: false, logs: 'faber-db: applying in one transaction' },
  ])
})
