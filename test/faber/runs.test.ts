import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { environmentOf } from '../runtime/pipelines/faber/support.ts'
import { history, rows } from '../support/observe.ts'
import type { Phase } from './engine.ts'
import { fractary } from './fractary.ts'
import { type Form, items, recordsOf, type WiredProject, wiredProject } from './runs.ts'

const operations = [
  'detect-database-needs',
  ...['architect', 'build', 'evaluate', 'release'].map((phase) => `coordinate-${phase}`),
]

describe.each<Form>(['hooks', 'steps'])('a workflow of %s', (form) => {
  test('takes a new table from the frame to the release, and pauses for a person', async () => {
    const project = await wiredProject(form)
    const waiting = await project.engine(items.newTable)
    expect(waiting).toMatchObject({
      status: 'paused',
      phase: 'release',
      result: { status: 'pending_input', details: { environment: 'production' } },
      questions: expect.arrayContaining(['Start release?']),
    })
    expect(Object.keys(waiting.results)).toEqual(operations)
    expect(await history(String(project.env.STAGING_DATABASE_URL))).toHaveLength(2)
    expect(await rows(project.urls.production, `select to_regclass('"Profile"') as it`)).toEqual([
      { it: null },
    ])
    await project.approves(waiting)
    const end = await project.engine(items.newTable)
    expect(end).toMatchObject({
      status: 'completed',
      results: { 'coordinate-release': { message: 'Applied 2 migrations to production.' } },
    })
    expect(Object.keys(end.results)).toEqual(['coordinate-release'])
    expect(await history(project.urls.production)).toHaveLength(2)
    expect(new Set((await recordsOf(project)).map(({ work_item }) => work_item))).toEqual(
      new Set(['123']),
    )
  })

  test('takes a destructive change to production by enhanced approval and with a backup', async () => {
    const project = await wiredProject(form, 'settled')
    await rows(project.urls.production, `insert into "User" values (1, 'Ann', '030 1')`)
    const waiting = await project.engine(items.destructive, { autonomy: 'autonomous' })
    expect(waiting).toMatchObject({
      status: 'paused',
      result: {
        status: 'pending_input',
        details: { migrate: { plan: { approval: 'enhanced', risk: 'high', backup: true } } },
      },
      results: { 'coordinate-architect': { status: 'warning' } },
    })
    await project.approves(waiting)
    const { results } = await project.engine(items.destructive, { autonomy: 'autonomous' })
    expect(results['coordinate-release']?.details).toMatchObject({
      migrate: { backup: { backup_id: expect.any(String) } },
    })
    expect(await rows(project.urls.production, 'select * from "User"')).toEqual([
      { id: 1, name: 'Ann' },
    ])
  })

  test('goes through work without a database, and every phase skips itself', async () => {
    const project = await wiredProject(form)
    for (const name of ['DEV', 'STAGING', 'PROD'])
      project.env[`${name}_DATABASE_URL`] = 'postgresql://nobody@127.0.0.1:1/nowhere'
    const { status, results } = await project.engine(items.styling)
    expect(status).toBe('completed')
    const { 'detect-database-needs': frame, ...others } = results
    expect(frame?.details).toMatchObject({ database_work_detected: false })
    expect(Object.keys(others)).toEqual(operations.slice(1))
    for (const { details } of Object.values(others))
      expect(details?.skipped).toMatch(/^no database work/)
  })
})

interface Failure {
  readonly phase: Phase
  readonly code: string
  readonly change: (project: WiredProject) => Promise<unknown>
  readonly item?: Readonly<Record<string, unknown>>
  readonly specification?: string
}

const failures: readonly Failure[] = [
  {
    phase: 'frame',
    code: 'CONTEXT_INVALID',
    item: { title: 5 },
    change: async () => {},
  },
  {
    phase: 'architect',
    code: 'SCHEMA_INVALID',
    specification: 'model Profile {\n  id NoSuchType @id\n}\n',
    change: async () => {},
  },
  {
    phase: 'build',
    code: 'MIGRATION_FAILED',
    async change({ json, urls }) {
      await json('migrate', 'dev')
      await rows(urls.dev, 'create table "Profile" (id int primary key)')
    },
  },
  {
    phase: 'evaluate',
    code: 'UNHEALTHY',
    async change(project) {
      await project.configure({
        'health_checks.default_checks': ['sequences'],
        'faber_integration.coordination': { max_retry_attempts: 0 },
      })
      const statements = `create table tickets (id smallserial primary key); select setval('tickets_id_seq', 32767)`
      await rows(String(project.env.STAGING_DATABASE_URL), statements)
    },
  },
  {
    phase: 'release',
    code: 'REHEARSAL_FAILED',
    change: ({ urls }) => rows(urls.production, 'create table "Profile" (id int primary key)'),
  },
]

test.each(failures)(
  'a failure in the phase $phase stops the run, and says what to do',
  async (failure) => {
    const project = await wiredProject('steps', failure.phase === 'release' ? 'settled' : 'new')
    await failure.change(project)
    const { item, specification } = items.newTable
    const what = {
      item: { ...item, ...failure.item },
      specification: failure.specification ?? specification,
    }
    let end = await project.engine(what)
    if (end.status === 'paused') {
      await project.approves(end)
      end = await project.engine(what)
    }
    expect(end).toMatchObject({
      status: 'failed',
      phase: failure.phase,
      result: {
        status: 'failure',
        message: expect.stringMatching(/.{10}/),
        errors: [expect.stringMatching(new RegExp(`^${failure.code}: `))],
        error_analysis: expect.any(String),
        suggested_fixes: expect.arrayContaining([expect.stringMatching(/.{10}/)]),
      },
    })
  },
)

test('each phase that did something, or waits, is told at the work item, and changes are logged', async () => {
  const project = await wiredProject('steps')
  await project.configure({
    integration: { work_plugin: 'fractary-work', logs_plugin: 'fractary-logs' },
  })
  const { bin, calls } = await fractary()
  project.env.PATH = environmentOf(project, bin).PATH
  await project.engine(items.newTable)
  const said = (await calls()).map(({ 3: id, 5: body = '' }) => [id, body.split('\n')[0]])
  expect(said).toEqual([
    ['123', '**faber-db: faber architect, done**'],
    ['123', '**faber-db: faber build, done**'],
    ['123', '**faber-db: faber evaluate, done**'],
    ['123', '**faber-db: faber release, waits for a person (APPROVAL_REQUIRED)**'],
  ])
  const deployed = await readdir(join(project.dir, '.fractary/logs/deployment'))
  expect(deployed.map((name) => name.replace(/^[\d-]+|-[0-9a-f]{4}\.md$/g, '')).toSorted()).toEqual(
    ['faber-build-dev', 'faber-evaluate-staging'],
  )
})

test('a release that nobody approves stays paused, and nothing reaches production', async () => {
  const project = await wiredProject('steps')
  const first = await project.engine(items.newTable)
  const second = await project.engine(items.newTable)
  expect([first.status, second.status]).toEqual(['paused', 'paused'])
  expect(second.result?.suggested_fixes?.join('\n')).toContain('faber-db approve')
  expect(await rows(project.urls.production, `select to_regclass('"User"') as it`)).toEqual([
    { it: null },
  ])
})

test('a person who says no at the gate keeps the release from starting', async () => {
  const project = await wiredProject('steps')
  const end = await project.engine(items.newTable, {
    person: (question) => !/release/.test(question),
  })
  expect(end).toMatchObject({ status: 'paused', phase: 'release' })
  expect(end.results).not.toHaveProperty('coordinate-release')
})

test('an engine that died between phases and forgot the run goes on from the state of the work item', async () => {
  const project = await wiredProject('steps')
  expect(await project.engine(items.newTable, { diesBefore: 'evaluate' })).toMatchObject({
    status: 'died',
  })
  const before = await history(project.urls.dev)
  await rm(join(project.dir, '.fractary/plugins/faber/runs'), { recursive: true })
  const end = await project.engine(items.newTable)
  expect(end).toMatchObject({
    status: 'paused',
    phase: 'release',
    results: {
      'coordinate-architect': { message: expect.stringMatching(/^There already/) },
      'coordinate-build': { message: 'dev has every migration already.' },
      'coordinate-evaluate': { message: 'Applied 2 migrations to staging.' },
    },
  })
  expect(await history(project.urls.dev)).toEqual(before)
})
