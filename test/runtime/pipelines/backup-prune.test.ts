import { describe, expect, onTestFinished, test } from 'vitest'
import { rows, snapshot } from '../../support/observe.ts'
import { createDatabase, dropDatabase, urlOf, withClient } from '../../support/postgres/admin.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { age, approvePlanOf, backUp, projectWithRows } from './backups.ts'

/** Three backups of an environment, 90, 40 and 0 days old. */
async function projectWithOldBackups(environment = 'dev') {
  const project = await projectWithRows()
  const make = (label: string) => backUp(project, environment, '--label', label)
  const ids = [await make('first'), await make('second'), await make('third')] as const
  await age(project, environment, { [ids[0]]: 90, [ids[1]]: 40 })
  return { project, ids }
}

test('a dry run says of each what happens to it and why, and writes nothing', async () => {
  const { project, ids } = await projectWithOldBackups()
  const before = await snapshot(project.state)
  const { exit, result } = await project.json('backup', 'prune', 'dev', '--dry-run')
  expect(exit).toBe(0)
  expect(result.message).toMatch(/^2 \(.*\) would be deleted, 1 kept/)
  expect(result.details.backups).toMatchObject([
    { backup_id: ids[0], keep: null },
    { backup_id: ids[1], keep: null },
    { backup_id: ids[2], keep: expect.stringContaining('newest') },
  ])
  const { stdout } = await project.run('backup', 'prune', '--dry-run')
  expect(stdout).toMatch(new RegExp(`delete +dev +${ids[0]}`))
  expect(await snapshot(project.state)).toEqual(before)
})

test('what is over is deleted, and a second time there is nothing to do', async () => {
  const { project, ids } = await projectWithOldBackups()
  await project.configure({ 'environments.dev.backup_retention_days': 60 })
  const { exit, result } = await project.json('backup', 'prune', 'dev')
  expect(exit).toBe(0)
  expect(result.details.deleted).toEqual([ids[0]])
  const again = await project.json('backup', 'prune', 'dev')
  expect(again.result.message).toBe('Nothing to prune; 2 kept.')
  const audit = await project.json('audit', 'list', 'dev', '--limit', '1')
  const entry = { operation: 'backup prune', outcome: 'deleted', backup_id: ids[0] }
  expect(audit.result.details.entries).toMatchObject([entry])
})

test('a backup with a time of its own is kept as long', async () => {
  const project = await projectWithRows()
  const own = await backUp(project, 'dev', '--retention', '365')
  const last = await backUp(project, 'dev', '--label', 'last')
  await age(project, 'dev', { [own]: 300, [last]: 1 })
  const { result } = await project.json('backup', 'prune', 'dev')
  expect(result.message).toBe('Nothing to prune; 2 kept.')
})

test('in a protected environment a person approves exactly these', async () => {
  const { project, ids } = await projectWithOldBackups('production')
  const waiting = await approvePlanOf(project, 'backup', 'prune', 'production')
  expect(waiting.exit).toBe(5)
  expect((await project.json('backup', 'list', 'production')).result.details.backups).toHaveLength(
    3,
  )
  const { exit, result } = await project.json('backup', 'prune')
  expect(exit).toBe(0)
  expect(result.details.deleted).toEqual([ids[0], ids[1]])
})

test('with auto_cleanup each backup prunes by itself, in a protected environment too', async () => {
  const { project, ids } = await projectWithOldBackups('production')
  await project.configure({ 'backup.auto_cleanup': true })
  const { exit, result } = await project.json('backup', 'create', 'production')
  expect(exit).toBe(0)
  expect(result.details.pruned).toEqual([ids[0], ids[1]])
})

test('that auto_cleanup fails is a warning: the backup is there', async () => {
  const { project } = await projectWithOldBackups()
  await project.configure({ 'backup.auto_cleanup': true })
  await project.write('.fractary/plugins/faber-db/restores/dev.json', '{')
  const { exit, result } = await project.json('backup', 'create', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'STATE_CORRUPT' }])
  const listed = await project.json('backup', 'list', 'dev')
  expect(listed.result.details.backups).toHaveLength(4)
})

describe('the databases that restores have kept', () => {
  /** A project whose dev has kept databases replaced so many days ago; returns their names. */
  async function projectWithKept(environment: 'dev' | 'production', ...days: number[]) {
    const project = await projectWithRows()
    await backUp(project, environment)
    const base = new URL(project.urls[environment]).pathname.slice(1)
    const names = days.map((old) => {
      const at = new Date(Date.now() - old * 86_400_000).toISOString().replace(/\D/g, '')
      return `${base}_before_${at.slice(0, 14)}`
    })
    for (const name of names) {
      await createDatabase(testServer().url, name)
      onTestFinished(() => dropDatabase(testServer().url, name))
    }
    const left = async () => {
      const sql = `select datname from pg_database where datname like '${base}\\_before%'`
      return (await rows<{ datname: string }>(project.urls.dev, sql)).map(({ datname }) => datname)
    }
    return { project, names, left }
  }

  test('are dropped when their time is over, but for the newest', async () => {
    const { project, names, left } = await projectWithKept('dev', 90, 80, 70)
    const dry = await project.json('backup', 'prune', 'dev', '--dry-run')
    expect(dry.result.details.kept_databases).toMatchObject([
      { name: names[0], keep: null },
      { name: names[1], keep: null },
      { name: names[2], keep: expect.stringContaining('newest') },
    ])
    const { exit, result } = await project.json('backup', 'prune', 'dev')
    expect(exit).toBe(0)
    expect(result.details.deleted).toEqual([names[0], names[1]])
    expect(await left()).toEqual([names[2]])
  })

  test('stay while somebody is connected to them', async () => {
    const { project, names, left } = await projectWithKept('dev', 90, 1)
    await withClient(urlOf(testServer().url, names[0] ?? ''), async () => {
      const { result } = await project.json('backup', 'prune', 'dev')
      expect(result.details.kept_databases).toMatchObject([
        { keep: expect.stringContaining('connected') },
        {},
      ])
    })
    expect(await left()).toHaveLength(2)
  })

  test('in a protected environment a person approves that they are dropped', async () => {
    const { project, names, left } = await projectWithKept('production', 90, 1)
    const waiting = await approvePlanOf(project, 'backup', 'prune', 'production')
    expect(waiting.result.details.plan).toMatchObject({ drops: [names[0]], deletes: [] })
    expect(await left()).toHaveLength(2)
    const { exit } = await project.json('backup', 'prune', 'production')
    expect(exit).toBe(0)
    expect(await left()).toEqual([names[1]])
  })
})
