import { expect, test } from 'vitest'
import { watchBlocking } from '../../../src/runtime/apply/watch.ts'
import type { Session } from '../../../src/runtime/providers/index.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { openSession } from '../support.ts'

const pidOf = async (session: Session) =>
  Number((await session.query('select pg_backend_pid() as pid'))[0]?.pid)

/** Two sessions of one database: the first holds a table that the second waits for. */
async function blocked() {
  const { url } = await freshDatabase()
  const [holder, waiter] = [await openSession(url), await openSession(url)]
  await holder.script('create table held ()')
  await holder.script('begin; lock table held')
  const [holderPid, waiterPid] = [await pidOf(holder), await pidOf(waiter)]
  const waiting = waiter.script('select * from held')
  return { url, holder, holderPid, waiterPid, waiting }
}

test('the sessions that wait for the watched one are counted and told of', async () => {
  const { url, holder, holderPid, waiting } = await blocked()
  const told: number[] = []
  const watch = watchBlocking(
    holderPid,
    () => openSession(url),
    (n) => told.push(n),
  )
  await expect.poll(() => told, { timeout: 5000 }).toEqual([1])
  expect(await watch.stop()).toEqual({ maxBlocked: 1, blockers: [] })
  await holder.script('commit')
  await waiting
})

test('the sessions that the watched one waits for are named', async () => {
  const { url, holder, holderPid, waiterPid, waiting } = await blocked()
  let opened = 0
  const connect = () => {
    opened += 1
    return openSession(url)
  }
  const watch = watchBlocking(waiterPid, connect, () => {})
  await expect.poll(() => opened, { timeout: 5000 }).toBe(1)
  const { maxBlocked, blockers } = await watch.stop()
  expect(maxBlocked).toBe(0)
  expect(blockers).toEqual([
    {
      pid: holderPid,
      application: 'faber-db',
      state: 'idle in transaction',
      seconds: expect.any(Number),
    },
  ])
  await holder.script('commit')
  await waiting
})

test('work that is over at once opens no connection', async () => {
  const watch = watchBlocking(
    1,
    () => Promise.reject(new Error('not to be opened')),
    () => {},
  )
  expect(await watch.stop()).toEqual({ maxBlocked: 0, blockers: [] })
})

test('when it cannot look, the work goes on', async () => {
  let asked = 0
  const refuse = () => {
    asked += 1
    return Promise.reject(new Error('no connection left'))
  }
  const watch = watchBlocking(1, refuse, () => {})
  await expect.poll(() => asked, { timeout: 5000 }).toBeGreaterThan(0)
  expect(await watch.stop()).toEqual({ maxBlocked: 0, blockers: [] })
})
