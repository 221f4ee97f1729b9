import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { freezingProxy } from '../../support/freezing-proxy.ts'
import { rows } from '../../support/observe.ts'

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
