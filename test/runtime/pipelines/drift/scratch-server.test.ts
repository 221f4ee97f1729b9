import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { rows, scratchDatabases } from '../../../support/observe.ts'
import { embeddedPostgres } from '../../../support/postgres/binaries.ts'
import { type PostgresServer, startPostgres } from '../../../support/postgres/server.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../../support/program.ts'

const role = `reader_${process.pid}`
const password = 'only-for-this-test'
const migrations = {
  '20260101000000_users': '-- Not for postgis.\ncreate table users (id serial primary key);\n',
}

let scratch: PostgresServer

beforeAll(async () => {
  scratch = await startPostgres({ major: testServer().major })
  await rows(testServer().url, `create role ${role} login password '${password}'`)
})

afterAll(async () => {
  await scratch?.stop()
  await rows(testServer().url, `drop role ${role}`)
})

/** A project with the migration applied, whose scratch databases are to be made on the scratch server. */
async function withScratchServer(): Promise<FaberProject> {
  const project = await faberProject({ migrations })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  await project.configure({ 'database.scratch_connection_string_env': 'SCRATCH_DATABASE_URL' })
  await rows(project.urls.dev, `grant select on _prisma_migrations to ${role}`)
  return project
}

/** Runs faber-db as a role that may create no database where the environment is. */
async function asReader(project: FaberProject, args: readonly string[], scratchUrl?: string) {
  const url = new URL(project.urls.dev)
  Object.assign(url, { username: role, password })
  const env = { DEV_DATABASE_URL: String(url), SCRATCH_DATABASE_URL: scratchUrl }
  return faberDbJson(args, { cwd: project.dir, env })
}

test('with a scratch server, drift is told without the right to create databases', async () => {
  const project = await withScratchServer()
  await rows(project.urls.dev, 'alter table users add nick text')
  const { exit, result } = await asReader(project, ['drift', 'dev'], scratch.url('postgres'))
  expect(exit).toBe(6)
  expect(result.details.differences).toMatchObject([{ name: 'nick' }])
  expect(await scratchDatabases(scratch.url('postgres'))).toEqual([])
})

test('migrate rehearses on it too', async () => {
  const project = await faberProject({
    migrations: { '0001_view': 'create view v as select not_there(1);\n' },
  })
  await project.configure({ 'database.scratch_connection_string_env': 'SCRATCH_DATABASE_URL' })
  await project.approve()
  await rows(project.urls.production, `grant create on schema public to ${role}`)
  const url = new URL(project.urls.production)
  Object.assign(url, { username: role, password })
  const env = { PROD_DATABASE_URL: String(url), SCRATCH_DATABASE_URL: scratch.url('postgres') }
  const { exit, result } = await faberDbJson(['migrate', 'production'], { cwd: project.dir, env })
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([
    { code: 'REHEARSAL_FAILED', message: expect.stringContaining('not_there') },
  ])
  expect(await scratchDatabases(scratch.url('postgres'))).toEqual([])
})

test('its connection string is shown nowhere', async () => {
  const project = await withScratchServer()
  const url = `postgresql://me:very-secret-word@127.0.0.1:1/postgres`
  const { exit, result, stderr } = await asReader(project, ['drift', 'dev'], url)
  expect(exit).toBe(3)
  expect(JSON.stringify(result) + stderr).not.toContain('very-secret-word')
})

test('a variable that is not set is named', async () => {
  const project = await withScratchServer()
  const { exit, result } = await asReader(project, ['drift', 'dev'])
  expect(exit).toBe(2)
  expect(result.errors).toMatchObject([
    { code: 'VARIABLE_UNSET', message: expect.stringContaining('SCRATCH_DATABASE_URL') },
  ])
})

test('one without an extension that the migrations use is refused, and the extension named', async () => {
  const project = await withScratchServer()
  await rows(
    project.urls.dev,
    `update pg_extension set extname = 'postgis' where extname = 'plpgsql'`,
  )
  const { exit, result } = await asReader(project, ['drift', 'dev'], scratch.url('postgres'))
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([
    { code: 'SCRATCH_UNFIT', message: expect.stringContaining('no extension postgis') },
  ])
})

test('one of another major version is refused', async (context) => {
  const majors = await Promise.all(
    [14, 15].map((major) => embeddedPostgres(major).catch(() => undefined)),
  )
  const other = majors.find((each) => each && each.major !== testServer().major)
  if (!other) return context.skip()
  const server = await startPostgres({ embedded: other })
  try {
    const project = await withScratchServer()
    const { exit, result } = await asReader(project, ['drift', 'dev'], server.url('postgres'))
    expect(exit).toBe(4)
    expect(result.errors).toMatchObject([
      { code: 'SCRATCH_UNFIT', message: expect.stringContaining(`runs PostgreSQL ${other.major}`) },
    ])
  } finally {
    await server.stop()
  }
})

test('what another server has made of the same migrations is not taken for it', async () => {
  const project = await faberProject({ migrations })
  const urls = [project.urls.dev, await scratch.createDatabase()]
  for (const url of urls) {
    const at = { cwd: project.dir, env: { DEV_DATABASE_URL: url } }
    expect((await faberDbJson(['migrate', 'dev'], at)).exit).toBe(0)
  }
  expect(await readdir(join(project.dir, '.cache/faber-db/end-states'))).toHaveLength(2)
})
