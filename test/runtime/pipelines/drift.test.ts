import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'
import { rows } from '../../support/observe.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../support/program.ts'

const migrations = {
  '20260101000000_users':
    'create table users (id serial primary key, email varchar(50) not null);\n',
}

/** A project whose dev database has the migration. */
async function migrated() {
  const project = await faberProject({ migrations })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  return project
}

const scratches = (url: string) =>
  rows(url, `select datname from pg_database where datname like 'faber_db_scratch_%'`)

test('a database that is what its migrations make has not drifted; pending ones do not count', async () => {
  const project = await migrated()
  await project.addMigration('20260201000000_posts', 'create table posts (id int primary key);\n')
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ drifted: false, differences: [] })
  expect(await scratches(project.urls.dev)).toEqual([])
})

test('what was changed by hand is told with the ways out, and both directions as SQL that leads there', async () => {
  const project = await migrated()
  await rows(
    project.urls.dev,
    `alter table users add nick text not null default 'x', alter email type text;
     create index by_nick on users (nick);
     alter table users add constraint emails unique (email)`,
  )
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'DRIFT' }])
  expect(result.details).toMatchObject({
    drifted: true,
    ways_out: [{ way: 'schema' }, { way: 'undo', destructive: true }, { way: 'migration' }],
  })
  expect(result.details.differences).toHaveLength(4)
  const { sql, undo_sql } = result.details as Record<string, string>

  await rows(project.urls.dev, String(undo_sql))
  expect((await project.json('drift', 'dev')).exit).toBe(0)

  await project.addMigration('20260201000000_taken', String(sql))
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  await rows(project.urls.dev, 'alter table users drop nick')
  const again = await project.json('drift', 'dev')
  expect(again.result.details.differences).toMatchObject([{ name: 'nick' }, { name: 'by_nick' }])
})

test('a person reads a line for each difference, grouped by table', async () => {
  const project = await migrated()
  await rows(project.urls.dev, 'alter table users alter email drop not null, add nick text')
  const { stdout } = await project.run('drift', 'dev')
  expect(stdout).toContain(`  public.users
    column nick: only in the database (text)
    column email: nullability is nullable in the database, not null in the migrations
`)
})

test('a role that may not create databases is told which right it lacks, and the ways without it', async () => {
  const project = await migrated()
  // What migrate has replayed would serve the role.
  await rm(join(project.dir, '.cache'), { recursive: true })
  const role = `reader_${process.pid}`
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  try {
    await rows(project.urls.dev, `grant select on _prisma_migrations to ${role}`)
    const url = new URL(project.urls.dev)
    url.username = role
    url.password = 'only-for-this-test'
    const { exit, result } = await faberDbJson(['drift', 'dev'], {
      cwd: project.dir,
      env: { DEV_DATABASE_URL: String(url) },
    })
    expect(exit).toBe(4)
    expect(result.errors).toMatchObject([
      {
        code: 'DB_PERMISSION',
        next: expect.stringMatching(
          new RegExp(
            `ALTER ROLE "${role}" CREATEDB.*scratch_connection_string_env.*drift dev$`,
            's',
          ),
        ),
      },
    ])
  } finally {
    await rows(project.urls.dev, `drop owned by ${role}; drop role ${role}`)
  }
})

test('what reaches beyond its database is not repeated, and told', async () => {
  const role = `made_${process.pid}`
  const project = await faberProject({
    migrations: { '20260101000000_a': `create table a (id int);\ncreate role ${role};\n` },
  })
  try {
    expect((await project.json('migrate', 'dev', '--force')).exit).toBeLessThan(7)
    const { exit, result } = await project.json('drift', 'dev')
    expect(exit).toBe(0)
    expect(result.details.not_replayed).toEqual([
      'prisma/migrations/20260101000000_a/migration.sql:2',
    ])
  } finally {
    await rows(testServer().url, `drop role if exists ${role}`)
  }
})

test('an edited migration is not replayed: it was never run here', async () => {
  const project = await migrated()
  await project.addMigration('20260101000000_users', 'create table users (id bigint);\n')
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('HISTORY_MODIFIED')
})

test('whoever has squashed migrations has some that are gone, and has not drifted by that', async () => {
  const project = await migrated()
  await project.addMigration('20260201000000_squashed', String(Object.values(migrations)))
  await rm(join(project.dir, 'prisma/migrations/20260101000000_users'), { recursive: true })
  await rows(
    project.urls.dev,
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, started_at)
     select 'squashed', checksum, '20260201000000_squashed', now(), now() from _prisma_migrations`,
  )
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(0)
  expect(result.details.missing).toEqual(['20260101000000_users'])
})

test('a migration that is gone is named beside the differences that it leaves', async () => {
  const project = await migrated()
  await rm(join(project.dir, 'prisma/migrations/20260101000000_users'), { recursive: true })
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings.map(({ code }) => code)).toEqual(['HISTORY_MISSING', 'DRIFT'])
})

test('a migration that did not finish is a warning, even where nothing of it is there', async () => {
  const project = await migrated()
  await rows(
    project.urls.dev,
    `insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', '20260201000000_half')`,
  )
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([{ code: 'HISTORY_FAILED' }])
})

test('tables without a history are no drift: a baseline is missing', async () => {
  const project = await faberProject({ migrations })
  await rows(project.urls.dev, 'create table users (id int)')
  const { exit, result } = await project.json('drift', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('BASELINE_REQUIRED')
})

test('health-check is degraded by drift, which it names, only where it is asked', async () => {
  const project = await migrated()
  await rows(project.urls.dev, 'alter table users add nick text')
  const { exit, result } = await project.json('health-check', 'dev', '--checks', 'schema')
  expect(exit).toBe(6)
  expect(result.details.checks).toMatchObject([
    {
      name: 'schema',
      grade: 'degraded',
      summary: expect.stringContaining('1 difference'),
      advice: expect.stringContaining('faber-db drift dev'),
    },
  ])
  expect((await project.json('health-check', 'dev')).exit).toBe(0)
  expect(await scratches(project.urls.dev)).toEqual([])
})

test('a replay that outlasts its check is broken off, and leaves no scratch database', async () => {
  const project = await faberProject({
    migrations: {
      '20260101000000_slow': `do $$ begin
        if current_database() like 'faber_db_scratch_%' then perform pg_sleep(60); end if;
      end $$;\n`,
    },
  })
  await project.configure({ 'safety.health_check_after_deploy': false })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  const start = performance.now()
  const { exit, result } = await project.json(
    ...['health-check', 'dev', '--checks', 'schema', '--timeout', '2'],
  )
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(exit).toBe(6)
  expect(result.details.checks).toMatchObject([
    {
      grade: 'unknown',
      summary: expect.stringContaining('no answer within'),
      advice: expect.stringContaining('run `faber-db drift dev` once'),
    },
  ])
  expect(await scratches(project.urls.dev)).toEqual([])
})

test('where drift cannot be told, health-check says why and calls nothing healthy', async () => {
  const project = await migrated()
  await project.addMigration('20260101000000_users', 'create table users (id bigint);\n')
  const { exit, result } = await project.json('health-check', 'dev', '--checks', 'schema')
  expect(exit).toBe(6)
  expect(result.details.checks).toMatchObject([
    { grade: 'unknown', summary: expect.stringMatching(/^not checked: Edited after/) },
  ])
})

test('a database that cannot be reached ends with 3', async () => {
  const project = await faberProject({ migrations })
  const { exit } = await faberDbJson(['drift', 'dev'], {
    cwd: project.dir,
    env: { DEV_DATABASE_URL: 'postgresql://me:secret-word@127.0.0.1:1/nowhere' },
  })
  expect(exit).toBe(3)
})
