import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import { rows, scratchDatabases } from '../../support/observe.ts'
import { backUp, projectWithRows } from './backups.ts'

const backups = '.fractary/plugins/faber-db/backups'

test('a backup that is whole says so, and when', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const { exit, result } = await project.json('backup', 'verify', 'dev', id)
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ backup_id: id, tables: 2, rows: 101 })
  const { verified_at } = JSON.parse(await project.read(`${backups}/dev/${id}.dump.json`))
  expect(verified_at).toBe(result.details.verified_at)
  const audit = await project.json('audit', 'list', 'dev', '--limit', '1')
  const entry = { operation: 'backup verify', outcome: 'verified', backup_id: id }
  expect(audit.result.details.entries).toMatchObject([entry])
})

test.each(['custom', 'directory', 'sql'])(
  'restored into a scratch database it is equal, and the scratch is dropped (%s)',
  async (format) => {
    const project = await projectWithRows()
    await rows(project.urls.dev, `insert into users values (101, E'späte "Zeile"\\t\\\\')`)
    const id = await backUp(project, 'dev', '--format', format)
    const { exit, result } = await project.json('backup', 'verify', 'dev', id, '--restore')
    expect(result.errors).toEqual([])
    expect(exit).toBe(0)
    expect(result.details.restored_at).toBe(result.details.verified_at)
    expect(await scratchDatabases(project.urls.dev)).toEqual([])
    expect((await project.run('backup', 'list', 'dev')).stdout).toMatch(/restored \d{4}-/)
  },
)

test('one whose rows are not those of its record is damaged, and counts for nothing', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const sidecar = `${backups}/dev/${id}.dump.json`
  const record = JSON.parse(await project.read(sidecar)) as BackupRecord
  const tables = record.tables.map((each) =>
    each.table === 'public.users' ? { ...each, rows: 99 } : each,
  )
  await project.write(sidecar, JSON.stringify({ ...record, tables }))
  const { exit, result } = await project.json('backup', 'verify', 'dev', id)
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([
    { code: 'BACKUP_DAMAGED', why: 'public.users has 100 rows instead of 99.' },
  ])
  const listed = await project.json('backup', 'list', 'dev')
  expect(listed.result.details.backups).toMatchObject([
    { damaged: expect.stringContaining('found damaged') },
  ])
})

test('one that is gone is damaged', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  await rm(join(project.dir, `${backups}/dev/${id}.dump`))
  const { exit, result } = await project.json('backup', 'verify', 'dev', id, '--restore')
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([{ code: 'BACKUP_DAMAGED' }])
})

test('one of an earlier version, of which less was written down, is verified and restored', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const sidecar = join(project.dir, `${backups}/dev/${id}.dump.json`)
  const now = JSON.parse(await project.read(`${backups}/dev/${id}.dump.json`))
  const kept = ['backup_id', 'environment', 'file', 'format', 'sha256', 'size_bytes', 'created_at']
  const more = ['duration_seconds', 'server_version', 'database', 'migration_head', 'verified_at']
  const old = Object.fromEntries([...kept, ...more].map((name) => [name, now[name]]))
  await writeFile(sidecar, JSON.stringify(old))
  await writeFile(join(project.dir, backups, 'backups.json'), JSON.stringify([old]))
  const { exit, result } = await project.json('backup', 'verify', 'dev', id, '--restore')
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
})

test('an unknown id names the newest', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const { exit, result } = await project.json('backup', 'verify', 'dev', 'backup-1')
  expect(exit).toBe(2)
  expect(result.errors).toMatchObject([{ code: 'BACKUP_UNKNOWN', newest: [id] }])
})

test('where nothing can be written into the record, it is verified all the same', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const index = join(project.dir, backups, 'backups.json')
  await rm(index)
  await mkdir(index)
  const { exit, result } = await project.json('backup', 'verify', 'dev', id)
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'STATE_UNWRITABLE' }])
  expect(result.message).toContain('is whole')
})

test.each([
  ['alone, where one environment has it', (id: string) => [id]],
  ['before its environment', (id: string) => [id, 'dev']],
  ['behind its environment', (id: string) => ['dev', id]],
])('the id stands %s', async (_, words) => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const { exit, result } = await project.json('backup', 'verify', ...words(id))
  expect({ exit, ...result.details }).toMatchObject({ exit: 0, environment: 'dev', backup_id: id })
})

test('an id that two environments have wants the environment', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  const folder = join(project.state, 'backups')
  await cp(join(folder, 'dev'), join(folder, 'production'), { recursive: true })
  const record = await project.read(`.fractary/plugins/faber-db/backups/dev/${id}.dump.json`)
  await project.write(
    `.fractary/plugins/faber-db/backups/production/${id}.dump.json`,
    record.replaceAll('"dev', '"production').replaceAll('/dev/', '/production/'),
  )
  const { exit, result } = await project.json('backup', 'verify', id)
  expect({ exit, ...result.errors[0] }).toMatchObject({
    exit: 2,
    code: 'USAGE',
    message: `dev and production have a backup "${id}" each.`,
  })
  expect((await project.json('backup', 'verify', id, 'production')).exit).toBe(0)
})

test.each([
  ['backup-20200101-000000', 'BACKUP_UNKNOWN'],
  ['dev', 'USAGE'],
])('%s alone names no backup', async (word, code) => {
  const project = await projectWithRows()
  const { exit, result } = await project.json('backup', 'verify', word)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 2, code })
})
