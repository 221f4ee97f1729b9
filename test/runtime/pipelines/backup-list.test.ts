import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp, projectWithRows } from './backups.ts'

test('each backup is a line, the newest first, and no database is asked', async () => {
  const project = await projectWithRows()
  const [first, second] = [
    await backUp(project, 'dev', '--label', 'one', '--reason', 'to be sure'),
    await backUp(project, 'dev', '--label', 'two'),
  ]
  await project.write('.env', 'DEV_DATABASE_URL=postgresql://nobody@127.0.0.1:1/none\n')
  const { stdout, exit } = await project.run('backup', 'list', 'dev')
  expect(exit).toBe(0)
  const lines = stdout.split('\n')
  expect(lines[0]).toBe('✓ 2 backups.')
  expect(lines[1]).toContain(second)
  expect(lines[2]).toMatch(
    new RegExp(`${first} +\\d+ s +.*kB +custom +20260101000000_users +verified`),
  )
  expect(lines[2]).toContain('to be sure')
  const { result } = await project.json('backup', 'list')
  expect(result.details.backups).toMatchObject([
    { backup_id: first, environment: 'dev', tables: 2, rows: 101, damaged: null },
    { backup_id: second },
  ])
})

test('without backups.json they are listed all the same', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  await rm(join(project.state, 'backups/backups.json'))
  const { result } = await project.json('backup', 'list', 'dev')
  expect(result.details.backups).toMatchObject([{ backup_id: id }])
})

test('one that is cut off, and what is no record, is a warning', async () => {
  const project = await projectWithRows()
  const id = await backUp(project)
  await truncate(join(project.state, `backups/dev/${id}.dump`), 10)
  await writeFile(join(project.state, 'backups/dev/notes.json'), '{')
  const { exit, result } = await project.json('backup', 'list', 'dev')
  expect(exit).toBe(6)
  expect(result.details.backups).toMatchObject([
    { damaged: expect.stringContaining('10 bytes of') },
  ])
  expect(result.warnings).toMatchObject([
    { code: 'BACKUP_DAMAGED', backup_id: id },
    { code: 'BACKUP_DAMAGED', file: expect.stringContaining('notes.json') },
  ])
  expect((await project.run('backup', 'list', 'dev')).stdout).toContain('DAMAGED')
})

test('no backup at all is no fault', async () => {
  const project = await projectWithRows()
  expect(await project.json('backup', 'list')).toMatchObject({
    exit: 0,
    result: { message: '0 backups.' },
  })
})

test('status tells the last backup that is whole', async () => {
  const project = await projectWithRows()
  const [good, bad] = [await backUp(project), await backUp(project)]
  await truncate(join(project.state, `backups/dev/${bad}.dump`), 10)
  const { result } = await project.json('status', 'dev')
  expect(result.details.environments).toMatchObject([{ last_backup: { backup_id: good } }])
})
