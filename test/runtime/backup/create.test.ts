import { createHash } from 'node:crypto'
import { chmod, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { createBackup } from '../../../src/runtime/backup/create.ts'
import { openBackup } from '../../../src/runtime/backup/open.ts'
import { sumOfParts } from '../../../src/runtime/backup/record.ts'
import { postgresql } from '../../../src/runtime/providers/postgresql/index.ts'
import { urlOf } from '../../support/postgres/admin.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { errorOf, temporaryFolder } from '../support.ts'
import {
  env,
  filesUnder,
  listRecords,
  make,
  now,
  options,
  placeIn,
  request,
  shop,
} from './support.ts'

const tools = testServer().toolsDir
let url: string

beforeAll(async () => {
  url = await shop()
})

const sha256Of = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

test('a backup has its record beside it, with what it holds', async () => {
  const root = await temporaryFolder()
  const place = await placeIn(root)
  const wanted = { place, label: 'Before release!', reason: 'v2', retentionDays: 9 }
  const { record } = await make(url, wanted)
  const file = 'backups/production/backup-20260501-123456-before-release.dump'
  expect(record).toMatchObject({
    backup_id: 'backup-20260501-123456-before-release',
    environment: 'production',
    file,
    sha256: await sha256Of(join(root, file)),
    migration_head: '0001_users',
    tables: [
      { table: '"Odd Names"."Empty ""one"""', rows: 0 },
      { table: 'public.goods', rows: 3000 },
    ],
    large_objects: 1,
    label: 'Before release!',
    reason: 'v2',
    retention_days: 9,
  })
  expect(record.facts.database).toBe(record.database)
  expect(JSON.parse(await readFile(join(root, `${file}.json`), 'utf8'))).toEqual(record)
  expect(JSON.parse(await readFile(place.index, 'utf8'))).toEqual([record])
  expect((await stat(join(root, file))).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(join(root, file)))).mode & 0o777).toBe(0o700)
})

describe.each(['custom', 'directory', 'sql'] as const)('as %s', (format) => {
  test.each(['gzip', 'zstd', 'none'] as const)(
    'compressed by %s it reads as it was dumped, encrypted or not',
    async (compression) => {
      const needsNewTool = format === 'directory' && compression === 'zstd'
      if (needsNewTool && (await toolMajor()) < 16) return
      const plain = await make(url, { format, compression })
      const place = await placeIn(await temporaryFolder(), { encrypt_backups: true })
      const secret = await make(url, { format, compression, place })
      expect(secret.record.layers.at(-1)).toBe('age')
      for (const { record, place } of [plain, secret]) {
        const archive = await openBackup(place, record, options.signal)
        const found = await postgresql.backups.readThrough(archive, options)
        await archive.close()
        expect(found.tables).toEqual(plain.record.tables)
        expect(await readdir(place.staging)).toEqual([])
      }
    },
  )
})

async function toolMajor(): Promise<number> {
  const { record } = await make(url)
  return Number(record.tool_version.split('.')[0])
}

test('the name says how to read it', async () => {
  const names = []
  const place = await placeIn(await temporaryFolder(), { encrypt_backups: true })
  for (const [format, compression] of [
    ['custom', 'gzip'],
    ['sql', 'gzip'],
    ['sql', 'zstd'],
    ['sql', 'none'],
    ['directory', 'gzip'],
  ] as const) {
    const { record } = await make(url, { place, format, compression })
    names.push(record.key.slice(record.key.indexOf('.')))
  }
  expect(names).toEqual(['.dump.age', '.sql.gz.age', '.sql.zst.age', '.sql.age', '.dir'])
})

test('the files of a folder are hashed each, and together', async () => {
  const root = await temporaryFolder()
  const { record } = await make(url, { place: await placeIn(root), format: 'directory' })
  const parts = record.parts ?? []
  expect((await readdir(join(root, record.file))).sort()).toEqual(parts.map(({ name }) => name))
  for (const part of parts) {
    const path = join(root, record.file, part.name)
    expect(part).toMatchObject({
      sha256: await sha256Of(path),
      size_bytes: (await stat(path)).size,
    })
  }
  expect(record.sha256).toBe(sumOfParts(parts))
})

test('backups of the same second have names of their own, whatever their format, and all are listed', async () => {
  const place = await placeIn(await temporaryFolder())
  const formats = ['custom', 'sql', 'directory'] as const
  const made = await Promise.all(formats.map((format) => make(url, { place, format })))
  const ids = made.map(({ record }) => record.backup_id).sort()
  const first = 'backup-20260501-123456'
  expect(ids).toEqual([first, `${first}-2`, `${first}-3`])
  const listed = await listRecords(place, 'production')
  expect(listed.map(({ backup_id }) => backup_id)).toEqual(ids)
})

test('what a killed run has left is swept away an hour later', async () => {
  const place = await placeIn(await temporaryFolder())
  await make(url, { place })
  const [old, young] = [join(place.staging, 'old'), join(place.staging, 'young')]
  await Promise.all([writeFile(old, 'half'), writeFile(young, 'half')])
  const long = new Date(Date.now() - 2 * 3_600_000)
  await utimes(old, long, long)
  await make(url, { place })
  expect(await readdir(place.staging)).toEqual(['young'])
})

test('the place may lie outside the project', async () => {
  const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
  const place = await placeIn(root, { storage_location: elsewhere })
  await make(url, { place })
  expect(await readdir(root)).toEqual([])
  expect(await listRecords(place, 'production')).toHaveLength(1)
})

describe('nothing is left and nothing listed when', () => {
  /** The real programs, but for a pg_dump that loses the end of what it dumps. */
  async function losingTools(): Promise<string> {
    const folder = await temporaryFolder()
    await symlink(join(tools, 'pg_restore'), join(folder, 'pg_restore'))
    const dump = `#!/bin/sh
case "$1" in --version) exec '${tools}/pg_dump' --version;; esac
'${tools}/pg_dump' "$@" | head -c 1000
`
    await writeFile(join(folder, 'pg_dump'), dump)
    await chmod(join(folder, 'pg_dump'), 0o755)
    return folder
  }

  test.each(['custom', 'directory', 'sql'] as const)('the dump fails (%s)', async (format) => {
    const root = await temporaryFolder()
    const wanted = await request(url, { place: await placeIn(root), format })
    const target = postgresql.parse(urlOf(url, 'none'), 'TEST_URL')
    const error = await errorOf(() => createBackup({ ...wanted, target }, now))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(error.text.why).toContain('database "none" does not exist')
    expect(await filesUnder(root)).toEqual([])
  })

  test('the archive is not whole, though pg_dump was content', async () => {
    const root = await temporaryFolder()
    const losing = { ...env, PATH: `${await losingTools()}:${process.env.PATH}` }
    const wanted = await request(url, { place: await placeIn(root), env: losing })
    const error = await errorOf(() => createBackup(wanted, now))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(error.message).toContain('cannot be read back')
    expect(await filesUnder(root)).toEqual([])
  })

  test('it is cancelled', async () => {
    const root = await temporaryFolder()
    const signal = AbortSignal.abort()
    const wanted = await request(url, { place: await placeIn(root), signal })
    await expect(createBackup(wanted, now)).rejects.toThrow()
    expect(await filesUnder(root)).toEqual([])
  })

  test('the store takes nothing', async () => {
    const root = await temporaryFolder()
    await writeFile(join(root, 'production'), 'a file where the folder should be')
    const place = await placeIn(root, { storage_location: '.' })
    const error = await errorOf(async () => createBackup(await request(url, { place }), now))
    expect(error).toMatchObject({ code: 'STORE_FAILED', exit: 4 })
    expect(await filesUnder(root)).toEqual(['production'])
  })

  test.each(['custom', 'directory'] as const)('it cannot be listed (%s)', async (format) => {
    const root = await temporaryFolder()
    await writeFile(join(root, 'a file'), '')
    const place = { ...(await placeIn(root)), index: join(root, 'a file/backups.json') }
    const error = await errorOf(() => make(url, { place, format }))
    expect(error).toMatchObject({ code: 'STATE_UNWRITABLE', exit: 4 })
    expect(await filesUnder(root)).toEqual(['a file'])
  })
})

test('without its key nothing is dumped', async () => {
  const root = await temporaryFolder()
  const place = await placeIn(root, { encrypt_backups: true })
  const keyless = { ...place, key: () => Promise.reject(new Error('no key')) }
  await expect(make(url, { place: keyless })).rejects.toThrow('no key')
  expect(await filesUnder(root)).toEqual([])
})
