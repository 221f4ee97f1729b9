import { expect, onTestFinished, test } from 'vitest'
import { makePlan } from '../../../../src/runtime/approval/plan.ts'
import { backUp } from '../../../../src/runtime/pipelines/backup-create.ts'
import { rollBackTo } from '../../../../src/runtime/pipelines/rollback/roll-back-to.ts'
import { configureFor, connect, readMigrations } from '../../../../src/runtime/pipelines/steps.ts'
import type { Run } from '../../../../src/runtime/run.ts'
import { statePaths } from '../../../../src/runtime/state/paths.ts'
import type { FaberProject } from '../../../support/faber-project.ts'
import { history, rows } from '../../../support/observe.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { errorOf } from '../../support.ts'
import { appliedProject, first, last, shop } from './support.ts'

/** What a pipeline would be given, in this process. */
function runIn(project: FaberProject): Run {
  const closing: (() => Promise<unknown>)[] = []
  onTestFinished(async () => {
    for (const close of closing.reverse()) await close()
  })
  const silent = () => {}
  return {
    operation: 'migrate',
    cwd: project.dir,
    root: project.dir,
    env: { ...project.env, PATH: `${testServer().toolsDir}:${process.env.PATH}` },
    state: statePaths(project.dir),
    reporter: { hide: silent, step: silent, progress: silent, tell: silent } as never,
    signal: new AbortController().signal,
    details: {},
    warnings: [],
    defer: (close) => void closing.push(close),
    now: () => new Date(),
  }
}

/** The state of migrate on dev, and the plan of what it has done. */
async function connected(project: FaberProject) {
  const run = runIn(project)
  const configured = await configureFor('dev', run)
  const state = { ...configured, ...(await connect(configured, run)) }
  const { server } = state
  const plan = makePlan(
    {
      operation: 'migrate',
      environment: 'dev',
      request: 'migrate dev',
      server,
      history_head: first,
      migrations: [{ name: last, checksum: '' }],
      findings: [],
      risk: 'none',
      approval: 'none',
      backup: true,
    },
    new Date(),
  )
  return { run, state, plan }
}

test('what a run has applied is undone by its scripts, where nothing is lost', async () => {
  const project = await appliedProject()
  const { run, state, plan } = await connected(project)
  const done = await rollBackTo(state, { migrations: [last], plan }, run)
  expect(done).toMatchObject({ way: 'down', undone: [last] })
  expect(await history(project.urls.dev)).toMatchObject([
    { state: 'applied' },
    { state: 'rolled back' },
  ])
  expect(await rollBackTo(state, { migrations: [last], plan }, run)).toBeUndefined()
})

test('where a row would be lost nothing is undone, and it is said', async () => {
  const project = await appliedProject()
  await rows(project.urls.dev, 'insert into orders values (1)')
  const { run, state, plan } = await connected(project)
  const error = await errorOf(() => rollBackTo(state, { migrations: [last], plan }, run))
  expect(error).toMatchObject({ code: 'ROLLBACK_IMPOSSIBLE', exit: 4 })
  expect(error.text.why).toContain('orders (1 row)')
  expect(await history(project.urls.dev)).toMatchObject([
    { state: 'applied' },
    { state: 'applied' },
  ])
})

test('without scripts the backup from before it is gone back to, where nothing was written since', async () => {
  const project = await appliedProject({}, { [first]: shop[first] })
  await rows(project.urls.dev, `insert into users values (1, 'Ada')`)
  const before = await connected(project)
  const read = { ...before.state, ...(await readMigrations(before.state, before.run)) }
  const backup = await backUp({ ...read, label: 'before-migrate' }, before.run)
  await before.state.session.close()
  await project.addMigration(last, shop[last])
  expect((await project.json('migrate', 'dev')).exit).toBe(0)

  const { run, state, plan } = await connected(project)
  const done = await rollBackTo(state, { migrations: [last], backup, plan }, run)
  expect(done).toMatchObject({ way: 'restore', kept: expect.stringContaining('_before_') })
  onTestFinished(async () => {
    await rows(project.urls.production, `drop database "${done?.kept}"`)
  })
  expect(await history(project.urls.dev)).toEqual([{ name: first, state: 'applied' }])
  expect(await rows(project.urls.dev, 'select * from users')).toEqual([{ id: 1, name: 'Ada' }])
})
