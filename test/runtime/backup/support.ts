import { readdir } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import { readCatalog } from '../../../src/runtime/backup/catalog.ts'
import { type BackupRequest, createBackup } from '../../../src/runtime/backup/create.ts'
import { type BackupPlace, backupPlace } from '../../../src/runtime/backup/place.ts'
import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import { exampleConfig } from '../../../src/runtime/config/example.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'
import { postgresql } from '../../../src/runtime/providers/postgresql/index.ts'
import { withClient } from '../../support/postgres/admin.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { temporaryFolder } from '../support.ts'

export const now = () => new Date('2026-05-01T12:34:56Z')
export const passphrase = 'correct horse battery staple'
export const env = {
  PATH: `${testServer().toolsDir}:${process.env.PATH}`,
  FABER_DB_BACKUP_KEY: passphrase,
}
export const options = {
  serverVersion: testServer().major * 10_000,
  env,
  signal: new AbortController().signal,
}

/** A database with some rows, names that want quotes, and a large object; as long as the test file. */
export async function shop(): Promise<string> {
  const { url } = await freshDatabase()
  await withClient(url, (client) =>
    client.query(
      `create table goods as select n, md5(n::text) as word from generate_series(1, 3000) n;
       create schema "Odd Names";
       create table "Odd Names"."Empty ""one""" (id int);
       select lo_from_bytea(0, 'large');`,
    ),
  )
  return url
}

/** The place of a project with this `backup` in its configuration. */
export async function placeIn(root: string, backup: object = {}): Promise<BackupPlace> {
  const settings = { ...exampleConfig.backup, storage_location: 'backups', ...backup }
  const config = { ...structuredClone(exampleConfig), backup: settings }
  return backupPlace(await validateConfig(config, 'config.json'), root, env)
}

/** Asks for a backup of a database, in a folder of its own unless a place is given. */
export async function request(
  url: string,
  changes: Partial<BackupRequest> = {},
): Promise<BackupRequest> {
  const target = postgresql.parse(url, 'TEST_URL')
  const session = await postgresql.connect(target)
  onTestFinished(() => session.close())
  return {
    place: changes.place ?? (await placeIn(await temporaryFolder())),
    environment: 'production',
    provider: postgresql,
    target,
    session,
    server: { version: options.serverVersion, text: `${testServer().major}.0` },
    migrationHead: '0001_users',
    env,
    signal: options.signal,
    ...changes,
  }
}

export async function make(url: string, changes: Partial<BackupRequest> = {}) {
  const wanted = await request(url, changes)
  return { place: wanted.place, record: await createBackup(wanted, now) }
}

/** A record as a sidecar has it, of a backup that nobody has made. */
export function aRecord(changes: Partial<BackupRecord> = {}): BackupRecord {
  const backup_id = changes.backup_id ?? 'backup-20260501-123456'
  return {
    backup_id,
    environment: 'production',
    provider: 'postgresql',
    file: `backups/production/${backup_id}.dump`,
    key: `production/${backup_id}.dump`,
    format: 'custom',
    compression: 'gzip',
    layers: [],
    sha256: 'a'.repeat(64),
    size_bytes: 4,
    created_at: now().toISOString(),
    duration_seconds: 1,
    server_version: '15.18',
    tool_version: '15.18',
    database: 'shop',
    migration_head: null,
    tables: [],
    large_objects: 0,
    facts: {
      database: 'shop',
      server_version: 150018,
      size_bytes: 1,
      owner: 'ann',
      encoding: 'UTF8',
      properties: {},
      comment: null,
      acl: null,
      settings: [],
      roles: [],
      extensions: [],
      activity: { since: null, tables: [] },
    },
    verified_at: now().toISOString(),
    ...changes,
  }
}

/** The files under a folder, by their paths; sorted. */
export async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => one.isFile())
    .map((one) => `${one.parentPath}/${one.name}`.slice(folder.length + 1))
    .sort()
}

/** The records of an environment's backups, oldest first. */
export async function listRecords(place: BackupPlace, environment: string) {
  const { found } = await readCatalog(place, environment)
  return found.map(({ record }) => record)
}
