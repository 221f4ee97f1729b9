import { expect, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'
import { rows } from '../../support/observe.ts'
import { dropDatabase, urlOf, withClient } from '../../support/postgres/admin.ts'
import { faberDbJson } from '../../support/program.ts'

/** A project whose dev database is not there yet. */
async function withoutDatabase() {
  const project = await faberProject()
  const name = new URL(project.urls.dev).pathname.slice(1)
  await dropDatabase(project.urls.production, name)
  return { ...project, name }
}

test('the database is created in UTF-8, owned by the role, and recorded', async () => {
  const project = await withoutDatabase()
  const { exit, result } = await project.json('db-create', 'dev')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ database: project.name, created: true })
  expect(
    await rows(
      project.urls.dev,
      `select pg_encoding_to_char(encoding) as encoding, datdba::regrole::text as owner
         from pg_database where datname = current_database()`,
    ),
  ).toEqual([{ encoding: 'UTF8', owner: 'postgres' }])
  const audit = await project.json('audit', 'list', 'dev')
  expect(audit.result.details.entries).toMatchObject([
    { operation: 'db-create', outcome: 'created', database: project.name },
  ])
})

test('a database that is there already is left as it is', async () => {
  const project = await faberProject()
  await rows(project.urls.dev, 'create table kept ()')
  const { exit, result } = await project.json('db-create', 'dev')
  expect(exit).toBe(0)
  expect(result.details.created).toBe(false)
  expect(await rows(project.urls.dev, 'select from kept')).toEqual([])
})

test('of several at once one creates it and the others find it', async () => {
  const project = await withoutDatabase()
  const all = await Promise.all([1, 2, 3].map(() => project.json('db-create', 'dev')))
  expect(all.map(({ exit }) => exit)).toEqual([0, 0, 0])
  expect(all.filter(({ result }) => result.details.created)).toHaveLength(1)
})

test('a role that may not create databases is refused', async () => {
  const project = await withoutDatabase()
  const role = `no_right_${project.name}`
  await rows(project.urls.production, `create role ${role} login password 'only for this test'`)
  const url = new URL(project.urls.dev)
  url.username = role
  url.password = 'only for this test'
  const { exit, result } = await faberDbJson(['db-create', 'dev'], {
    cwd: project.dir,
    env: { ...project.env, DEV_DATABASE_URL: url.href },
  })
  await rows(project.urls.production, `drop role ${role}`)
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'DB_PERMISSION',
    message: expect.stringContaining('permission denied to create database'),
  })
})

test('another name than the one of the connection string is created with a warning', async () => {
  const project = await faberProject()
  const other = `${new URL(project.urls.dev).pathname.slice(1)} "other"`
  const { exit, result } = await project.json('db-create', 'dev', '--database-name', other)
  const found = await withClient(urlOf(project.urls.dev, other), async () => true)
  await dropDatabase(project.urls.dev, other)
  expect(found).toBe(true)
  expect(exit).toBe(6)
  expect(result.warnings[0]?.code).toBe('OTHER_DATABASE')
})
