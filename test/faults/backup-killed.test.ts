import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUp, projectWithRows } from '../runtime/pipelines/backups.ts'
import { holdLock } from '../runtime/pipelines/migrate/support.ts'
import type { FaberProject } from '../support/faber-project.ts'
import { rows } from '../support/observe.ts'
import { until } from './interrupted.ts'

const staging = (project: FaberProject) =>
  readdir(join(project.state, 'backups/.staging')).catch(() => [])

/** A backup that waits in the middle of its dump, since somebody else holds a table; it goes on when that is let go. */
async function stuckBackup(project: FaberProject, format: string) {
  const lock = await holdLock(project.urls.dev, 'lock table users in access exclusive mode')
  const run = project.start('backup', 'create', 'dev', '--format', format, '--json')
  const waiting = `select 1 from pg_stat_activity where datname = current_database()
                     and wait_event_type = 'Lock'`
  await until('waits', async () => (await rows(project.urls.dev, waiting)).length > 0)
  return { run, free: () => lock.release() }
}

describe.each(['custom', 'directory'])('a backup (%s) in the middle of its dump', (format) => {
  test('that is killed is not listed, and the next one is made', async () => {
    const project = await projectWithRows()
    const { run, free } = await stuckBackup(project, format)
    run.kill('SIGKILL')
    await run.ended
    await free()
    expect(await staging(project)).toHaveLength(1)
    const listed = await project.json('backup', 'list', 'dev')
    expect(listed).toMatchObject({ exit: 0, result: { details: { backups: [] } } })
    const id = await backUp(project)
    expect((await project.json('backup', 'verify', 'dev', id)).exit).toBe(0)
  })

  test('that is cancelled leaves nothing', async () => {
    const project = await projectWithRows()
    const { run, free } = await stuckBackup(project, format)
    run.kill('SIGINT')
    const { exit, stdout } = await run.ended
    await free()
    expect(exit).toBe(130)
    expect(JSON.parse(stdout).errors).toMatchObject([{ code: 'CANCELLED' }])
    expect(await staging(project)).toEqual([])
    expect(await readdir(join(project.state, 'backups'))).toEqual(['.staging'])
  })
})

test('killed between the file and its record, the file is no backup, and is told', async () => {
  const project = await projectWithRows()
  const ids = [await backUp(project), await backUp(project, 'dev', '--format', 'directory')]
  for (const sidecar of [`${ids[0]}.dump.json`, `${ids[1]}.dir.json`, '../backups.json']) {
    await rm(join(project.state, 'backups/dev', sidecar))
  }
  const { exit, result } = await project.json('backup', 'list', 'dev')
  expect(exit).toBe(6)
  expect(result.details.backups).toEqual([])
  expect(new Set(result.warnings.map(({ code }) => code))).toEqual(
    new Set(['BACKUP_WITHOUT_RECORD']),
  )
  const files = result.warnings.map(({ file }) => basename(String(file))).sort()
  expect(files).toEqual([`${ids[0]}.dump`, `${ids[1]}.dir`].sort())
})
