import { createServer } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  assertSupported,
  versionText,
} from '../../../../src/runtime/providers/postgresql/session.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { errorOf, openSession, wordsOf } from '../../support.ts'

/** The server's URL with these parts changed. */
function serverUrl(
  changes: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port' | 'hostname'>>,
) {
  return Object.assign(new URL(testServer().url), changes).href
}

/** A port that accepts connections and never says a word. */
async function silentPort(): Promise<string> {
  const sockets = new Set<{ destroy(): unknown }>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return String((server.address() as { port: number }).port)
}

describe('a connection that cannot be made', () => {
  test.each([
    ['nothing listens', { port: '1' }, 'DB_UNREACHABLE', 'connection refused'],
    ['the host is unknown', { hostname: 'nowhere.invalid' }, 'DB_UNREACHABLE', 'host name is not'],
    [
      'the password is wrong',
      { password: 'wr0ng-word' },
      'DB_AUTH_FAILED',
      'password, or the user',
    ],
    ['there is no password', { password: '' }, 'DB_AUTH_FAILED', 'password'],
    ['the user is unknown', { username: 'nobody' }, 'DB_AUTH_FAILED', 'password, or the user'],
    ['the database is missing', { pathname: '/none' }, 'DB_MISSING', 'db-create'],
  ])('because %s says so and ends with 3', async (_, changes, code, words) => {
    const error = await errorOf(() => openSession(serverUrl(changes)))
    expect(error).toMatchObject({ code, exit: 3 })
    expect(wordsOf(error)).toContain(words)
    expect(wordsOf(error)).not.toMatch(/wr0ng-word/)
  })

  test('because the server says nothing is given up in time', async () => {
    const url = serverUrl({ port: await silentPort() })
    const start = performance.now()
    const error = await errorOf(() => openSession(url, { timeoutSeconds: 1 }))
    expect(error).toMatchObject({ code: 'DB_UNREACHABLE', exit: 3 })
    expect(error.text.why).toContain('did not answer in time')
    expect(performance.now() - start).toBeLessThan(3000)
  })

  test('because the role may not connect names the right', async () => {
    const { url, name } = await freshDatabase()
    await withClient(url, async (client) => {
      await client.query(`create role visitor_${name} login password 'visitor'`)
      await client.query(`revoke connect on database ${name} from public`)
    })
    onTestFinished(() =>
      withClient(testServer().url, (client) => client.query(`drop role visitor_${name}`)).then(
        () => {},
      ),
    )
    const visitor = Object.assign(new URL(url), {
      username: `visitor_${name}`,
      password: 'visitor',
    })
    const error = await errorOf(() => openSession(visitor.href))
    expect(error).toMatchObject({ code: 'DB_PERMISSION', exit: 4 })
  })
})

describe('a session', () => {
  test('tells which server and database it has reached', async () => {
    const { url, name } = await freshDatabase()
    const { port, major } = testServer()
    const identity = await (await openSession(url)).identify()
    expect(identity).toMatchObject({ host: '127.0.0.1', port, database: name })
    expect(identity.system_identifier).toMatch(/^\d{10,}$/)
    expect(Math.floor(identity.version / 10_000)).toBe(major)
  })

  test('tells copies of a database apart', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()]
    const identities = [
      await (await openSession(one.url)).identify(),
      await (await openSession(other.url)).identify(),
    ]
    expect(identities[0]?.database_oid).not.toBe(identities[1]?.database_oid)
    expect(identities[0]?.system_identifier).toBe(identities[1]?.system_identifier)
  })

  test('names itself to the server', async () => {
    const session = await openSession(testServer().url)
    expect(await session.query('show application_name')).toEqual([{ application_name: 'faber-db' }])
  })

  test.each(['shop', 'a b', 'A"b', 'back\\slash'])(
    'works in the schema %j of the connection string',
    async (schema) => {
      const { url } = await freshDatabase()
      const session = await openSession(`${url}?schema=${encodeURIComponent(schema)}`)
      await session.script(`create schema "${schema.replaceAll('"', '""')}"`)
      expect(await session.query('select current_schema() as schema')).toEqual([{ schema }])
    },
  )

  test('that only reads cannot write, whatever it is asked', async () => {
    const { url } = await freshDatabase()
    const session = await openSession(url, { readOnly: true })
    expect(await session.query('select 1 as one')).toEqual([{ one: 1 }])
    await expect(session.script('create table t ()')).rejects.toMatchObject({ code: '25006' })
  })

  test('binds values and never pastes them', async () => {
    const session = await openSession(testServer().url)
    const value = `'; drop table t; --`
    expect(await session.query('select $1::text as value', [value])).toEqual([{ value }])
  })

  test('counts the statements of a script until the one that fails', async () => {
    const { url } = await freshDatabase()
    const session = await openSession(url)
    let done = 0
    const script = 'create table a (); create table b (); create table a (); create table c ()'
    await expect(
      session.script(script, (count) => {
        done = count
      }),
    ).rejects.toMatchObject({ code: '42P07' })
    expect(done).toBe(2)
    expect(await session.query("select to_regclass('a') as a")).toEqual([{ a: null }])
  })

  test('that the server ends does not end the program; the next query fails', async () => {
    const { url, drop } = await freshDatabase()
    const session = await openSession(url)
    await drop()
    await expect(session.query('select 1')).rejects.toThrow()
    await session.close()
  })
})

test.each([
  [150_018, '15.18'],
  [180_000, '18.0'],
  [90_624, '9.6.24'],
])('version %i is shown as %s', (version, text) => {
  expect(versionText(version)).toBe(text)
})

test('servers older than 11 are not handled', async () => {
  expect(assertSupported(110_000)).toBeUndefined()
  const error = await errorOf(() => assertSupported(100_023))
  expect(error).toMatchObject({ code: 'NOT_SUPPORTED', exit: 2 })
  expect(error.message).toContain('PostgreSQL 10.23')
})
