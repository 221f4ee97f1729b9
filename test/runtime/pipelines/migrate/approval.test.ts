import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { history, rows } from '../../../support/observe.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { faberDbJson } from '../../../support/program.ts'
import { prismaIn, removeMigration } from './support.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }

test('an approval is good once', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)
  await rows(project.urls.production, 'drop table users')
  await rows(project.urls.production, 'delete from _prisma_migrations')
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(5)
  expect(result.errors[0]?.code).toBe('APPROVAL_REQUIRED')
})

test('an approval that has expired is none', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'safety.approval_timeouts.standard': 1 })
  await project.approve()
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const { exit } = await project.json('migrate', 'production')
  expect(exit).toBe(5)
})

test('an approval for one database is not good for another', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  const other = await freshDatabase()
  const { exit, result } = await faberDbJson(['migrate', 'production'], {
    cwd: project.dir,
    env: { ...project.env, PROD_DATABASE_URL: other.url },
  })
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'APPROVAL_VOID',
    message: expect.stringMatching(/the server’s database: test_\w+ → test_\w+/),
  })
})

test('an approval for dev is not good for production', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'environments.dev.require_approval': true })
  await project.approve('dev')
  expect((await project.json('migrate', 'production')).exit).toBe(5)
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
})

test('what someone else applied meanwhile voids it', async () => {
  const project = await faberProject({
    migrations: { ...users, '20260102000000_pets': 'create table pets (id int primary key);\n' },
  })
  await project.approve()
  const pets = await project.read('prisma/migrations/20260102000000_pets/migration.sql')
  await removeMigration(project, '20260102000000_pets')
  await prismaIn(project, 'production', 'migrate', 'deploy')
  await project.addMigration('20260102000000_pets', pets)
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'APPROVAL_VOID',
    changed: expect.arrayContaining([
      'migration 20260101000000_users is no longer pending',
      'the last applied migration: none → 20260101000000_users',
    ]),
  })
  expect(await history(project.urls.production)).toHaveLength(1)
})

test('a void approval stays void when the change is taken back', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  await project.addMigration('20260102000000_more', 'create table more (id int);\n')
  expect((await project.json('migrate', 'production')).exit).toBe(4)
  await removeMigration(project, '20260102000000_more')
  expect((await project.json('migrate', 'production')).exit).toBe(5)
})

test('a migration that destroys data asks for enhanced approval', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  await project.json('migrate', 'production')
  await project.addMigration('20260102000000_drop', 'drop table users;\n')
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(5)
  expect(result.details).toMatchObject({
    plan: { approval: 'enhanced', backup: true },
    findings: [{ rule: 'drop-table' }],
  })
  expect(result.message).toContain('enhanced approval')
})

test('a comment that allows it explains it in the plan, and waives neither approval nor backup', async () => {
  const project = await faberProject({ migrations: users })
  await project.approve()
  await project.json('migrate', 'production')
  const allowed = '-- faber-db: allow drop-table because the users moved\ndrop table users;\n'
  await project.addMigration('20260102000000_drop', allowed)
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(5)
  expect(result.details).toMatchObject({
    plan: {
      approval: 'enhanced',
      backup: true,
      findings: [{ rule: 'drop-table', reason: 'the users moved' }],
    },
    findings: [],
    suppressed: [{ rule: 'drop-table', reason: 'the users moved' }],
  })
})
