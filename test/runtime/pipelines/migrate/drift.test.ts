import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'
import { faberDbJson } from '../../../support/program.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }

test('a drift that is found afterwards is a warning, and the migrations are applied', async () => {
  const project = await faberProject({ migrations })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  await rows(project.urls.dev, 'alter table users add nick text')
  await project.addMigration('20260201000000_posts', 'create table posts (id int primary key);\n')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(6)
  expect(result.details.applied).toHaveLength(1)
  expect(result.warnings).toMatchObject([
    { code: 'DEGRADED_AFTER', message: expect.stringContaining('column public.users.nick') },
  ])
  expect(result.details.health).toMatchObject({ after: { health: 'degraded' } })
})

test('what a migration has made is remembered for those who look for drift later', async () => {
  const project = await faberProject({ migrations })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  const files = await project.read('.cache/faber-db/end-states').catch(({ code }) => code)
  expect(files).toBe('EISDIR')
})

test('where the role may not create databases only the details say that drift was not told', async () => {
  const project = await faberProject({ migrations })
  const role = `migrator_${process.pid}`
  const database = new URL(project.urls.dev).pathname.slice(1)
  await rows(
    project.urls.dev,
    `create role ${role} login password 'only-for-this-test';
     grant create on database "${database}" to ${role};
     grant create on schema public to ${role}`,
  )
  try {
    const url = new URL(project.urls.dev)
    Object.assign(url, { username: role, password: 'only-for-this-test' })
    const { exit, result } = await faberDbJson(['migrate', 'dev'], {
      cwd: project.dir,
      env: { DEV_DATABASE_URL: String(url) },
    })
    expect({ exit, warnings: result.warnings }).toEqual({ exit: 0, warnings: [] })
    expect(result.details.health).toMatchObject({
      after: { health: 'healthy', checks: [{}, {}, { name: 'schema', grade: 'unknown' }] },
    })
  } finally {
    await rows(project.urls.dev, `drop owned by ${role}; drop role ${role}`)
  }
})

test('the migration lock is not held for it, and its time is limited', async () => {
  const project = await faberProject({
    migrations: {
      '20260101000000_slow': `do $$ begin
        if current_database() like 'faber_db_scratch_%' then perform pg_sleep(60); end if;
      end $$;\n`,
    },
  })
  await project.configure({ 'health_checks.timeouts.check': 2 })
  const migrating = project.json('migrate', 'dev')
  const replaying = `select from pg_stat_activity where datname like 'faber_db_scratch_%' and wait_event = 'PgSleep'`
  await expect
    .poll(() => rows(project.urls.dev, replaying), { timeout: 20_000, interval: 50 })
    .toHaveLength(1)
  expect(await rows(project.urls.dev, `select from pg_locks where locktype = 'advisory'`)).toEqual(
    [],
  )
  const { exit, result } = await migrating
  expect(exit).toBe(0)
  expect(result.details.health).toMatchObject({
    after: { health: 'healthy', checks: [{}, {}, { name: 'schema', grade: 'unknown' }] },
  })
})
