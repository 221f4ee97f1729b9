import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { databases } from '../../../../../src/runtime/providers/postgresql/databases/index.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../../../support/observe.ts'
import { startPostgres } from '../../../../support/postgres/server.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'
import { as, family, listKept, noFacts, role, type TestDatabase, urlFor } from './support.ts'

/** A database with a replacement beside it; each says its own name in `whoami`. */
async function pair(): Promise<TestDatabase & { beside: string; kept: string }> {
  const old = await family()
  await rows(old.url, `create table whoami as select 'old' as name; create table log (n int)`)
  const beside = await databases.createBeside(old.target, noFacts)
  await rows(
    urlFor(beside.target.database),
    `create table whoami as select 'new' as name; create table log (n int)`,
  )
  onTestFinished(() => beside.close())
  const kept = databases.keptName(old.target, new Date())
  return { ...old, beside: beside.target.database, kept }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end().catch(() => {}))
  return client
}

const whoami = 'select name from whoami'

/** Waits until so many wait for the database's name: to change it, or to come in. */
async function untilWaiting(database: string, count: number): Promise<void> {
  const sql = `select from pg_locks where not granted and locktype = 'object'
                  and objid = (select oid from pg_database where datname = '${database}')`
  await expect.poll(() => rows(testServer().url, sql)).toHaveLength(count)
}

test('the new one answers by the name of the old one, which is kept', async () => {
  const { url, target, beside, kept } = await pair()
  const swapped = await databases.swap(target, beside, kept)
  expect(swapped).toMatchObject({ ended: 0, broken_off: 0 })
  expect(await rows(url, whoami)).toEqual([{ name: 'new' }])
  expect(await rows(urlFor(kept), whoami)).toEqual([{ name: 'old' }])
  expect(await listKept(target)).toMatchObject([{ name: kept, in_use: false }])
})

test('sessions are ended, and those in a transaction are counted', async () => {
  const { url, target, beside, kept } = await pair()
  const [idle, busy] = [await connected(url), await connected(url)]
  await busy.query('begin')
  await busy.query('insert into log values (1)')
  expect(await databases.swap(target, beside, kept)).toMatchObject({ ended: 2, broken_off: 1 })
  await expect(idle.query('select 1')).rejects.toThrow()
  expect(await rows(urlFor(kept), 'select * from log')).toEqual([])
})

test('draining waits for the transactions that are open, not for those that come', async () => {
  const { url, target } = await pair()
  const [first, later] = [await connected(url), await connected(url)]
  await first.query('begin')
  const drained = databases.drain(target, 20, new AbortController().signal)
  const looked = `select from pg_stat_activity
                   where query like '%virtualxid%' and state = 'idle' and pid <> pg_backend_pid()`
  await expect.poll(() => rows(testServer().url, looked)).toHaveLength(1)
  await later.query('begin')
  await first.query('commit')
  const start = performance.now()
  expect(await drained).toBe(0)
  expect(performance.now() - start).toBeLessThan(2_000)
  expect(await databases.drain(target, 0.3, new AbortController().signal)).toBe(1)
})

test('writers that come back at once are kept out for less than a second', async () => {
  const { url, target, beside, kept } = await pair()
  const over = new AbortController()
  const seen = { longest: 0, last: performance.now(), written: 0 }
  const write = async () => {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      while (!over.signal.aborted) {
        await client.query('insert into log values (1)')
        seen.longest = Math.max(seen.longest, performance.now() - seen.last)
        seen.last = performance.now()
        seen.written += 1
        await sleep(5)
      }
    } catch {
      // Ended, or met the swap at the door: it comes back.
    } finally {
      await client.end().catch(() => {})
    }
  }
  const writers = [1, 2, 3].map(async () => {
    while (!over.signal.aborted) await write()
  })
  await sleep(300)
  const swapped = await databases.swap(target, beside, kept)
  await sleep(500)
  over.abort()
  await Promise.all(writers)
  const [[before], [after]] = [
    await rows<{ n: number }>(urlFor(kept), 'select count(*)::int as n from log'),
    await rows<{ n: number }>(url, 'select count(*)::int as n from log'),
  ]
  expect(swapped.blocked_ms).toBeLessThan(1_000)
  expect(seen.longest).toBeLessThan(1_000)
  // Every write that was confirmed is in the one or the other; one may have been done and not confirmed.
  const stored = Number(before?.n) + Number(after?.n)
  expect(stored).toBeGreaterThanOrEqual(seen.written)
  expect(stored).toBeLessThanOrEqual(seen.written + 3)
  expect(after?.n).toBeGreaterThan(0)
})

test('a session that waits at the door while the two change places is told, and gets in the next time', async () => {
  const { url, target, beside, kept } = await pair()
  // Somebody who holds the database's name makes the swap wait, and a newcomer behind it.
  const holder = await connected(testServer().url)
  await holder.query('begin')
  await holder.query(`comment on database ${target.database} is 'held'`)
  const swapping = databases.swap(target, beside, kept)
  await untilWaiting(target.database, 1)
  const newcomer = new Client({ connectionString: url })
  newcomer.on('error', () => {})
  const entering = newcomer.connect().then(
    () => 'in',
    (error: { code: string }) => error.code,
  )
  await untilWaiting(target.database, 2)
  await holder.query('commit')
  await swapping
  expect(await entering).toBe('3D000')
  await newcomer.end().catch(() => {})
  expect(await rows(url, whoami)).toEqual([{ name: 'new' }])
})

test('somebody who holds the database’s name for long is not fought: nobody is ended', async () => {
  const { url, target, beside, kept } = await pair()
  const [holder, user] = [await connected(testServer().url), await connected(url)]
  await holder.query('begin')
  await holder.query(`comment on database ${target.database} is 'held'`)
  await expect(databases.swap(target, beside, kept)).rejects.toMatchObject({
    code: 'RESTORE_FAILED',
    message: expect.stringContaining('lock timeout'),
  })
  expect((await user.query(whoami)).rows).toEqual([{ name: 'old' }])
})

test('a superuser’s session cannot be ended by the owner: it is named beforehand, and the swap changes nothing', async () => {
  const { url, name, target, beside, kept } = await pair()
  const owner = await role('createdb')
  for (const each of [name, beside])
    await rows(url, `alter database ${each} owner to ${owner.name}`)
  const own = postgresql.parse(as(url, owner), 'URL')
  expect(await databases.inTheWay(own)).toEqual([])
  const superuser = await connected(url)
  const { rows: found } = await superuser.query('select pg_backend_pid() as pid')
  const { pid } = found[0]
  expect(await databases.inTheWay(own)).toEqual([expect.stringContaining(`pid ${pid} (`)])
  expect(await databases.inTheWay(target)).toEqual([])
  await expect(databases.swap(own, beside, kept)).rejects.toMatchObject({
    code: 'RESTORE_FAILED',
    text: { why: expect.stringContaining(`pid ${pid} (`) },
  })
  expect((await superuser.query(whoami)).rows).toEqual([{ name: 'old' }])
  await superuser.end()
  await expect.poll(() => databases.inTheWay(own)).toEqual([])
  expect(await databases.swap(own, beside, kept)).toMatchObject({ ended: 0 })
  for (const each of [name, kept]) await rows(url, `alter database ${each} owner to current_user`)
})

test('a prepared transaction, a logical slot and a subscription are named beforehand', async () => {
  const server = await startPostgres({
    major: testServer().major,
    settings: { wal_level: 'logical', max_prepared_transactions: '1' },
  })
  try {
    const url = await server.createDatabase('followed')
    await rows(url, `select pg_create_logical_replication_slot('feed', 'pgoutput')`)
    await rows(
      url,
      `create table t (n int); begin; insert into t values (1); prepare transaction 'two phases'`,
    )
    await rows(
      url,
      `create subscription news connection 'host=192.0.2.1' publication p
                     with (connect = false)`,
    )
    const target = postgresql.parse(url, 'URL')
    expect(await databases.inTheWay(target)).toEqual([
      expect.stringContaining(`'two phases'`),
      expect.stringContaining('slot feed'),
    ])
    await rows(url, `rollback prepared 'two phases'`)
    await rows(url, `select pg_drop_replication_slot('feed')`)
    await rows(url, 'alter subscription news enable')
    expect(await databases.inTheWay(target)).toEqual([expect.stringContaining('subscription news')])
  } finally {
    await server.stop()
  }
})
