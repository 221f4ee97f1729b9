import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, rows } from '../../../support/observe.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { holdLock } from './support.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const age = 'alter table users add column age int;\n'

/** A project whose dev database has users, and a migration that needs the whole table for a moment. */
async function withUsers() {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.addMigration('20260102000000_age', age)
  return project
}

test('a migration that waits for a lock lets the application through, and is applied when the lock is free', async () => {
  const project = await withUsers()
  const lock = await holdLock(project.urls.dev, 'select * from users')
  const migrating = project.json('migrate', 'dev')
  const slowest = await slowestRead(project.urls.dev, 4_500)
  await lock.release()
  const { exit, stderr } = await migrating
  expect({ exit, stderr }).toMatchObject({ exit: 0 })
  expect(slowest).toBeGreaterThan(1_000)
  expect(slowest).toBeLessThan(2_500)
  expect(await history(project.urls.dev)).toHaveLength(2)
})

test('it gives up in time, leaves nothing, and names who held the lock', async () => {
  const project = await withUsers()
  await project.configure({ 'migrations.lock_timeout_seconds': 3 })
  const before = await dumpSchema(project.urls.dev)
  const lock = await holdLock(project.urls.dev, 'select * from users')
  const { exit, result } = await project.json('migrate', 'dev')
  await lock.release()
  expect(exit).toBe(7)
  expect(result.errors[0]).toMatchObject({
    code: 'MIGRATION_FAILED',
    sqlstate: '55P03',
    why: expect.stringMatching(/held by pid \d+ \(reporting, idle in transaction, for \d+ s\)/),
  })
  expect(await dumpSchema(project.urls.dev)).toBe(before)
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
})

test('while another migration runs, this one waits a moment and says who holds the lock', async () => {
  const project = await withUsers()
  await holdLock(project.urls.dev, 'select pg_advisory_lock(72707369)')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'LOCK_HELD',
    holder: { application: 'reporting' },
  })
})

/** Reads the table in a loop, as an application does; returns the milliseconds of the slowest read. */
async function slowestRead(url: string, ms: number): Promise<number> {
  return withClient(url, async (client) => {
    let slowest = 0
    for (const end = Date.now() + ms; Date.now() < end; await sleep(5)) {
      const start = performance.now()
      await client.query('select count(*) from users')
      slowest = Math.max(slowest, performance.now() - start)
    }
    return slowest
  })
}

test('two at once with one approval: it is applied once', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  const both = await Promise.all([1, 2].map(() => project.json('migrate', 'production')))
  const exits = both.map(({ exit, result }) => `${exit} ${result.errors[0]?.code ?? result.status}`)
  expect(exits).toContain('0 success')
  expect(exits.filter((each) => !['0 success', '4 LOCK_HELD'].includes(each))).toEqual([])
  expect(both.filter(({ result }) => result.details.applied)).toHaveLength(1)
  expect(await history(project.urls.production)).toEqual([
    { name: '20260101000000_users', state: 'applied' },
  ])
  expect(await rows(project.urls.production, 'select from users')).toEqual([])
})
