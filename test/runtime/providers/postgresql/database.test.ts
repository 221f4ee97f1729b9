import { randomBytes } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import type { Target } from '../../../../src/runtime/providers/index.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import { dropDatabase, urlOf, withClient } from '../../../support/postgres/admin.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { errorOf, openSession } from '../../support.ts'

/** A target on the server whose database is not there yet; dropped when the test is over. */
function newTarget(name = `created_${randomBytes(6).toString('hex')}`) {
  const server = testServer().url
  onTestFinished(() => dropDatabase(server, name))
  return postgresql.parse(urlOf(server, name), 'TEST_URL')
}

const urlTo = ({ database }: Target) => urlOf(testServer().url, database)

test('a database is created, in UTF-8', async () => {
  const target = newTarget()
  expect(await postgresql.createDatabase(target)).toEqual({
    created: true,
    version: expect.stringMatching(/^\d+\.\d+$/),
  })
  const session = await openSession(urlTo(target))
  expect(await session.query('show server_encoding')).toEqual([{ server_encoding: 'UTF8' }])
})

test('a database that is there is left as it is', async () => {
  const target = newTarget()
  await postgresql.createDatabase(target)
  const session = await openSession(urlTo(target))
  await session.script('create table kept ()')
  expect(await postgresql.createDatabase(target)).toMatchObject({ created: false })
  expect(await session.query('select * from kept')).toEqual([])
})

test('a name may hold quotes, spaces and capitals', async () => {
  const target = newTarget(`Odd "name" ${randomBytes(4).toString('hex')}`)
  await postgresql.createDatabase(target)
  const session = await openSession(urlTo(target))
  expect((await session.identify()).database).toBe(target.database)
})

test('of several that create the same database at once one has created it, and none fails', async () => {
  const target = newTarget()
  const all = await Promise.all([1, 2, 3, 4].map(() => postgresql.createDatabase(target)))
  expect(all.filter(({ created }) => created)).toHaveLength(1)
})

test('a role without the right is told which right', async () => {
  const server = testServer().url
  const role = `plain_${randomBytes(6).toString('hex')}`
  await withClient(server, (client) => client.query(`create role ${role} login password 'plain'`))
  onTestFinished(async () => {
    await withClient(server, (client) => client.query(`drop role ${role}`))
  })
  const url = Object.assign(new URL(urlTo(newTarget())), {
    username: role,
    password: 'plain',
  })
  const target = postgresql.parse(url.href, 'TEST_URL')
  const error = await errorOf(() => postgresql.createDatabase(target))
  expect(error).toMatchObject({ code: 'DB_PERMISSION', exit: 4 })
  expect(error.message).toContain('permission denied to create database')
})

test('a scratch database stands beside the other one until it is dropped', async () => {
  const scratch = await postgresql.scratchDatabase(newTarget())
  await (await postgresql.connect(scratch.target)).close()
  await scratch.drop()
  expect((await errorOf(() => postgresql.connect(scratch.target))).code).toBe('DB_MISSING')
})
