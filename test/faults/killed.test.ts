import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { holdLock } from '../runtime/pipelines/migrate/support.ts'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { history, isOnScratch, rows, scratchDatabases } from '../support/observe.ts'
import { startPostgres } from '../support/postgres/server.ts'
import { testServer } from '../support/postgres/worker-server.ts'
import { faberDb, startFaberDb } from '../support/program.ts'
import {
  approvedProject,
  finish,
  isApplying,
  listedBackups,
  slowMigrations,
  until,
} from './interrupted.ts'

/** The moments of `migrate production`, in order, and how each is seen from outside. */
const moments: Readonly<Record<string, (project: FaberProject) => Promise<boolean>>> = {
  'while it rehearses': ({ urls }) => isOnScratch(urls.production),
  'while it backs up': async ({ state }) =>
    (await names(join(state, 'backups/.staging'))).length > 0,
  'when the backup is listed': async ({ state }) =>
    (await names(join(state, 'backups'))).includes('backups.json'),
  'when the approval is used': async ({ state }) =>
    (await names(join(state, 'grants'))).some((name) => name.endsWith('.used.json')),
  'in the first migration': ({ urls }) => isApplying(urls.production, 0),
  'in the last migration': ({ urls }) => isApplying(urls.production, 2),
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function expectFinished(project: FaberProject) {
  await finish(project)
  expect(await rows(project.urls.production, 'select line from ledger order by 1')).toEqual([
    { line: 'one' },
    { line: 'two' },
  ])
  const states = await history(project.urls.production)
  expect(states.filter(({ state }) => state === 'applied').map(({ name }) => name)).toEqual(
    Object.keys(slowMigrations),
  )
  expect(states.filter(({ state }) => state === 'unfinished')).toEqual([])
  for (const { size_bytes, found } of await listedBackups(project)) expect(found).toBe(size_bytes)
  const audit = await project.json('audit', 'list')
  expect(audit.result.details.chain).toBe('intact')
}

test.each(Object.keys(moments))(
  'killed %s, the next run finishes, and everything is applied once',
  async (moment) => {
    const project = await approvedProject()
    const run = project.start('migrate', 'production')
    await until(moment, async () => (await moments[moment]?.(project)) ?? false)
    run.kill('SIGKILL')
    await run.ended
    await expectFinished(project)
    expect(await scratchDatabases(project.urls.production)).toEqual([])
  },
)

test('killed at any other moment, too', async () => {
  for (const delay of [400, 1_000].map((ms) => ms + Math.round(Math.random() * 200))) {
    const project = await approvedProject()
    const run = project.start('migrate', 'production')
    await sleep(delay)
    run.kill('SIGKILL')
    await run.ended
    await expectFinished(project).catch((error: Error) => {
      throw new Error(`killed after ${delay} ms: ${error.message}`, { cause: error })
    })
  }
})

test.each(['while it rehearses', 'in the first migration', 'in the last migration'])(
  'cancelled %s it ends with 130 and leaves nothing half',
  async (moment) => {
    const project = await approvedProject()
    const run = project.start('migrate', 'production', '--json')
    await until(moment, async () => (await moments[moment]?.(project)) ?? false)
    run.kill('SIGINT')
    const { exit, stdout } = await run.ended
    expect({ exit, code: JSON.parse(stdout).errors[0]?.code }).toEqual({
      exit: 130,
      code: 'CANCELLED',
    })
    const states = await history(project.urls.production).catch(() => [])
    expect(states.filter(({ state }) => state === 'unfinished')).toEqual([])
    expect(await scratchDatabases(project.urls.production)).toEqual([])
  },
)

test('cancelled while it waits for a lock it ends at once', async () => {
  const project = await faberProject({ migrations: { '1_table': 'create table t (id int);\n' } })
  await project.json('migrate', 'dev')
  await project.addMigration('2_column', 'alter table t add column x int;\n')

  await holdLock(project.urls.dev, 'select * from t')
  const run = project.start('migrate', 'dev')
  await until('the migration begins', () => isApplying(project.urls.dev, 1))
  await sleep(2_300)
  const start = performance.now()
  run.kill('SIGINT')
  expect((await run.ended).exit).toBe(130)
  expect(performance.now() - start).toBeLessThan(2_000)
})

test('when the server crashes in the middle it says so, and the next run finishes', async () => {
  const server = await startPostgres({
    major: testServer().major,
    settings: { synchronous_commit: 'on' },
  })
  try {
    const url = await server.createDatabase('crashing')
    const project = await faberProject({ migrations: slowMigrations })
    const at = { cwd: project.dir, env: { DEV_DATABASE_URL: url } }
    const run = startFaberDb(['migrate', 'dev', '--json'], at)
    await until('the second migration', () => isApplying(url, 1))
    const backend = `select pid from pg_stat_activity
                      where application_name = 'faber-db' and query like '%pg_sleep%'
                        and pid <> pg_backend_pid()`
    const [found] = await rows<{ pid: number }>(url, backend)
    process.kill(Number(found?.pid), 'SIGKILL')
    const { exit, stdout } = await run.ended
    expect(exit).toBe(8)
    expect(JSON.parse(stdout).errors[0]).toMatchObject({
      code: 'MIGRATION_INCOMPLETE',
      next: expect.stringContaining('faber-db migrate dev'),
    })
    await until('the server is back', () =>
      rows(url, 'select 1').then(
        () => true,
        () => false,
      ),
    )
    expect((await faberDb(['migrate', 'dev'], at)).exit).toBe(0)
    expect(await rows(url, 'select line from ledger')).toEqual([{ line: 'one' }, { line: 'two' }])
    const log = await readFile(join(project.state, 'migrations.jsonl'), 'utf8')
    expect(
      log
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['success', 'failed', 'success', 'success'])
  } finally {
    await server.stop()
  }
})
