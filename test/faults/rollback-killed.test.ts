import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeDown } from '../runtime/pipelines/rollback/support.ts'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { history, isOnScratch, rows, scratchDatabases } from '../support/observe.ts'
import { until } from './interrupted.ts'

const [table, column] = ['20260101000000_table', '20260102000000_column']

/** Down scripts that take a moment each. */
async function project(): Promise<FaberProject> {
  const made = await faberProject({
    migrations: {
      '20260100000000_start': 'create table start (id int);\n',
      [table]: 'create table t (id int);\ninsert into t values (1);\n',
      [column]: 'alter table t add column c int;\n',
    },
  })
  await writeDown(made, table, 'drop table t;\nselect pg_sleep(0.4);\n')
  await writeDown(made, column, 'alter table t drop column c;\nselect pg_sleep(0.4);\n')
  const { exit } = await made.json('migrate', 'dev')
  expect(exit).toBe(0)
  return made
}

const isUndoing = async (url: string): Promise<boolean> => {
  const found = await rows(
    url,
    `select from pg_stat_activity where datname = current_database() and state = 'active'
        and query like '%rolled_back_at = clock_timestamp()%' and pid <> pg_backend_pid()`,
  )
  return found.length > 0
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** The moments of `rollback dev --steps 2`, in order, and how each is seen from outside. */
const moments: Readonly<Record<string, (project: FaberProject) => Promise<boolean>>> = {
  'while it proves the scripts': ({ urls }) => isOnScratch(urls.dev),
  'when the backup is listed': async ({ state }) =>
    (await names(join(state, 'backups'))).includes('backups.json'),
  'in the down scripts': ({ urls }) => isUndoing(urls.dev),
}

test.each(Object.keys(moments))(
  'killed %s, all of it is undone or nothing, and the next run finishes',
  async (moment) => {
    const killed = await project()
    const run = killed.start('rollback', 'dev', '--steps', '2')
    await until(moment, async () => (await moments[moment]?.(killed)) ?? false)
    run.kill('SIGKILL')
    await run.ended
    // The server goes on with what it was sent, and then ends the session.
    await until('the server is done', async () => !(await isUndoing(killed.urls.dev)))

    const states = (await history(killed.urls.dev)).slice(1).map(({ state }) => state)
    const tables = await rows(killed.urls.dev, `select from pg_class where relname = 't'`)
    expect([
      { states: ['applied', 'applied'], tables: [{}] },
      { states: ['rolled back', 'rolled back'], tables: [] },
    ]).toContainEqual({ states, tables })

    const next = ['rollback', 'dev', '--to', '20260100000000_start']
    await expect
      .poll(async () => (await killed.json(...next)).exit, { timeout: 20_000, interval: 500 })
      .toBe(0)
    expect((await history(killed.urls.dev)).map(({ state }) => state)).toEqual([
      'applied',
      'rolled back',
      'rolled back',
    ])
    expect(await rows(killed.urls.dev, `select from pg_class where relname = 't'`)).toEqual([])
    expect(await scratchDatabases(killed.urls.dev)).toEqual([])
    expect((await killed.json('migrate', 'dev')).exit).toBe(0)
    expect(await rows(killed.urls.dev, 'select * from t')).toEqual([{ id: 1, c: null }])
  },
)

test('cancelled in the down scripts it ends with 130 and leaves nothing undone', async () => {
  const cancelled = await project()
  const run = cancelled.start('rollback', 'dev', '--steps', '2', '--json')
  await until('the down scripts', () => isUndoing(cancelled.urls.dev))
  run.kill('SIGINT')
  const { exit, stdout } = await run.ended
  expect({ exit, code: JSON.parse(stdout).errors[0]?.code }).toEqual({
    exit: 130,
    code: 'CANCELLED',
  })
  expect((await history(cancelled.urls.dev)).map(({ state }) => state)).toEqual([
    'applied',
    'applied',
    'applied',
  ])
})

/** The databases beside the one that serves: half restored ones, and those that were replaced. */
async function beside({ urls }: FaberProject, what: 'restore' | 'before'): Promise<string[]> {
  const name = new URL(urls.dev).pathname.slice(1)
  const found = await rows<{ datname: string }>(
    urls.production,
    `select datname from pg_database where datname like '${name}\\_${what}\\_%'`,
  )
  return found.map(({ datname }) => datname)
}

/** The moments of going back by a backup, in order. */
const restoring: Readonly<Record<string, (project: FaberProject) => Promise<boolean>>> = {
  'while the backup is restored beside': async (project) =>
    (await beside(project, 'restore')).length > 0,
  'when the swap is about to come': async ({ state }) =>
    (await names(join(state, 'restores'))).length > 0,
  'when the old one is replaced': async (project) => (await beside(project, 'before')).length > 0,
}

test.each(Object.keys(restoring))(
  'killed %s, a database serves, and the next run finishes or has nothing to do',
  async (moment) => {
    const killed = await faberProject({ migrations: { [table]: 'create table t (id int);\n' } })
    await killed.json('migrate', 'dev')
    const { result } = await killed.json('backup', 'create', 'dev')
    await killed.addMigration(column, 'alter table t add column c int;\n')
    await killed.json('migrate', 'dev')
    onTestFinished(async () => {
      const left = [...(await beside(killed, 'before')), ...(await beside(killed, 'restore'))]
      for (const name of left) await rows(killed.urls.production, `drop database "${name}"`)
    })
    const request = ['rollback', 'dev', '--from', String(result.details.backup_id)]

    const run = killed.start(...request)
    await until(moment, async () => (await restoring[moment]?.(killed)) ?? false)
    run.kill('SIGKILL')
    await run.ended
    const serves = () => rows(killed.urls.dev, 'select * from t').catch(() => undefined)
    await expect.poll(serves, { timeout: 10_000 }).toEqual([])
    await expect
      .poll(async () => (await killed.json(...request)).exit, { timeout: 20_000, interval: 500 })
      .toBe(0)
    expect(await history(killed.urls.dev)).toEqual([{ name: table, state: 'applied' }])
    expect(await beside(killed, 'restore')).toEqual([])
    expect(await beside(killed, 'before')).toHaveLength(1)
  },
)
