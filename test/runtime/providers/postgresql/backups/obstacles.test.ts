import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseFacts } from '../../../../../src/runtime/providers/index.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../../../support/observe.ts'
import { withClient } from '../../../../support/postgres/admin.ts'
import { type FreshDatabase, freshDatabase } from '../../../../support/postgres/database.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'
import { errorOf, openSession } from '../../../support.ts'
import { archiveOf, backups, dumped, options, targetOf } from './support.ts'

let source: FreshDatabase
let facts: DatabaseFacts

beforeAll(async () => {
  source = await freshDatabase()
  await withClient(source.url, async (client) => {
    await client.query(`create role obstacle_plain login password 'plain-password' nocreatedb;
      create role obstacle_maker login password 'maker-password' createdb;
      create role "obstacle owner"; create role obstacle_gone;
      create extension pgcrypto;
      create table t (n int); insert into t values (1);
      alter table t owner to obstacle_maker;`)
  })
  const session = await postgresql.connect(targetOf(source.url))
  facts = await backups.describe(session)
  await session.close()
})

/** The URL of a database as another role. */
function as(role: string, url: string): string {
  const other = new URL(url)
  other.username = role
  other.password = `${role.replace('obstacle_', '')}-password`
  return other.href
}

async function obstacles(url: string, changed: Partial<DatabaseFacts> = {}, file?: string) {
  const archive = archiveOf(file ?? (await dumped(source.url)))
  return backups.obstacles(archive, { ...facts, ...changed }, await openSession(url), options)
}

test('nothing stands in the way of a superuser on the same server', async () => {
  expect(await obstacles(source.url)).toEqual([])
})

test('a newer server made it', async () => {
  const made = testServer().major + 1
  expect(await obstacles(source.url, { server_version: made * 10_000 })).toEqual([
    `The backup is of a PostgreSQL ${made}, and this server runs ${made - 1}: restore it on ${made} or newer.`,
  ])
})

test('a role or an extension is missing', async () => {
  const changed = {
    roles: [...facts.roles, 'a "b"'],
    extensions: [...facts.extensions, { name: 'nowhere', version: '1.0' }],
  }
  expect(await obstacles(source.url, changed)).toEqual([
    'The role a "b" owns something in the backup or has a right on it, and this server does not have it: create role "a ""b"""',
    "The extension nowhere is not installed on this server's machine: install it there.",
  ])
})

test('an owner that the archive names is missing, whatever the record says', async () => {
  const { url } = await freshDatabase()
  await withClient(url, (client) =>
    client.query('create table g (n int); alter table g owner to obstacle_gone'),
  )
  const file = await dumped(url)
  await withClient(url, (client) => client.query('drop table g; drop role obstacle_gone'))
  expect(await obstacles(source.url, {}, file)).toEqual([
    expect.stringContaining('create role "obstacle_gone"'),
  ])
})

test('a role may not create databases, and is no member of an owner', async () => {
  expect(await obstacles(as('obstacle_plain', source.url))).toEqual([
    'The role obstacle_plain may not create databases: alter role "obstacle_plain" createdb',
    'The role obstacle_plain cannot give anything to obstacle_maker: grant "obstacle_maker" to "obstacle_plain"',
  ])
})

describe('an archive that pg_restore cannot read', () => {
  test('since it is of a newer pg_dump stands in the way', async () => {
    const file = await dumped(source.url)
    const bytes = await readFile(file)
    // The minor of its version: PGDMP, major, minor.
    bytes[6] = 99
    await writeFile(file, bytes)
    expect(await obstacles(source.url, {}, file)).toEqual([
      expect.stringMatching(/^pg_restore is too old for this backup \(unsupported version/),
    ])
  })

  test('since it is damaged is an error', async () => {
    const file = await dumped(source.url)
    await writeFile(file, (await readFile(file)).subarray(0, 200))
    expect((await errorOf(() => obstacles(source.url, {}, file))).code).toBe('BACKUP_DAMAGED')
  })
})

describe('a role that is no superuser', () => {
  test.each(['path', 'stream'] as const)(
    'restores by the %s what it may own, extensions and their comments included',
    async (way) => {
      const { url, name } = await freshDatabase()
      await withClient(url, (client) =>
        client.query(`alter database ${name} owner to obstacle_maker`),
      )
      const mine = as('obstacle_maker', url)
      const file = await dumped(source.url)
      expect(await obstacles(mine)).toEqual([])
      await backups.restore(archiveOf(file, 'custom', way), targetOf(mine), options)
      expect(await rows(mine, 'select n from t')).toEqual([{ n: 1 }])
      expect(await backups.schemaOf(targetOf(url), options)).toBe(
        await backups.schemaOf(targetOf(source.url), options),
      )
    },
  )

  test('is told by the server what it may not', async () => {
    const { url } = await freshDatabase()
    const mine = as('obstacle_plain', url)
    const file = await dumped(source.url)
    const error = await errorOf(() => backups.restore(archiveOf(file), targetOf(mine), options))
    expect(error).toMatchObject({ code: 'RESTORE_FAILED', exit: 7 })
    expect(error.text.why).toMatch(/permission denied|must be/)
  })
})
