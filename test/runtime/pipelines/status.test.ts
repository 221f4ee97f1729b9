import { hostname, userInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { freezingProxy } from '../../support/freezing-proxy.ts'
import { rows } from '../../support/observe.ts'
import { prisma } from '../../support/prisma/prisma-cli.ts'
import { openSession } from '../support.ts'

const migrations = {
  '20260101000000_users': 'create table users (id int primary key);\n',
  '20260102000000_pets': 'create table pets (id int primary key);\n',
}

const nowhere = 'postgresql://me:secret-word@127.0.0.1:1/nowhere'

/** Adds an environment whose connection string stands in the project's .env. */
async function addEnvironment(project: FaberProject, name: string, url: string) {
  const variable = `${name.toUpperCase()}_DATABASE_URL`
  await project.configure({ [`environments.${name}`]: { connection_string_env: variable } })
  const before = await project.read('.env').catch(() => '')
  await project.write('.env', `${before}${variable}="${url}"\n`)
}

test('each environment is shown; one that cannot be reached does not spoil the others', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await addEnvironment(project, 'staging', nowhere)
  const { exit, result } = await project.json('status')
  expect(exit).toBe(6)
  expect(result).toMatchObject({
    message: '3 environments, 2 reached.',
    warnings: [{ code: 'DB_UNREACHABLE', environment: 'staging' }],
    details: {
      migrations: 2,
      environments: [
        { name: 'dev', state: 'up to date', head: '20260102000000_pets', pending: [] },
        { name: 'production', state: 'pending', protected: true, pending: Object.keys(migrations) },
        { name: 'staging', state: 'unreachable' },
      ],
    },
  })
})

test('the one asked for that cannot be reached ends with 3', async () => {
  const project = await faberProject()
  await addEnvironment(project, 'staging', nowhere)
  const { exit, result } = await project.json('status', 'staging')
  expect(exit).toBe(3)
  expect(result.errors[0]?.code).toBe('DB_UNREACHABLE')
})

test('a variable that is not set spoils only its own environment', async () => {
  const project = await faberProject()
  await project.configure({ 'environments.staging': { connection_string_env: 'NOT_SET' } })
  const { exit, result } = await project.json('status')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'VARIABLE_UNSET', environment: 'staging' }])
})

test('a migration that did not finish is shown as failed', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await rows(project.urls.dev, 'update _prisma_migrations set finished_at = null')
  const { exit, result } = await project.json('status', 'dev')
  expect(exit).toBe(6)
  expect(result.details.environments).toMatchObject([
    { state: 'failed', unfinished: Object.keys(migrations) },
  ])
})

test('a role that may not read the history is named, and the others are shown', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  const role = `reader_${new URL(project.urls.dev).pathname.slice(1)}`
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  const url = new URL(project.urls.dev)
  url.username = role
  url.password = 'only-for-this-test'
  await addEnvironment(project, 'readonly', url.href)
  const { exit, result } = await project.json('status')
  await rows(project.urls.dev, `drop role ${role}`)
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'DB_PERMISSION', environment: 'readonly' }])
  expect(result.details.environments).toMatchObject([{ state: 'up to date' }, {}, {}])
})

test('it takes about as long as the slowest, however a server fails to answer', async () => {
  const project = await faberProject({ migrations })
  await addEnvironment(project, 'one', await freezingProxy(project.urls.dev, 'server_version_num'))
  await addEnvironment(project, 'two', await freezingProxy(project.urls.dev, 'user'))
  const start = performance.now()
  const { exit, result } = await project.json('status')
  expect(exit).toBe(6)
  expect(result.warnings.map(({ code }) => code)).toEqual(['DB_UNREACHABLE', 'DB_UNREACHABLE'])
  expect(performance.now() - start).toBeLessThan(9_000)
})

/** What status shows of one environment. */
async function shownOf(project: FaberProject, environment: string) {
  const { exit, result } = await project.json('status', environment)
  const [shown] = result.details.environments as Record<string, unknown>[]
  return { exit, shown }
}

test('the configuration is told: its file, the tool, and what needs approval where', async () => {
  const project = await faberProject({ migrations })
  await project.configure({ 'safety.require_approval_for': ['restore'] })
  await project.configure({ 'environments.production.require_approval': false })
  const { result } = await project.json('status')
  expect(result.details).toMatchObject({
    config: '.fractary/plugins/faber-db/config.json',
    provider: 'postgresql',
    migration_tool: 'prisma',
    environments: [
      { name: 'dev', protected: false, needs_approval: [] },
      { name: 'production', protected: true, needs_approval: ['restore'] },
    ],
  })
})

describe('the last migration', () => {
  const me = `${userInfo().username}@${hostname()}`

  test('stands with when, by whom and how it was approved', async () => {
    const project = await faberProject({ migrations })
    await project.approve()
    expect((await project.json('migrate', 'production')).exit).toBe(0)
    const { shown } = await shownOf(project, 'production')
    expect(shown).toMatchObject({
      size_bytes: expect.any(Number),
      last_migration: {
        name: '20260102000000_pets',
        finished_at: expect.stringMatching(/^\d{4}-.*Z$/),
        by: me,
        approved_by: 'release',
        approved_way: 'signature',
      },
    })
  })

  test('has nobody’s name where another tool applied it', async () => {
    const project = await faberProject({ migrations })
    await prisma(['migrate', 'deploy'], {
      cwd: project.dir,
      env: { DATABASE_URL: project.urls.dev },
    })
    const { exit, shown } = await shownOf(project, 'dev')
    expect(exit).toBe(0)
    expect(shown).toMatchObject({ last_migration: { name: '20260102000000_pets', by: null } })
  })

  test('is none where nothing was applied', async () => {
    const project = await faberProject({ migrations })
    expect((await shownOf(project, 'dev')).shown).toMatchObject({ last_migration: null })
  })
})

describe('drift', () => {
  test('is counted, and changes no exit code', async () => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    expect((await shownOf(project, 'dev')).shown).toMatchObject({ drift: { differences: 0 } })
    await rows(project.urls.dev, 'alter table pets add column age int')
    const { exit, shown } = await shownOf(project, 'dev')
    expect(exit).toBe(0)
    expect(shown).toMatchObject({ state: 'up to date', drift: { differences: 1 } })
  })

  test('is not known where it cannot be told, and says why', async () => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    await project.addMigration('20260102000000_pets', 'create table cats (id int primary key);\n')
    const { exit, shown } = await shownOf(project, 'dev')
    expect(exit).toBe(0)
    expect(shown).toMatchObject({
      modified: ['20260102000000_pets'],
      drift: { differences: null, why: 'Edited after being applied: 20260102000000_pets.' },
    })
  })

  test('is not known where it is not told in time, and holds nothing up', async () => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    await addEnvironment(
      project,
      'slow',
      await freezingProxy(project.urls.dev, 'pg_available_extensions'),
    )
    const start = performance.now()
    const { shown } = await shownOf(project, 'slow')
    expect(shown).toMatchObject({
      state: 'up to date',
      drift: { differences: null, why: 'It was not told within 3 seconds.' },
    })
    expect(performance.now() - start).toBeLessThan(8_000)
  })

  test('is not asked for while somebody holds the migration lock, who is named', async () => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    const session = await openSession(project.urls.dev)
    await session.query('select pg_advisory_lock(72707369)')
    expect((await shownOf(project, 'dev')).shown).toMatchObject({
      lock: { application: 'faber-db', pid: expect.any(Number) },
      drift: { differences: null, why: 'Somebody migrates it right now.' },
    })
  })
})
