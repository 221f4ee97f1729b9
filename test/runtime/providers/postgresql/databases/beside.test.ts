import { Client } from 'pg'
import { expect, test } from 'vitest'
import { databases } from '../../../../../src/runtime/providers/postgresql/databases/index.ts'
import { readWhole } from '../../../../../src/runtime/providers/postgresql/databases/properties.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../../../support/observe.ts'
import { dropDatabase } from '../../../../support/postgres/admin.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'
import { as, family, listKept, namesBeside, noFacts, role, urlFor } from './support.ts'

/** What the server says of a database as a whole. */
async function whole(name: string) {
  const session = await postgresql.connect(postgresql.parse(testServer().url, 'URL'))
  try {
    return await readWhole(session, name)
  } finally {
    await session.close()
  }
}

test('it is like the old one: owner, locale, rights, settings, comment', async () => {
  const { url, name, target } = await family()
  const [owner, reader] = [await role(), await role()]
  await rows(
    url,
    [
      `alter database ${name} owner to ${owner.name}`,
      `alter database ${name} connection limit 7`,
      `alter database ${name} set search_path to "$user", shop, "odd, name"`,
      `alter database ${name} set work_mem to '7MB'`,
      `alter database ${name} set application_name to 'it''s a \\ back'`,
      `alter role ${reader.name} in database ${name} set statement_timeout to '9s'`,
      `revoke connect on database ${name} from public`,
      `grant connect on database ${name} to ${reader.name} with grant option`,
      `comment on database ${name} is 'the shop''s own'`,
    ].join(';\n'),
  )
  const beside = await databases.createBeside(target, noFacts)
  await beside.adopt()
  const [old, other] = [await whole(name), await whole(beside.target.database)]
  expect({ ...other, acl: other?.acl?.toSorted() }).toEqual({ ...old, acl: old?.acl?.toSorted() })
  expect(old?.settings).toHaveLength(4)
  await beside.drop()
  await beside.close()
  await rows(url, `alter role ${reader.name} in database ${name} reset all`)
  await rows(url, `revoke all on database ${name} from ${reader.name}`)
  await rows(url, `alter database ${name} owner to current_user`)
})

test('where the old one is gone, the record says what it was like', async () => {
  const { name, target } = await family()
  const owner = await role()
  await dropDatabase(testServer().url, name)
  const facts = {
    ...noFacts,
    owner: owner.name,
    encoding: 'SQL_ASCII',
    properties: { collate: 'C', ctype: 'C', connection_limit: 3 },
    comment: 'lost and found',
  }
  const beside = await databases.createBeside(target, facts)
  await beside.adopt()
  expect(await whole(beside.target.database)).toMatchObject({
    owner: owner.name,
    encoding: 'SQL_ASCII',
    properties: { collate: 'C', ctype: 'C', connection_limit: 3, tablespace: 'pg_default' },
    comment: 'lost and found',
  })
  await beside.drop()
  await beside.close()
})

test('a locale that the server does not have is refused in words', async () => {
  const { name, target } = await family()
  await dropDatabase(testServer().url, name)
  const facts = { ...noFacts, properties: { collate: 'xx_XX.UTF-8', ctype: 'xx_XX.UTF-8' } }
  await expect(databases.createBeside(target, facts)).rejects.toMatchObject({
    code: 'RESTORE_REFUSED',
    message: expect.stringContaining('xx_XX.UTF-8'),
  })
})

test('what a dead run has left is dropped, with the tool that still fills it; that of a living run is not', async () => {
  const { name, target } = await family()
  const dead = await databases.createBeside(target, noFacts)
  const living = await databases.createBeside(target, noFacts)
  await dead.close()
  const orphan = new Client({ connectionString: urlFor(dead.target.database) })
  orphan.on('error', () => {})
  await orphan.connect()
  expect(await databases.sweep(target)).toEqual([dead.target.database])
  expect(await namesBeside(name)).toEqual([living.target.database])
  await expect(orphan.query('select 1')).rejects.toThrow()
  await living.drop()
  await living.close()
  expect(await databases.sweep(target)).toEqual([])
})

test('the longest name that the server takes has a family, too', async () => {
  const { name, target } = await family()
  const long = { ...target, database: `${name}_${'ü'.repeat(21)}` }
  await rows(testServer().url, `create database "${long.database}"`)
  const beside = await databases.createBeside(long, noFacts)
  expect(Buffer.byteLength(beside.target.database)).toBeLessThanOrEqual(63)
  const kept = databases.keptName(long, new Date('2026-11-21T15:30:00Z'))
  await databases.swap(long, beside.target.database, kept)
  await beside.close()
  expect(await listKept(long)).toMatchObject([
    { name: kept, replaced_at: '2026-11-21T15:30:00.000Z' },
  ])
  expect(await listKept(target)).toEqual([])
})

test('a role that may not create databases is told so', async () => {
  const { url, name } = await family()
  const owner = await role()
  await rows(url, `alter database ${name} owner to ${owner.name}`)
  const target = postgresql.parse(as(url, owner), 'URL')
  expect(await databases.inTheWay(target)).toEqual([expect.stringContaining('createdb')])
  await expect(databases.createBeside(target, noFacts)).rejects.toMatchObject({
    code: 'DB_PERMISSION',
  })
  await rows(url, `alter database ${name} owner to current_user`)
})

test('a setting that this role may not give is found out before anything is restored', async () => {
  const { url, name, target } = await family()
  const owner = await role('createdb')
  await rows(url, `alter database ${name} owner to ${owner.name}`)
  await rows(url, `alter database ${name} set log_statement to 'all'`)
  const own = postgresql.parse(as(url, owner), 'URL')
  await expect(databases.createBeside(own, noFacts)).rejects.toMatchObject({
    code: 'DB_PERMISSION',
    message: expect.stringContaining('log_statement'),
  })
  expect(await namesBeside(name)).toEqual([])
  const beside = await databases.createBeside(target, noFacts)
  await beside.drop()
  await beside.close()
  await rows(url, `alter database ${name} owner to current_user`)
})

test('the free space is that of the server’s disk, where it is seen from here', async () => {
  const { target } = await family()
  expect(await databases.freeSpace(target)).toBeGreaterThan(1_000_000)
})

test('a kept database that somebody uses is not dropped', async () => {
  const { name, target } = await family()
  await rows(testServer().url, `create database ${name}_other`)
  const user = new Client({ connectionString: urlFor(`${name}_other`) })
  await user.connect()
  await expect(databases.drop(target, `${name}_other`)).rejects.toMatchObject({
    code: 'RESTORE_REFUSED',
  })
  await user.end()
  const using = `select from pg_stat_activity where datname = '${name}_other'`
  await expect.poll(() => rows(testServer().url, using)).toEqual([])
  await databases.drop(target, `${name}_other`)
  await databases.drop(target, `${name}_other`)
  expect(await namesBeside(name)).toEqual([])
})
