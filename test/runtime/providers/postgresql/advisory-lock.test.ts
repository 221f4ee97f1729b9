import { expect, test } from 'vitest'
import { prisma } from '../../../../src/runtime/handlers/prisma/index.ts'
import {
  lockHolder,
  refuseIfLocked,
  takeLock,
} from '../../../../src/runtime/providers/postgresql/advisory-lock.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { errorOf, openSession } from '../../support.ts'

const key = prisma.lockKey

test('the lock is taken, and taken again by the same session', async () => {
  const session = await openSession((await freshDatabase()).url)
  await takeLock(session, key, 0)
  await takeLock(session, key, 0)
})

test('while another session holds it, it is refused and the holder named', async () => {
  const { url } = await freshDatabase()
  const [holder, other] = [await openSession(url), await openSession(url)]
  await takeLock(holder, key, 0)
  const [pid] = await holder.query('select pg_backend_pid() as pid')
  const error = await errorOf(() => takeLock(other, key, 0))
  expect(error).toMatchObject({ code: 'LOCK_HELD', exit: 4 })
  expect(error.message).toContain(`faber-db (pid ${pid?.pid}, user postgres`)
  expect(error.text.facts).toMatchObject({ holder: { pid: pid?.pid, application: 'faber-db' } })
})

test('it is waited for as long as is said', async () => {
  const { url } = await freshDatabase()
  const [holder, other] = [await openSession(url), await openSession(url)]
  await takeLock(holder, key, 0)
  const waiting = takeLock(other, key, 5000)
  await holder.close()
  await waiting
})

test('it is free again when its session is closed', async () => {
  const { url } = await freshDatabase()
  const [holder, other] = [await openSession(url), await openSession(url)]
  await takeLock(holder, key, 0)
  await holder.close()
  await expect.poll(() => lockHolder(other, key)).toBeUndefined()
  await takeLock(other, key, 0)
})

test('those who only look are refused while it is held, and take nothing', async () => {
  const { url } = await freshDatabase()
  const [holder, looker] = [await openSession(url), await openSession(url, { readOnly: true })]
  await refuseIfLocked(looker, key)
  await takeLock(holder, key, 0)
  expect((await errorOf(() => refuseIfLocked(looker, key))).code).toBe('LOCK_HELD')
})

test('a lock of another key or another database is no hindrance', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()]
  const [session, elsewhere] = [await openSession(one.url), await openSession(other.url)]
  await takeLock(elsewhere, key, 0)
  await takeLock(session, key, 0)
  expect(await lockHolder(session, key + 1)).toBeUndefined()
})

test.each([1, 72_707_369, 2 ** 31, 2 ** 40 + 7, -5])(
  'the key %i finds its holder',
  async (each) => {
    const session = await openSession(testServer().url)
    await takeLock(session, each, 0)
    expect(await lockHolder(session, each)).toMatchObject({ application: 'faber-db' })
  },
)
