import { createHash } from 'node:crypto'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import {
  type ClientTools,
  findClientTools,
} from '../../../../src/runtime/providers/postgresql/client-tools.ts'
import {
  libpqEnvironment,
  verifyArchive,
} from '../../../../src/runtime/providers/postgresql/dump.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import { parseTarget } from '../../../../src/runtime/providers/postgresql/target.ts'
import { urlOf } from '../../../support/postgres/admin.ts'
import { type FreshDatabase, freshDatabase } from '../../../support/postgres/database.ts'
import { errorOf, openSession, temporaryFolder, wordsOf } from '../../support.ts'

const env = { PATH: `${inject('postgres').toolsDir}:${process.env.PATH}` }
const { signal } = new AbortController()
const options = { serverVersion: inject('postgres').major * 10_000, env, signal }
let source: FreshDatabase
let tools: ClientTools

beforeAll(async () => {
  source = await freshDatabase()
  const session = await postgresql.connect(postgresql.parse(source.url, 'TEST_URL'))
  await session.script(
    `create table goods as select n, md5(n::text) as word from generate_series(1, 2000) n`,
  )
  await session.close()
  tools = await findClientTools(inject('postgres').major, env)
})

const target = () => postgresql.parse(source.url, 'TEST_URL')
const newFile = async () => join(await temporaryFolder(), 'a.dump')

async function archive(): Promise<string> {
  const file = await newFile()
  await postgresql.backup(target(), file, options)
  return file
}

describe('a backup', () => {
  test('has the checksum and the size of its file, which only its owner can read', async () => {
    const file = await newFile()
    const { sha256, size, serverVersion } = await postgresql.backup(target(), file, options)
    const content = await readFile(file)
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(size).toBe(content.length)
    expect(serverVersion).toBe(`${inject('postgres').major}.0`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  test('never overwrites a file', async () => {
    const file = await newFile()
    await writeFile(file, 'precious')
    const error = await errorOf(() => postgresql.backup(target(), file, options))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(await readFile(file, 'utf8')).toBe('precious')
  })

  test('of a database that is not there fails with the words of pg_dump, and without the password', async () => {
    const missing = postgresql.parse(urlOf(source.url, 'none'), 'TEST_URL')
    const error = await errorOf(async () => postgresql.backup(missing, await newFile(), options))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(error.text.why).toContain('database "none" does not exist')
    expect(wordsOf(error)).not.toContain(inject('postgres').password)
  })

  test('that is cancelled fails', async () => {
    const cancelled = { ...options, signal: AbortSignal.abort() }
    const error = await errorOf(async () => postgresql.backup(target(), await newFile(), cancelled))
    expect(error.code).toBe('BACKUP_FAILED')
  })
})

describe('an archive', () => {
  test('that is whole is read to its end', async () => {
    await expect(verifyArchive(tools, await archive(), env, signal)).resolves.toBeUndefined()
  })

  test.each([
    ['half of it', (size: number) => Math.floor(size / 2)],
    ['all but its last bytes', (size: number) => size - 40],
    ['nothing of it', () => 0],
  ])('of which there is %s is refused', async (_, cut) => {
    const file = await archive()
    await truncate(file, cut((await stat(file)).size))
    const error = await errorOf(() => verifyArchive(tools, file, env, signal))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
  })

  test('of which one bit of the data has turned is refused', async () => {
    const file = await archive()
    const content = await readFile(file)
    const middle = Math.floor(content.length * 0.75)
    content[middle] = (content[middle] ?? 0) ^ 1
    await writeFile(file, content)
    const error = await errorOf(() => verifyArchive(tools, file, env, signal))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
  })
})

describe('a copy of the schema', () => {
  test('has the tables and no rows', async () => {
    const scratch = await freshDatabase()
    const copy = postgresql.parse(scratch.url, 'TEST_URL')
    await postgresql.copySchema(target(), copy, options)
    const session = await openSession(scratch.url)
    expect(await session.query('select count(*)::int as rows from goods')).toEqual([{ rows: 0 }])
  })
})

test('pg_dump gets the password in its environment, and nothing of another connection', () => {
  const url = 'postgresql://ann:p%40ss@h:6000/app?sslmode=require'
  const given = { PATH: '/bin', PGHOST: 'elsewhere', PGSERVICE: 'other', PGOPTIONS: '-c a=b' }
  expect(libpqEnvironment(parseTarget(url, 'X'), given)).toEqual({
    PATH: '/bin',
    PGHOST: 'h',
    PGPORT: '6000',
    PGUSER: 'ann',
    PGDATABASE: 'app',
    PGPASSWORD: 'p@ss',
    PGSSLMODE: 'require',
    PGAPPNAME: 'faber-db',
    PGCONNECT_TIMEOUT: '10',
  })
})
