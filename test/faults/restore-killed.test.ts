import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { holdLock } from '../runtime/pipelines/migrate/support.ts'
import { beside, countOf, type Shop, shop } from '../runtime/pipelines/restore/support.ts'
import { rows } from '../support/observe.ts'
import { urlOf } from '../support/postgres/admin.ts'
import { testServer } from '../support/postgres/worker-server.ts'
import { until } from './interrupted.ts'

/** A shop whose restore takes a second: an index calls a function that sleeps. */
const slow = {
  '20260101000000_shop': `create table users (id int primary key, name text);
insert into users select n, 'user ' || n from generate_series(1, 100) n;
create function slowly(id int) returns int language plpgsql immutable
  as $$ begin perform pg_sleep(0.005); return id; end $$;
create index on users (slowly(id));\n`,
}

const half = async ({ names }: Shop) =>
  (await beside(names.dev)).filter((name) => name.includes('_restore_'))
const kept = async ({ names }: Shop) =>
  (await beside(names.dev)).filter((name) => name.includes('_before_'))
const journals = ({ state }: Shop): Promise<string[]> =>
  readdir(join(state, 'restores')).catch(() => [])

/** A shop that has one row more than its backup. */
async function slowShop(): Promise<Shop> {
  const project = await shop(['dev'], slow)
  await rows(project.urls.dev, `insert into users values (101, 'late')`)
  return project
}

function start(project: Shop) {
  return project.start('restore', 'dev', '--backup', project.backup.dev)
}

/** Whatever a killed run was at, one of the two serves, and the next run ends with the backup serving and nothing half. */
async function expectFinished(project: Shop) {
  expect([100, 101]).toContain(await countOf(project.urls.dev, 'users'))
  const { exit, result } = await project.json('restore', 'dev', '--backup', project.backup.dev)
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
  expect(await countOf(project.urls.dev, 'users')).toBe(100)
  expect(await half(project)).toEqual([])
  expect(await journals(project)).toEqual([])
  const late = await Promise.all(
    (await kept(project)).map((name) => countOf(urlOf(testServer().url, name), 'users')),
  )
  expect(late).toContain(101)
  const audit = await project.json('audit', 'list')
  expect(audit.result.details.chain).toBe('intact')
  return result
}

async function isFilled(project: Shop): Promise<boolean> {
  const [name] = await half(project)
  if (!name) return false
  const url = urlOf(testServer().url, name)
  return (await countOf(url, 'users').catch(() => 0)) === 100
}

/** The moments of a restore, in order, and how each is seen from outside. */
const moments: Readonly<Record<string, (project: Shop) => Promise<boolean>>> = {
  'when the new database is there': async (project) => (await half(project)).length > 0,
  'while it is filled': isFilled,
  'when the old one is kept': async (project) => (await kept(project)).length > 0,
}

test.each(Object.entries(moments))(
  'killed %s, one of the two serves, and the next run finishes',
  async (moment, isNow) => {
    const project = await slowShop()
    const run = start(project)
    await until(moment, () => isNow(project))
    run.kill('SIGKILL')
    await run.ended
    await expectFinished(project)
  },
)

test('killed while it lets transactions end, the old one serves, and the next run undoes it first', async () => {
  const project = await slowShop()
  const holding = await holdLock(project.urls.dev, 'select * from users')
  const run = start(project)
  await until('the journal', async () => (await journals(project)).includes('dev.json'))
  run.kill('SIGKILL')
  await run.ended
  await holding.release()
  expect(await countOf(project.urls.dev, 'users')).toBe(101)
  const { recovered } = (await expectFinished(project)).details
  expect(recovered).toEqual([expect.stringContaining('nothing of it is left')])
})

test('killed while the server waits to rename, the server goes through with it, and the next run completes the record', async () => {
  const project = await slowShop()
  const holding = await holdLock(
    testServer().url,
    `comment on database ${project.names.dev} is null`,
  )
  const run = start(project)
  await until('the rename waits', async () => {
    const waiting = `select from pg_locks where not granted and locktype = 'object' and mode = 'AccessExclusiveLock'
                        and objid = (select oid from pg_database where datname = '${project.names.dev}')`
    return (await rows(testServer().url, waiting)).length > 0
  })
  run.kill('SIGKILL')
  await run.ended
  await holding.release()
  await until('the swap', async () => (await kept(project)).length > 0)
  const { exit, result } = await project.json('migrate', 'dev')
  expect({ exit, recovered: result.details.recovered }).toEqual({
    exit: 0,
    recovered: [expect.stringContaining('had gone through')],
  })
  expect(await half(project)).toEqual([])
  const audit = await project.json('audit', 'list', 'dev', '--limit', '1')
  expect(audit.result.details.entries).toMatchObject([
    { operation: 'restore', outcome: 'replaced', settled: true },
  ])
})

test('killed at any other moment, too', async () => {
  const project = await slowShop()
  const delay = 600 + Math.round(Math.random() * 1_500)
  const run = start(project)
  await sleep(delay)
  run.kill('SIGKILL')
  await run.ended
  await expectFinished(project).catch((error: Error) => {
    throw new Error(`killed after ${delay} ms: ${error.message}`, { cause: error })
  })
})

test('cancelled while it restores it ends with 130 and leaves nothing', async () => {
  const project = await slowShop()
  const run = project.start('restore', 'dev', '--backup', project.backup.dev, '--json')
  await until('it is filled', () => isFilled(project))
  run.kill('SIGINT')
  const { exit, stdout } = await run.ended
  expect({ exit, code: JSON.parse(stdout).errors[0]?.code }).toEqual({
    exit: 130,
    code: 'CANCELLED',
  })
  expect(await countOf(project.urls.dev, 'users')).toBe(101)
  expect(await beside(project.names.dev)).toEqual([])
  expect(await journals(project)).toEqual([])
})
