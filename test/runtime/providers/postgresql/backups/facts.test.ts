import { expect, test } from 'vitest'
import { withClient } from '../../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'
import { openSession } from '../../../support.ts'
import { backups } from './support.ts'

test('a database is described by what no dump of it says', async () => {
  const { url, name } = await freshDatabase()
  await withClient(url, async (client) => {
    await client.query(
      `create role facts_owner; create role facts_reader; create role facts_none; create role "facts set"`,
    )
    await client.query(`alter database ${name} owner to facts_owner`)
    await client.query(`comment on database ${name} is 'it''s ours'`)
    await client.query(`alter database ${name} set work_mem = '5MB'`)
    await client.query(`alter role "facts set" in database ${name} set search_path = 'a', 'b'`)
    await client.query(`grant connect on database ${name} to facts_reader`)
    await client.query(`alter database ${name} connection limit 7`)
    await client.query('create extension pgcrypto; create table t (n int)')
  })
  const facts = await backups.describe(await openSession(url))
  expect(facts).toMatchObject({
    database: name,
    owner: 'facts_owner',
    encoding: 'UTF8',
    properties: { collate: 'C', ctype: 'C', tablespace: 'pg_default', connection_limit: 7 },
    comment: "it's ours",
    roles: ['facts set', 'facts_owner', 'facts_reader', 'postgres'],
    activity: { tables: [{ table: 'public.t' }] },
  })
  expect(facts.settings).toEqual([
    { role: null, setting: 'work_mem=5MB' },
    { role: 'facts set', setting: 'search_path=a, b' },
  ])
  expect(facts.acl).toContain('facts_reader=c/facts_owner')
  expect(Math.floor(facts.server_version / 10_000)).toBe(testServer().major)
  expect(facts.size_bytes).toBeGreaterThan(1_000_000)
  expect(facts.extensions.map((extension) => extension.name)).toEqual(['pgcrypto', 'plpgsql'])
  expect(facts.extensions[0]?.version).toMatch(/^\d+\.\d+$/)
})

test('a database of its own role alone names no other roles, and keeps the default rights', async () => {
  const { url } = await freshDatabase()
  expect(await backups.describe(await openSession(url))).toMatchObject({
    roles: ['postgres'],
    acl: null,
    comment: null,
    settings: [],
  })
})
