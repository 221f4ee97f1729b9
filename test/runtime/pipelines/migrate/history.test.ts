import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, rows } from '../../../support/observe.ts'
import { prismaIn, removeMigration } from './support.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const pets = { '20260102000000_pets': 'create table pets (id int primary key);\n' }
const cars = { '20260103000000_cars': 'create table cars (id int primary key);\n' }
const add = (project: { addMigration(name: string, sql: string): Promise<void> }, all: object) =>
  Promise.all(Object.entries(all).map(([name, sql]) => project.addMigration(name, sql)))

test('Prisma and faber-db take turns and agree', async () => {
  const project = await faberProject({ migrations: users })
  expect((await prismaIn(project, 'dev', 'migrate', 'deploy')).exitCode).toBe(0)
  await add(project, pets)
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await project.prismaStatus('dev')).exitCode).toBe(0)
  await add(project, cars)
  expect((await prismaIn(project, 'dev', 'migrate', 'deploy')).exitCode).toBe(0)
  const { result } = await project.json('migrate', 'dev')
  expect(result.message).toBe('Nothing is pending on dev; 3 migrations applied.')
  const columns = `select migration_name, checksum, logs, applied_steps_count, rolled_back_at
                     from _prisma_migrations order by started_at`
  const [first, second] = await rows(project.urls.dev, columns)
  expect({ ...second, migration_name: '', checksum: '' }).toEqual({
    ...first,
    migration_name: '',
    checksum: '',
  })
})

test('tables without a history are refused until someone says what they have', async () => {
  const project = await faberProject({ migrations: { ...users, ...pets } })
  await rows(project.urls.dev, 'create table users (id int primary key)')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'BASELINE_REQUIRED',
    next: expect.stringContaining('npx prisma migrate resolve --applied'),
  })
  const name = '20260101000000_users'
  expect(await prismaIn(project, 'dev', 'migrate', 'resolve', '--applied', name)).toMatchObject({
    exitCode: 0,
  })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect(await rows(project.urls.dev, 'select from pets')).toEqual([])
})

test('an applied migration that was edited stops what follows, and is named', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.addMigration('20260101000000_users', 'create table people (id int);\n')
  const upToDate = await project.json('migrate', 'dev')
  expect(upToDate.exit).toBe(6)
  await add(project, pets)
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'HISTORY_MODIFIED',
    migrations: ['20260101000000_users'],
  })
  expect(await history(project.urls.dev)).toHaveLength(1)
})

test('other line endings are no edit', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.addMigration(
    '20260101000000_users',
    users['20260101000000_users'].replace(/\n/g, '\r\n'),
  )
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
})

test('an applied migration that is gone from the folder stops what follows', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await removeMigration(project, '20260101000000_users')
  await add(project, pets)
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'HISTORY_MISSING',
    migrations: ['20260101000000_users'],
  })
})

test('a migration older than the last applied one runs, with a warning', async () => {
  const project = await faberProject({ migrations: { ...users, ...cars } })
  await project.json('migrate', 'dev')
  await add(project, pets)
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'OUT_OF_ORDER' }])
  expect(await history(project.urls.dev)).toHaveLength(3)
})

test('what Prisma’s own deploy left failed is refused with the commands, and they help', async () => {
  const project = await faberProject({
    migrations: { ...users, '20260102000000_pets': 'create table pets (id int);\nselect 1/0;\n' },
  })
  expect(await prismaIn(project, 'dev', 'migrate', 'deploy')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('P3018'),
  })
  const before = await dumpSchema(project.urls.dev)
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  const name = '20260102000000_pets'
  expect(result.errors[0]).toMatchObject({ code: 'HISTORY_FAILED', migration: name })
  expect(result.suggested_fixes.join('\n')).toContain(
    `npx prisma migrate resolve --rolled-back "${name}"`,
  )
  expect(await dumpSchema(project.urls.dev)).toBe(before)
  await prismaIn(project, 'dev', 'migrate', 'resolve', '--rolled-back', name)
  await add(project, pets)
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await project.prismaStatus('dev')).exitCode).toBe(0)
})

test('a role that may not create the history is told so', async () => {
  const project = await faberProject({ migrations: users })
  const role = `weak_${new URL(project.urls.dev).pathname.slice(1)}`
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  const url = new URL(project.urls.dev)
  url.username = role
  url.password = 'only-for-this-test'
  await project.configure({
    'environments.weak': { connection_string_env: 'WEAK_URL', backup_before_migrate: false },
  })
  await project.write('.env', `WEAK_URL="${url.href}"\n`)
  const { exit, result } = await project.json('migrate', 'weak')
  await rows(project.urls.dev, `drop role ${role}`)
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('DB_PERMISSION')
})

test('a read-only database is not taken for a bug', async () => {
  const project = await faberProject({ migrations: users })
  const name = new URL(project.urls.dev).pathname.slice(1)
  await rows(project.urls.dev, `alter database "${name}" set default_transaction_read_only = on`)
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'DB_PERMISSION',
    message: expect.stringContaining('is read-only'),
  })
})
