import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { urlOf, withClient } from '../../../../support/postgres/admin.ts'
import { type FreshDatabase, freshDatabase } from '../../../../support/postgres/database.ts'
import { errorOf } from '../../../support.ts'
import { archiveOf, backups, dumped, options, targetOf } from './support.ts'

let source: FreshDatabase

beforeAll(async () => {
  source = await freshDatabase()
  await withClient(source.url, (client) =>
    client.query(`create table goods as select n, md5(n::text) as word from generate_series(1, 5000) n;
                  create table none (a int)`),
  )
})

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const plain = { format: 'sql', compression: 'none' } as const

test('each table has its rows and the checksum of what COPY writes of them; an empty one too', async () => {
  const words = Array.from(
    { length: 5000 },
    (_, n) =>
      `${n + 1}\t${createHash('md5')
        .update(String(n + 1))
        .digest('hex')}\n`,
  )
  const contents = {
    tables: [
      { table: 'public.goods', rows: 5000, sha256: hash(words.join('')) },
      { table: 'public.none', rows: 0, sha256: hash('') },
    ],
    large_objects: 0,
  }
  expect(await backups.contentsOf(targetOf(source.url), options)).toEqual(contents)
  expect(await backups.readThrough(archiveOf(await dumped(source.url)), options)).toEqual(contents)
})

test('a row that differs gives another checksum, and so does another order', async () => {
  const database = await freshDatabase()
  const change = (sql: string) => withClient(database.url, (client) => client.query(sql))
  const checksum = async () =>
    (await backups.contentsOf(targetOf(database.url), options)).tables[0]?.sha256
  await change('create table t as select n from generate_series(1, 3) n')
  const first = await checksum()
  await change('update t set n = 4 where n = 3')
  const second = await checksum()
  await change('truncate t; insert into t values (2), (1), (4)')
  expect(new Set([first, second, await checksum()]).size).toBe(3)
})

test('how the database shows times and bytes makes no difference', async () => {
  const database = await freshDatabase()
  await withClient(database.url, async (client) => {
    await client.query(
      `create table t as select timestamptz '2026-01-01 00:00Z' as at, '\\x00ff'::bytea as b`,
    )
  })
  const before = await backups.contentsOf(targetOf(database.url), options)
  await withClient(database.url, async (client) => {
    await client.query(`alter database "${database.name}" set timezone = 'Asia/Tokyo'`)
    await client.query(`alter database "${database.name}" set bytea_output = 'escape'`)
  })
  expect(await backups.contentsOf(targetOf(database.url), options)).toEqual(before)
})

test('an archive is read while it is being dumped', async () => {
  const { stream, done } = await backups.dump(
    targetOf(source.url),
    { format: 'custom', compression: 'gzip' },
    options,
  )
  const read = backups.readThrough({ format: 'custom', open: async () => stream }, options)
  await done
  expect((await read).tables.map(({ rows }) => rows)).toEqual([5000, 0])
})

test('the stream of an archive is read to its end, even where it has nothing to tell', async () => {
  const database = await freshDatabase()
  const stream = createReadStream(await dumped(database.url))
  const more = Readable.from([Buffer.alloc(1_000_000), Buffer.alloc(1_000_000)])
  const both = new PassThrough()
  const poured = (async () => {
    await pipeline(stream, both, { end: false })
    await pipeline(more, both)
  })()
  const contents = await backups.readThrough({ format: 'custom', open: async () => both }, options)
  expect(contents).toEqual({ tables: [], large_objects: 0 })
  await poured
})

describe('damaged is', () => {
  test.each([
    ['an archive cut in half', 0.5],
    ['an archive without its last bytes', 0.9999],
    ['nothing at all', 0],
  ])('%s', async (_, part) => {
    const file = await dumped(source.url)
    await truncate(file, Math.floor((await stat(file)).size * part))
    for (const way of ['path', 'stream'] as const) {
      const error = await errorOf(() =>
        backups.readThrough(archiveOf(file, 'custom', way), options),
      )
      expect(error).toMatchObject({ code: 'BACKUP_DAMAGED', exit: 4 })
    }
  })

  test('an archive of which a bit of the rows has turned', async () => {
    const file = await dumped(source.url)
    const content = await readFile(file)
    const middle = Math.floor(content.length * 0.75)
    content[middle] = (content[middle] ?? 0) ^ 1
    await writeFile(file, content)
    const error = await errorOf(() => backups.readThrough(archiveOf(file), options))
    expect(error.code).toBe('BACKUP_DAMAGED')
  })

  test('a plain script without its end', async () => {
    const file = await dumped(source.url, plain)
    const end = (await readFile(file)).lastIndexOf('\n-- PostgreSQL database dump complete')
    await truncate(file, end)
    const error = await errorOf(() => backups.readThrough(archiveOf(file, 'sql'), options))
    expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
  })
})

test('what breaks the stream of an archive is what is told', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('the disk is gone'))
    },
  })
  const archive = { format: 'custom', open: async () => broken } as const
  await expect(backups.readThrough(archive, options)).rejects.toThrow('the disk is gone')
})

test('reading that is cancelled ends, and does not read on', async () => {
  const cancel = new AbortController()
  const start = (await readFile(await dumped(source.url))).subarray(0, 5000)
  const slow = new Readable({ read() {} })
  slow.push(start)
  const archive = { format: 'custom', open: async () => slow } as const
  const read = errorOf(() => backups.readThrough(archive, { ...options, signal: cancel.signal }))
  setTimeout(() => cancel.abort(), 200)
  expect((await read).code).toBe('BACKUP_DAMAGED')
  expect(slow.destroyed).toBe(true)
})

test('a database that is not there cannot be read, and the password is not told', async () => {
  const missing = targetOf(urlOf(source.url, 'none'))
  const error = await errorOf(() => backups.contentsOf(missing, options))
  expect(error).toMatchObject({ code: 'BACKUP_FAILED' })
  expect(error.text.why).toContain('database "none" does not exist')
})
