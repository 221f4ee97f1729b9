import { copyFile, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openBackup } from '../../../src/runtime/backup/open.ts'
import type { BackupPlace } from '../../../src/runtime/backup/place.ts'
import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import { errorOf, temporaryFolder } from '../support.ts'
import { filesUnder, make, options, placeIn, shop } from './support.ts'

let url: string

beforeAll(async () => {
  url = await shop()
})

interface Made {
  readonly place: BackupPlace
  readonly record: BackupRecord
  /** The files of the backup. */
  readonly files: readonly string[]
}

async function made(format: BackupRecord['format'], encrypt_backups: boolean): Promise<Made> {
  const root = await temporaryFolder()
  const place = await placeIn(root, { encrypt_backups })
  const { record } = await make(url, { place, format })
  const files = record.parts
    ? record.parts.map(({ name }) => join(root, record.file, name))
    : [join(root, record.file)]
  return { place, record, files }
}

const kinds = [
  ['custom', false],
  ['custom', true],
  ['sql', false],
  ['directory', false],
  ['directory', true],
] as const

describe.each(kinds)('a backup as %s (encrypted: %s)', (format, encrypted) => {
  async function expectDamaged({ place, record }: Made): Promise<void> {
    const error = await errorOf(() => openBackup(place, record, options.signal))
    expect(error).toMatchObject({ code: 'BACKUP_DAMAGED', exit: 4 })
    expect(await readdir(place.staging)).toEqual([])
  }

  test('is refused wherever a bit of it has turned', async () => {
    const backup = await made(format, encrypted)
    for (const file of backup.files) {
      for (const part of [0, 0.3, 0.7, 1]) {
        const turnBack = await turnBit(file, part)
        await expectDamaged(backup)
        await turnBack()
      }
    }
    const whole = await openBackup(backup.place, backup.record, options.signal)
    await whole.close()
  })

  test('is refused wherever it is cut off, and when it is gone', async () => {
    const backup = await made(format, encrypted)
    for (const file of backup.files) {
      const { size } = await stat(file)
      await copyFile(file, `${file}.whole`)
      for (const left of new Set([0, 1, Math.floor(size / 2), size - 1])) {
        await truncate(file, left)
        await expectDamaged(backup)
        await copyFile(`${file}.whole`, file)
      }
      await rm(file)
      await expectDamaged(backup)
      await copyFile(`${file}.whole`, file)
    }
  })
})

/** Turns one bit of a file at this part of it; returns how to turn it back. */
async function turnBit(file: string, part: number): Promise<() => Promise<void>> {
  const turn = async () => {
    const handle = await open(file, 'r+')
    const { size } = await handle.stat()
    const at = Math.min(Math.floor(size * part), size - 1)
    const byte = Buffer.alloc(1)
    await handle.read(byte, 0, 1, at)
    await handle.write(Buffer.from([(byte[0] ?? 0) ^ 4]), 0, 1, at)
    await handle.close()
  }
  await turn()
  return turn
}

test('one whose list of files was shortened is refused', async () => {
  const { place, record } = await made('directory', false)
  const parts = record.parts?.slice(1) ?? []
  const error = await errorOf(() => openBackup(place, { ...record, parts }, options.signal))
  expect(error.code).toBe('BACKUP_DAMAGED')
})

test('another key is refused before anything is read', async () => {
  for (const format of ['custom', 'directory'] as const) {
    const { place, record } = await made(format, true)
    const other = { ...place, key: async () => 'another passphrase of words' }
    const error = await errorOf(() => openBackup(other, record, options.signal))
    expect(error).toMatchObject({ code: 'BACKUP_KEY', exit: 2 })
    expect(await readdir(place.staging)).toEqual([])
  }
})

test('what is decrypted for it only its owner can read, and it is gone when it is closed', async () => {
  const { place, record } = await made('directory', true)
  const archive = await openBackup(place, record, options.signal)
  const files = await filesUnder(place.staging)
  expect(files.map((file) => file.split('/')[1])).toContain('toc.dat')
  for (const file of files) {
    expect((await stat(join(place.staging, file))).mode & 0o777).toBe(0o600)
  }
  await archive.close()
  expect(await readdir(place.staging)).toEqual([])
})

test('a single file is never decrypted onto the disk', async () => {
  const { place, record } = await made('custom', true)
  const archive = await openBackup(place, record, options.signal)
  expect(archive.path).toBeUndefined()
  const stream = await archive.open()
  const [first] = await stream.take(1).toArray()
  expect(String(first.subarray(0, 5))).toBe('PGDMP')
  expect(await filesUnder(place.staging)).toEqual([])
  await archive.close()
})

test('where nothing can be written, what needs no writing is read all the same', async () => {
  const { place, record } = await made('custom', false)
  const readOnly = { ...place, staging: '/proc/nowhere' }
  const archive = await openBackup(readOnly, record, options.signal)
  expect(archive.path).toMatch(/\.dump$/)
  await archive.close()
})
