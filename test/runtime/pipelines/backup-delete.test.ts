import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesUnder } from '../backup/support.ts'
import { approvePlanOf, backUp, projectWithRows } from './backups.ts'

test('a backup that nothing rests on is deleted, whole, and the audit has it', async () => {
  const project = await projectWithRows()
  const old = await backUp(project, 'dev', '--format', 'directory')
  const last = await backUp(project)
  const { exit, result } = await project.json('backup', 'delete', 'dev', old)
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ deleted: [old] })
  expect(result.details.freed_bytes).toBeGreaterThan(100)
  expect(await filesUnder(join(project.state, 'backups'))).toEqual([
    'backups.json',
    `dev/${last}.dump`,
    `dev/${last}.dump.json`,
  ])
  const audit = await project.json('audit', 'list', 'dev', '--limit', '1')
  const entry = { operation: 'backup delete', outcome: 'deleted', backup_id: old }
  expect(audit.result.details.entries).toMatchObject([entry])
})

test('the last verified one is kept, even beside newer ones that are damaged', async () => {
  const project = await projectWithRows()
  const [good, cut] = [await backUp(project), await backUp(project)]
  await truncate(join(project.state, `backups/dev/${cut}.dump`), 10)
  const { exit, result } = await project.json('backup', 'delete', 'dev', good)
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([
    { code: 'BACKUP_NEEDED', message: expect.stringContaining('the last verified backup') },
  ])
  expect((await project.json('backup', 'delete', 'dev', cut)).exit).toBe(0)
})

test('one that an unfinished restore needs is kept', async () => {
  const project = await projectWithRows()
  const [old] = [await backUp(project), await backUp(project)]
  const journal = JSON.stringify({ operation: 'restore', backup_id: old })
  await project.write('.fractary/plugins/faber-db/restores/dev.json', journal)
  const { result } = await project.json('backup', 'delete', 'dev', old)
  expect(result.errors).toMatchObject([
    { code: 'BACKUP_NEEDED', message: expect.stringContaining('a restore from it was begun') },
  ])
})

test('a damaged state file stops it: nobody can tell what it named', async () => {
  const project = await projectWithRows()
  const [old] = [await backUp(project), await backUp(project)]
  await project.write('.fractary/plugins/faber-db/restores/dev.json', '{')
  const { exit, result } = await project.json('backup', 'delete', 'dev', old)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'STATE_CORRUPT' })
})

test('in a protected environment a person approves exactly this one', async () => {
  const project = await projectWithRows()
  const [old, last] = [await backUp(project, 'production'), await backUp(project, 'production')]
  const waiting = await approvePlanOf(project, 'backup', 'delete', 'production', old)
  expect(waiting.exit).toBe(5)
  expect(waiting.result.details.plan).toMatchObject({ deletes: [{ backup_id: old }] })
  const listed = await project.json('backup', 'list', 'production')
  expect(listed.result.details.backups).toMatchObject([{ backup_id: old }, { backup_id: last }])
  const { exit, result } = await project.json('backup', 'delete', 'production', old)
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
  const audit = await project.json('audit', 'list', 'production', '--limit', '1')
  expect(audit.result.details.entries).toMatchObject([{ backup_id: old, plan_id: waiting.plan }])
})

test('one that another plan rests on is kept as long as the plan waits', async () => {
  const project = await projectWithRows()
  const [old] = [await backUp(project, 'production'), await backUp(project, 'production')]
  await project.configure({ 'backup.retention_days': 1 })
  const sidecar = join(project.state, `backups/production/${old}.dump.json`)
  const record = JSON.parse(
    await project.read(`.fractary/plugins/faber-db/backups/production/${old}.dump.json`),
  )
  await writeFile(sidecar, JSON.stringify({ ...record, created_at: '2026-01-01T00:00:00.000Z' }))
  const { exit } = await project.json('backup', 'prune', 'production')
  expect(exit).toBe(5)
  const { result } = await project.json('backup', 'delete', 'production', old)
  expect(result.errors).toMatchObject([
    {
      code: 'BACKUP_NEEDED',
      message: expect.stringMatching(/\(backup prune production\) rests on it/),
    },
  ])
})
