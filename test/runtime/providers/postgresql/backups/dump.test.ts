import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { urlOf, withClient } from '../../../../support/postgres/admin.ts'
import { type FreshDatabase, freshDatabase } from '../../../../support/postgres/database.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'
import { errorOf, temporaryFolder, wordsOf } from '../../../support.ts'
import { backups, dumped, options, targetOf } from './support.ts'

let source: FreshDatabase
const gzip = { format: 'custom', compression: 'gzip' } as const

beforeAll(async () => {
  source = await freshDatabase()
  await withClient(source.url, (client) =>
    client.query(
      `create table goods as select n, repeat('word', 50) as w from generate_series(1, 5000) n`,
    ),
  )
})

test('a dump says which pg_dump made it', async () => {
  const { stream, done, toolVersion } = await backups.dump(targetOf(source.url), gzip, options)
  stream.resume()
  await done
  expect(toolVersion).toMatch(/^\d+\.\d+/)
})

describe('compression', () => {
  test('gzip is in the archive itself', async () => {
    const { compressed, stream, done } = await backups.dump(targetOf(source.url), gzip, options)
    stream.resume()
    await done
    expect(compressed).toBe(true)
    const small = (await readFile(await dumped(source.url))).length
    const none = await dumped(source.url, { ...gzip, compression: 'none' })
    expect((await readFile(none)).length).toBeGreaterThan(small * 3)
  })

  test.each(['gzip', 'zstd'] as const)(
    '%s of a plain script is left to the caller',
    async (compression) => {
      const wanted = { format: 'sql', compression } as const
      const { compressed, stream, done } = await backups.dump(targetOf(source.url), wanted, options)
      const script = await text(stream)
      await done
      expect(compressed).toBe(false)
      expect(script).toContain('COPY public.goods (n, w) FROM stdin;')
    },
  )

  test.runIf(testServer().major < 16)(
    'zstd is left to the caller by a pg_dump that does not know it',
    async () => {
      const wanted = { ...gzip, compression: 'zstd' } as const
      const { compressed, stream, done } = await backups.dump(targetOf(source.url), wanted, options)
      stream.resume()
      await done
      expect(compressed).toBe(false)
      const folder = join(await temporaryFolder(), 'dump')
      const error = await errorOf(() =>
        backups.dumpFolder(targetOf(source.url), folder, wanted, options),
      )
      expect(error).toMatchObject({ code: 'NOT_SUPPORTED', exit: 2 })
      expect(error.text.next).toContain('--compression gzip')
    },
  )

  test('gzip of a folder is in its files', async () => {
    const folder = join(await temporaryFolder(), 'dump')
    await backups.dumpFolder(targetOf(source.url), folder, { compression: 'gzip' }, options)
    const [data = ''] = (await readdir(folder)).filter((name) => name.endsWith('.gz'))
    expect(gunzipSync(await readFile(join(folder, data))).toString()).toMatch(/^1\tword/)
  })
})

describe('a dump that fails', () => {
  test('breaks its stream and says what pg_dump said, without the password', async () => {
    const missing = targetOf(urlOf(source.url, 'none'))
    const { stream, done } = await backups.dump(missing, gzip, options)
    const error = await errorOf(() => done)
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(error.text.why).toContain('database "none" does not exist')
    expect(wordsOf(error)).not.toContain(testServer().password)
    expect((await errorOf(() => text(stream))).code).toBe('BACKUP_FAILED')
  })

  test('into a folder that is not empty changes nothing in it', async () => {
    const folder = await temporaryFolder()
    await backups.dumpFolder(targetOf(source.url), folder, { compression: 'none' }, options)
    const before = await readdir(folder)
    const again = () =>
      backups.dumpFolder(targetOf(source.url), folder, { compression: 'none' }, options)
    expect((await errorOf(again)).code).toBe('BACKUP_FAILED')
    expect(await readdir(folder)).toEqual(before)
  })
})

test('a dump that is cancelled ends, and so does pg_dump', async () => {
  const cancel = new AbortController()
  await withClient(source.url, async (client) => {
    await client.query('begin; lock table goods')
    const { stream, done } = await backups.dump(targetOf(source.url), gzip, {
      ...options,
      signal: cancel.signal,
    })
    const ended = errorOf(() => done)
    cancel.abort()
    expect((await ended).code).toBe('BACKUP_FAILED')
    expect(stream.destroyed).toBe(true)
  })
})

test('a dump that nobody reads any more ends', async () => {
  const { stream, done } = await backups.dump(
    targetOf(source.url),
    { ...gzip, compression: 'none' },
    options,
  )
  stream.destroy()
  expect((await errorOf(() => done)).code).toBe('BACKUP_FAILED')
})
