import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, rows } from '../../../support/observe.ts'

const users = {
  '20260101000000_users': `create table users (id int primary key, email text);
insert into users values (1, 'a@example.com'), (2, null);\n`,
}
const more = '20260102000000_more'
const broken = '20260103000000_broken'

/** Its middle statement stays when the last one fails: CONCURRENTLY runs in no transaction. */
const half = `create table half (id int);
create index concurrently half_id on half (id);
alter table users alter column email set not null;\n`

async function project(settings: Readonly<Record<string, unknown>> = {}): Promise<FaberProject> {
  const made = await faberProject({ migrations: users })
  await made.json('migrate', 'dev')
  await made.configure({
    'environments.dev.backup_before_migrate': true,
    'environments.dev.rollback_on_migration_failure': true,
    ...settings,
  })
  return made
}

test('what a failed migration has left is undone by a restore, where nothing was written since', async () => {
  const { json, urls, addMigration } = await project()
  const before = await dumpSchema(urls.dev)
  await addMigration(broken, half)
  const { exit, result } = await json('migrate', 'dev')
  expect({ exit, ...result.errors[0] }).toMatchObject({ exit: 7, code: 'MIGRATION_INCOMPLETE' })
  expect(result.details.rolled_back).toMatchObject({
    way: 'restore',
    undone: [broken],
    kept: expect.stringContaining('_before_'),
  })
  expect(await dumpSchema(urls.dev)).toBe(before)
  expect(await history(urls.dev)).toEqual([{ name: '20260101000000_users', state: 'applied' }])
})

test('migrations that went through before it are undone with it, by their down scripts', async () => {
  const { json, urls, addMigration, write } = await project()
  const before = await dumpSchema(urls.dev)
  await addMigration(more, 'create table more (id int);\n')
  await write(`prisma/migrations/${more}/down.sql`, 'drop table more;\n')
  await addMigration(broken, 'alter table users alter column email set not null;\n')
  const { exit, result } = await json('migrate', 'dev')
  expect({ exit, ...result.errors[0] }).toMatchObject({ exit: 7, code: 'MIGRATION_FAILED' })
  expect(result.details.rolled_back).toMatchObject({ way: 'down', undone: [more] })
  expect(await dumpSchema(urls.dev)).toBe(before)
  expect((await json('migrate', 'dev', '--dry-run')).result.details.pending).toEqual([more, broken])
})

test('where rows were written since, nothing is undone by itself, and it says how a person does', async () => {
  const { json, urls, addMigration } = await project()
  await addMigration(broken, `insert into users values (3, 'c@example.com');\n${half}`)
  const { exit, result } = await json('migrate', 'dev')
  expect({ exit, ...result.errors[0] }).toMatchObject({ exit: 8, code: 'MIGRATION_INCOMPLETE' })
  expect(result.warnings).toContainEqual(expect.objectContaining({ code: 'ROLLBACK_IMPOSSIBLE' }))
  expect(result.suggested_fixes).toContain('A person decides: faber-db rollback dev --steps 1')
  expect(result.details).not.toHaveProperty('rolled_back')
  expect(await rows(urls.dev, 'select id from users')).toHaveLength(3)
})

test('a database that is unhealthy afterwards is taken back', async () => {
  const { json, urls, addMigration } = await project({
    'safety.rollback_on_health_check_failure': true,
  })
  const before = await dumpSchema(urls.dev)
  const ghost = `insert into _prisma_migrations (id, checksum, migration_name) values ('1', '1', 'ghost')`
  await addMigration(more, `create table more (id int);\n${ghost};\n`)
  const { exit, result } = await json('migrate', 'dev')
  expect({ exit, ...result.errors[0] }).toMatchObject({ exit: 7, code: 'UNHEALTHY_AFTER' })
  expect(result.details.rolled_back).toMatchObject({ way: 'restore' })
  expect(await dumpSchema(urls.dev)).toBe(before)
  expect((await json('health-check', 'dev')).exit).toBe(0)
})

test('no attempt is none', async () => {
  const { json, addMigration } = await project({ 'safety.max_auto_rollback_attempts': 0 })
  await addMigration(broken, half)
  const { exit, result } = await json('migrate', 'dev')
  expect(exit).toBe(8)
  expect(result.details).not.toHaveProperty('rolled_back')
})

test('the plan that is approved says it', async () => {
  const { json, addMigration, configure } = await project()
  await configure({ 'environments.production.rollback_on_migration_failure': true })
  await addMigration(more, 'create table more (id int);\n')
  const { result } = await json('migrate', 'production')
  expect(result.details.plan).toMatchObject({ rolls_back_on: ['failure'] })
})
