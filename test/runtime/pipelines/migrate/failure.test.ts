import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, rows, scratchDatabases } from '../../../support/observe.ts'

const users = {
  '20260101000000_users': `create table users (id int primary key, email text);
insert into users values (1, 'a@example.com'), (2, 'a@example.com'), (3, null);\n`,
}

/** A project whose database has users in it. */
async function withUsers(environment: 'dev' | 'production') {
  const project = await faberProject({ migrations: users })
  if (environment === 'production') await project.approve()
  await project.json('migrate', environment)
  return project
}

test.each([
  ['a syntax that the server does not know', 'alter table users add colum x int;\n', 'SQL_INVALID'],
  ['a table that is not there', 'alter table people add column x int;\n', 'REHEARSAL_FAILED'],
  ['a name that is taken', 'create table users (id int);\n', 'REHEARSAL_FAILED'],
])('%s is found before production is touched', async (_, sql, code) => {
  const project = await withUsers('production')
  const before = await dumpSchema(project.urls.production)
  await project.addMigration('20260102000000_wrong', `-- a comment\n${sql}`)
  if (code !== 'SQL_INVALID') await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code,
    message: expect.stringContaining('20260102000000_wrong/migration.sql:2'),
  })
  expect(await dumpSchema(project.urls.production)).toBe(before)
  expect(await history(project.urls.production)).toHaveLength(1)
  expect(await scratchDatabases(project.urls.production)).toEqual([])
})

test.each([
  ['a missing value', 'alter table users alter column email set not null;\n', '23502'],
  ['a duplicate', 'create unique index users_email on users (email);\n', '23505'],
])('%s in the data passes the rehearsal, fails and leaves nothing', async (_, sql, sqlstate) => {
  const project = await withUsers('production')
  const before = await dumpSchema(project.urls.production)
  await project.addMigration('20260102000000_data', `create table more (id int);\n${sql}`)
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(7)
  expect(result.errors[0]).toMatchObject({ code: 'MIGRATION_FAILED', sqlstate, line: 2 })
  expect(result.details).toHaveProperty('backup')
  expect(await dumpSchema(project.urls.production)).toBe(before)
  expect((await history(project.urls.production)).at(-1)?.state).toBe('rolled back')
})

test('after a failure Prisma calls the migration pending, and the mended file applies', async () => {
  const project = await withUsers('production')
  const name = '20260102000000_unique'
  await project.addMigration(name, 'create unique index users_email on users (email);\n')
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(7)
  expect(await project.prismaStatus()).toMatchObject({
    exitCode: 1,
    output: expect.stringContaining(`not yet been applied:\n${name}`),
  })
  const mended = `delete from users where id = 2;\ncreate unique index users_email on users (email);\n`
  await project.addMigration(name, mended)
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)
  expect(await project.prismaStatus()).toMatchObject({ exitCode: 0 })
})

test('what came before the failing migration stays, what comes after it does not run', async () => {
  const project = await faberProject({
    migrations: {
      ...users,
      '20260102000000_bad': 'select 1/0;\n',
      '20260103000000_end': 'select 1;\n',
    },
  })
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(7)
  expect(result.details.applied).toMatchObject([{ name: '20260101000000_users' }])
  expect(await history(project.urls.dev)).toEqual([
    { name: '20260101000000_users', state: 'applied' },
    { name: '20260102000000_bad', state: 'rolled back' },
  ])
})

test('a statement that runs longer than it may is ended and leaves nothing', async () => {
  const project = await faberProject({
    migrations: { '20260101000000_slow': 'create table slow (id int);\nselect pg_sleep(20);\n' },
  })
  await project.configure({ 'migrations.timeout_seconds': 1 })
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(7)
  expect(result.errors[0]?.sqlstate).toBe('57014')
  expect(await rows(project.urls.dev, `select from pg_class where relname = 'slow'`)).toEqual([])
})

test('an index is built concurrently', async () => {
  const project = await withUsers('dev')
  const sql = 'create index concurrently users_email on users (email);\n'
  await project.addMigration('20260102000000_index', sql)
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  const valid = `select indisvalid from pg_index where indexrelid = 'users_email'::regclass`
  expect(await rows(project.urls.dev, valid)).toEqual([{ indisvalid: true }])
  expect(await project.prismaStatus('dev')).toMatchObject({ exitCode: 0 })
})

test('a concurrent index that fails alone leaves nothing, not even an invalid index', async () => {
  const project = await withUsers('dev')
  const sql = 'create unique index concurrently users_email on users (email);\n'
  await project.addMigration('20260102000000_index', sql)
  const before = await dumpSchema(project.urls.dev)
  expect((await project.json('migrate', 'dev')).exit).toBe(7)
  expect(await dumpSchema(project.urls.dev)).toBe(before)
})

test('a file that cannot be one transaction and fails in the middle is for a person, with the exact commands', async () => {
  const project = await withUsers('production')
  const name = '20260102000000_mixed'
  await project.addMigration(
    name,
    `alter table users add column age int;
create unique index concurrently users_email on users (email);
alter table users add column size int;\n`,
  )
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(8)
  expect(result.errors[0]).toMatchObject({ code: 'MIGRATION_INCOMPLETE', remaining: 1, line: 2 })
  expect(result.suggested_fixes).toEqual(
    expect.arrayContaining([
      `Either finish it by hand and run: npx prisma migrate resolve --applied "${name}"`,
      `or undo it by hand and run: npx prisma migrate resolve --rolled-back "${name}"`,
      expect.stringMatching(/^The backup from just before it: .*\.dump$/),
    ]),
  )
  const again = await project.json('migrate', 'production')
  expect(again.exit).toBe(4)
  expect(again.result.errors[0]?.code).toBe('HISTORY_FAILED')
})
