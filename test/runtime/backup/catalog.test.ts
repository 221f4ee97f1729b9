import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  findRecord,
  readCatalog,
  removeBackup,
  updateRecord,
  writeRecord,
} from '../../../src/runtime/backup/catalog.ts'
import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import { errorOf, temporaryFolder } from '../support.ts'
import { aRecord, filesUnder, listRecords, placeIn } from './support.ts'

/** A place with backups of so many days, made of records and files of 4 bytes. */
async function placeWith(...days: number[]) {
  const root = await temporaryFolder()
  const place = await placeIn(root)
  const records: BackupRecord[] = []
  for (const day of days) {
    const backup_id = `backup-2026050${day}-000000`
    const record = aRecord({ backup_id, created_at: `2026-05-0${day}T00:00:00.000Z` })
    await mkdir(dirname(join(root, record.file)), { recursive: true })
    await writeFile(join(root, record.file), 'dump')
    await writeRecord(place, record)
    records.push(record)
  }
  return { root, place, records }
}

describe('backups are listed', () => {
  test('oldest first, each environment its own', async () => {
    const { place, records } = await placeWith(3, 1, 2)
    const [third, first, second] = records
    expect(await listRecords(place, 'production')).toEqual([first, second, third])
    expect(await listRecords(place, 'staging')).toEqual([])
  })

  test.each([
    ['lost', (index: string) => rm(index)],
    ['damaged', (index: string) => writeFile(index, '[{"backup_id": "back')],
    ['something else', (index: string) => writeFile(index, '{"all": []}')],
  ])('when backups.json is %s, which is then made anew', async (_, harm) => {
    const { place, records } = await placeWith(1, 2)
    await harm(place.index)
    expect(await listRecords(place, 'production')).toEqual(records)
    await writeRecord(place, records[1] as BackupRecord)
    expect(JSON.parse(await readFile(place.index, 'utf8'))).toEqual(records)
  })

  test('that were copied by hand from another project and environment', async () => {
    const [from, to] = [await placeWith(1), await placeWith(2)]
    await cp(join(from.root, 'backups/production'), join(to.root, 'backups/dev'), {
      recursive: true,
    })
    const [copied] = await listRecords(to.place, 'dev')
    expect(copied).toMatchObject({
      backup_id: 'backup-20260501-000000',
      environment: 'dev',
      key: 'dev/backup-20260501-000000.dump',
      file: 'backups/dev/backup-20260501-000000.dump',
    })
  })

  test('that an earlier version made, which wrote down less', async () => {
    const { root, place } = await placeWith()
    const { backup_id, sha256, size_bytes, created_at, server_version, database, verified_at } =
      aRecord()
    const written = { backup_id, sha256, size_bytes, created_at, server_version, database }
    const folder = join(root, 'backups/production')
    await mkdir(folder, { recursive: true })
    const sidecar = join(folder, `${backup_id}.dump.json`)
    await writeFile(sidecar, JSON.stringify({ ...written, verified_at, format: 'custom' }))
    const [record] = await listRecords(place, 'production')
    expect(record).toMatchObject({ ...written, layers: [], tool_version: '', tables: [] })
    expect(record?.facts.server_version).toBe(150_018)
  })
})

test('a file that is gone or has another size is told, and so is what is no record', async () => {
  const { root, place, records } = await placeWith(1, 2, 3)
  const [gone, cut, whole] = records.map(({ file }) => join(root, file)) as [string, string, string]
  await rm(gone)
  await writeFile(cut, 'du')
  await writeFile(join(root, 'backups/production/notes.json'), '{"buy": "milk"}')
  const { found, unreadable } = await readCatalog(place, 'production')
  expect(found.map(({ fault }) => fault)).toEqual([
    'production/backup-20260501-000000.dump is gone',
    'production/backup-20260502-000000.dump has 2 bytes of 4',
    undefined,
  ])
  expect(unreadable).toEqual(['backups/production/notes.json'])
  expect(await readFile(whole, 'utf8')).toBe('dump')
})

describe('a backup is found by its id', () => {
  test('and one that is unknown names the newest three', async () => {
    const { place, records } = await placeWith(1, 2, 3, 4)
    const [first] = records
    expect(await findRecord(place, 'production', 'backup-20260501-000000')).toEqual(first)
    const error = await errorOf(() => findRecord(place, 'production', 'backup-20260501'))
    expect(error).toMatchObject({ code: 'BACKUP_UNKNOWN', exit: 2 })
    const newest = [4, 3, 2].map((day) => `backup-2026050${day}-000000`)
    expect(error.text.next).toContain(newest.join(', '))
  })

  test('and is refused when its record and the index disagree', async () => {
    const { root, place, records } = await placeWith(1)
    const [record] = records as [BackupRecord]
    const forged = JSON.stringify({ ...record, sha256: 'b'.repeat(64) })
    await writeFile(join(root, `${record.file}.json`), forged)
    const error = await errorOf(() => findRecord(place, 'production', record.backup_id))
    expect(error).toMatchObject({ code: 'BACKUP_DAMAGED', exit: 4 })
  })

  test('and is refused when two files have it', async () => {
    const { root, place, records } = await placeWith(1)
    const [record] = records as [BackupRecord]
    await cp(join(root, `${record.file}.json`), join(root, 'backups/production/other.dump.json'))
    const error = await errorOf(() => findRecord(place, 'production', record.backup_id))
    expect(error.code).toBe('BACKUP_DAMAGED')
  })
})

test.each(['../../../etc/passwd', '..', 'a/b', ''])(
  'a record whose part is called %j is none',
  async (name) => {
    const { root, place } = await placeWith()
    const part = { name, sha256: 'a'.repeat(64), size_bytes: 1 }
    await mkdir(join(root, 'backups/production'), { recursive: true })
    const sidecar = join(root, 'backups/production/x.dir.json')
    await writeFile(sidecar, JSON.stringify(aRecord({ format: 'directory', parts: [part] })))
    const { found, unreadable } = await readCatalog(place, 'production')
    expect({ found, unreadable }).toEqual({
      found: [],
      unreadable: ['backups/production/x.dir.json'],
    })
  },
)

test('what is removed is gone with its record, and nothing else is', async () => {
  const { root, place, records } = await placeWith(1, 2)
  const [first, second] = records as [BackupRecord, BackupRecord]
  await removeBackup(place, first)
  expect(await filesUnder(join(root, 'backups'))).toEqual([
    'backups.json',
    'production/backup-20260502-000000.dump',
    'production/backup-20260502-000000.dump.json',
  ])
  expect(JSON.parse(await readFile(place.index, 'utf8'))).toEqual([second])
})

test('a record that was deleted is not brought back by what is found out of it meanwhile', async () => {
  const { place, records } = await placeWith(1, 2)
  const [first] = records as [BackupRecord]
  await removeBackup(place, first)
  await updateRecord(place, { ...first, verified_at: '2026-06-01T00:00:00.000Z' })
  expect(await listRecords(place, 'production')).toHaveLength(1)
})
