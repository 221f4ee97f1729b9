import { chmod, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import {
  type BackupRequest,
  createBackup,
  listBackups,
} from '../../../src/runtime/backup/backup.ts'
import { assertBackupsPossible } from '../../../src/runtime/backup/policy.ts'
import { exampleConfig } from '../../../src/runtime/config/example.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'
import { postgresql } from '../../../src/runtime/providers/postgresql/index.ts'
import { withClient } from '../../support/postgres/admin.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { errorOf, temporaryFolder } from '../support.ts'

const tools = inject('postgres').toolsDir
const now = () => new Date('2026-05-01T12:34:56Z')
let url: string

beforeAll(async () => {
  url = (await freshDatabase()).url
  await withClient(url, (client) =>
    client.query('create table goods as select md5(n::text) from generate_series(1, 500) n'),
  )
})

const request = (root: string, changes: Partial<BackupRequest> = {}): BackupRequest => ({
  root,
  location: 'backups',
  environment: 'production',
  target: postgresql.parse(url, 'TEST_URL'),
  provider: postgresql,
  serverVersion: inject('postgres').major * 10_000,
  migrationHead: '0001_users',
  env: { PATH: `${tools}:${process.env.PATH}` },
  signal: new AbortController().signal,
  ...changes,
})

test('a backup has its record beside it, and is listed', async () => {
  const root = await temporaryFolder()
  const record = await createBackup(request(root, { label: 'Before release!', reason: 'v2' }), now)
  expect(record).toMatchObject({
    backup_id: 'backup-20260501-123456-before-release',
    environment: 'production',
    file: 'backups/production/backup-20260501-123456-before-release.dump',
    migration_head: '0001_users',
    label: 'Before release!',
    reason: 'v2',
  })
  expect(JSON.parse(await readFile(join(root, `${record.file}.json`), 'utf8'))).toEqual(record)
  expect(await listBackups(root, 'backups', 'production')).toEqual([record])
  expect((await stat(join(root, record.file))).mode & 0o777).toBe(0o600)
})

test('backups of the same second have names of their own, and all are listed', async () => {
  const root = await temporaryFolder()
  const made = await Promise.all([1, 2, 3].map(() => createBackup(request(root), now)))
  const ids = made.map(({ backup_id }) => backup_id).sort()
  const first = 'backup-20260501-123456'
  expect(ids).toEqual([first, `${first}-2`, `${first}-3`])
  const listed = await listBackups(root, 'backups', 'production')
  expect(listed.map(({ backup_id }) => backup_id).sort()).toEqual(ids)
})

test('what a killed run has dumped is swept away an hour later', async () => {
  const root = await temporaryFolder()
  await createBackup(request(root), now)
  const folder = join(root, 'backups/production')
  const [old, young] = [join(folder, 'old.partial'), join(folder, 'young.partial')]
  await Promise.all([writeFile(old, 'half'), writeFile(young, 'half')])
  const long = new Date(Date.now() - 2 * 3_600_000)
  await utimes(old, long, long)
  await createBackup(request(root), now)
  const left = (await readdir(folder)).filter((name) => name.endsWith('.partial'))
  expect(left).toEqual(['young.partial'])
})

test('each environment lists its own', async () => {
  const root = await temporaryFolder()
  await createBackup(request(root, { environment: 'staging' }), now)
  expect(await listBackups(root, 'backups', 'production')).toEqual([])
})

test('the place may lie outside the project', async () => {
  const [root, elsewhere] = [await temporaryFolder(), await temporaryFolder()]
  await createBackup(request(root, { location: elsewhere }), now)
  expect(await readdir(root)).toEqual([])
  expect(await listBackups(root, elsewhere, 'production')).toHaveLength(1)
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

  const filesUnder = async (root: string) =>
    (await readdir(root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())

  test('the dump fails', async () => {
    const root = await temporaryFolder()
    const target = { ...postgresql.parse(url, 'TEST_URL'), database: 'none' }
    const error = await errorOf(() => createBackup(request(root, { target }), now))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(await filesUnder(root)).toEqual([])
  })

  test('the archive is not whole, though pg_dump was content', async () => {
    const root = await temporaryFolder()
    const env = { PATH: `${await losingTools()}:${process.env.PATH}` }
    const error = await errorOf(() => createBackup(request(root, { env }), now))
    expect(error).toMatchObject({ code: 'BACKUP_FAILED', exit: 4 })
    expect(error.message).toContain('cannot be read back')
    expect(await filesUnder(root)).toEqual([])
  })

  test('it is cancelled', async () => {
    const root = await temporaryFolder()
    const signal = AbortSignal.abort()
    await errorOf(() => createBackup(request(root, { signal }), now))
    expect(await filesUnder(root)).toEqual([])
  })
})

describe('the configuration', () => {
  const configWith = (backup: object) =>
    validateConfig({ ...structuredClone(exampleConfig), backup }, 'config.json')

  test('of the example can be followed', async () => {
    expect(assertBackupsPossible(await configWith(exampleConfig.backup))).toBeUndefined()
  })

  test.each([
    [{ encrypt_backups: true }, 'cannot encrypt'],
    [{ provider: 'aws-rds-snapshot' }, 'aws-rds-snapshot'],
  ])('%j is refused: a promise that cannot be kept', async (backup, words) => {
    const config = await configWith(backup)
    const error = await errorOf(() => assertBackupsPossible(config))
    expect(error).toMatchObject({ code: 'NOT_SUPPORTED', exit: 2 })
    expect(error.message).toContain(words)
  })
})
