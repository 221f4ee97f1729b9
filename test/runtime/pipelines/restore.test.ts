import { readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { dumpSchema, rows, snapshot } from '../../support/observe.ts'
import { dropDatabase } from '../../support/postgres/admin.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../support/program.ts'
import { at, backUp, beside, countOf, shop } from './restore/support.ts'

test('the backup serves, the old database is kept with all that was written since', async () => {
  const project = await shop()
  await rows(project.urls.dev, `insert into users values (501, 'late')`)
  const schema = await dumpSchema(project.urls.dev)
  const { exit, result } = await project.json('restore', 'dev', '--backup', project.backup.dev)
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
  const restored = result.details.restored as Record<string, unknown>
  expect(restored).toMatchObject({
    database: project.names.dev,
    kept: expect.stringMatching(new RegExp(`^${project.names.dev}_before_\\d{14}$`)),
    tables: 3,
    rows: 501,
  })
  expect(await countOf(project.urls.dev, 'users')).toBe(500)
  expect(await dumpSchema(project.urls.dev)).toBe(schema)
  expect(await countOf(at(String(restored.kept)), 'users')).toBe(501)
  expect(await beside(project.names.dev)).toEqual([restored.kept])
  expect(await readdir(join(project.state, 'restores'))).toEqual([])
  expect((await project.prismaStatus('dev')).exitCode).toBe(0)
  const { environments } = (await project.json('status', 'dev')).result.details
  expect(environments).toMatchObject([{ kept: [{ name: restored.kept, in_use: false }] }])
  const audit = await project.json('audit', 'list', 'dev', '--limit', '2')
  const outcomes = (audit.result.details.entries as { outcome: string }[]).map((e) => e.outcome)
  expect(outcomes.toSorted()).toEqual(['replaced', 'restore started'])
})

test('the plan says what would be lost, and a person approves it by the name of the database', async () => {
  const project = await shop(['production'])
  await rows(project.urls.production, `insert into users values (501, 'late')`)
  const args = ['restore', 'production', '--backup', project.backup.production]
  const planned = await project.json(...args)
  expect(planned.exit).toBe(5)
  expect(planned.result.details.plan).toMatchObject({
    operation: 'restore',
    approval: 'enhanced',
    risk: 'critical',
    from: { backup_id: project.backup.production },
    loss: [{ table: 'public.users', rows: 1, rows_then: 500, rows_now: 501 }],
  })
  expect(await countOf(project.urls.production, 'users')).toBe(501)
  expect(await beside(project.names.production)).toEqual([])
  await project.approvePlan(String(planned.result.errors[0]?.plan_id))
  expect((await project.json(...args)).exit).toBe(0)
  expect(await countOf(project.urls.production, 'users')).toBe(500)
})

test('an approval of one backup is none of another', async () => {
  const project = await shop(['production'])
  const other = await backUp(project, 'production')
  const planned = await project.json('restore', 'production', '--backup', project.backup.production)
  await project.approvePlan(String(planned.result.errors[0]?.plan_id))
  const { exit } = await project.json('restore', 'production', '--backup', other)
  expect(exit).toBeGreaterThanOrEqual(4)
  expect(await beside(project.names.production)).toEqual([])
})

test('--dry-run shows the plan and what is in the way, and writes nothing', async () => {
  const project = await shop()
  await rows(project.urls.dev, 'drop table orders')
  const before = await snapshot(project.dir)
  const { exit, stdout } = await project.run(
    'restore',
    'dev',
    '--backup',
    project.backup.dev,
    '--dry-run',
  )
  expect(exit).toBe(0)
  expect(stdout).toContain(project.backup.dev)
  expect(stdout).toContain('comes back')
  expect(await snapshot(project.dir)).toEqual(before)
  expect(await beside(project.names.dev)).toEqual([])
})

test('--as restores into a database of its own and leaves the other alone', async () => {
  const project = await shop(['production'])
  const name = `${project.names.production}_look`
  await rows(project.urls.production, `insert into users values (501, 'late')`)
  const args = ['restore', 'production', '--backup', project.backup.production, '--as', name]
  const { exit, result } = await project.json(...args)
  expect(exit).toBe(0)
  expect(result.details.restored).toMatchObject({ database: name })
  expect(await countOf(at(name), 'users')).toBe(500)
  expect(await countOf(project.urls.production, 'users')).toBe(501)
  expect(await beside(project.names.production)).toEqual([name])
  const again = await project.json(...args)
  expect(again.exit).toBe(4)
  expect(again.result.errors[0]).toMatchObject({ code: 'RESTORE_REFUSED' })
})

test('a database that is lost is restored from the record', async () => {
  const project = await shop()
  await rows(project.urls.dev, `comment on database ${project.names.dev} is 'the shop'`)
  const backup = await backUp(project, 'dev')
  await dropDatabase(testServer().url, project.names.dev)
  const { exit, result } = await project.json('restore', 'dev', '--backup', backup)
  expect(exit).toBe(0)
  expect(result.details.restored).toMatchObject({ kept: null })
  expect(await countOf(project.urls.dev, 'users')).toBe(500)
  const comment = `select shobj_description(oid, 'pg_database') as text from pg_database
                    where datname = current_database()`
  expect(await rows(project.urls.dev, comment)).toEqual([{ text: 'the shop' }])
})

test('--kept puts the old database back, and keeps the other in its turn', async () => {
  const project = await shop()
  await rows(project.urls.dev, `insert into users values (501, 'late')`)
  const first = await project.json('restore', 'dev', '--backup', project.backup.dev)
  const { kept } = first.result.details.restored as { kept: string }
  const { exit, result } = await project.json('restore', 'dev', '--kept', kept)
  expect(exit).toBe(0)
  expect(await countOf(project.urls.dev, 'users')).toBe(501)
  const second = result.details.restored as { kept: string }
  expect(await beside(project.names.dev)).toEqual([second.kept])
  expect(await countOf(at(second.kept), 'users')).toBe(500)
  const unknown = await project.json('restore', 'dev', '--kept', kept)
  expect(unknown.result.errors[0]).toMatchObject({
    code: 'BACKUP_UNKNOWN',
    next: expect.stringContaining(second.kept),
  })
})

test.each([
  ['truncated', (file: string) => truncate(file, 1_000)],
  [
    'changed in one bit',
    async (file: string) => {
      const bytes = await readFile(file)
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      await writeFile(file, bytes)
    },
  ],
])('a backup that is %s is refused before anything is touched', async (_how, damage) => {
  const project = await shop()
  const listed = JSON.parse(await project.read('.fractary/plugins/faber-db/backups/backups.json'))
  await damage(join(project.dir, listed[0].file))
  const [before] = await rows(project.urls.dev, databaseOid)
  const { exit, result } = await project.json('restore', 'dev', '--backup', project.backup.dev)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'BACKUP_DAMAGED' })
  expect(await beside(project.names.dev)).toEqual([])
  expect(await rows(project.urls.dev, databaseOid)).toEqual([before])
})

const databaseOid = 'select oid::int from pg_database where datname = current_database()'

test('a role that is missing is named, and nothing is touched', async () => {
  const project = await shop()
  const role = `owner_of_${project.names.dev}`
  await rows(project.urls.dev, `create role ${role}; alter table users owner to ${role}`)
  const backup = await backUp(project, 'dev')
  await rows(project.urls.dev, `alter table users owner to current_user; drop role ${role}`)
  const { exit, result } = await project.json('restore', 'dev', '--backup', backup)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'RESTORE_REFUSED' })
  expect(result.errors[0]?.why).toContain(role)
  expect(await beside(project.names.dev)).toEqual([])
})

test('a restore that fails in the middle leaves the old database serving, and nothing beside it', async () => {
  const project = await shop()
  await rows(
    project.urls.dev,
    `create table gate (gate text); insert into gate values ('!');
     create function shout(name text) returns text language sql immutable
       as $$ select upper(name) || (select gate from gate) $$;
     create index on users (shout(name))`,
  )
  const backup = await backUp(project, 'dev')
  const { exit, result } = await project.json('restore', 'dev', '--backup', backup)
  // Its function finds the table by the search path, which a restore empties.
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 7, code: 'RESTORE_FAILED' })
  expect(await countOf(project.urls.dev, 'users')).toBe(500)
  expect(await beside(project.names.dev)).toEqual([])
  expect(await readdir(join(project.state, 'restores')).catch(() => [])).toEqual([])
})

test('the owner restores its own database without being a superuser; a superuser’s session is named', async () => {
  const project = await shop()
  const { dev } = project.names
  const role = `shopkeeper_${dev}`
  const url = new URL(project.urls.dev)
  await rows(
    project.urls.dev,
    `create role ${role} login password 'of-a-test-only' createdb;
     alter database ${dev} owner to ${role}; alter schema public owner to ${role};
     alter table users owner to ${role}; alter table orders owner to ${role};
     alter table _prisma_migrations owner to ${role}`,
  )
  onTestFinished(async () => {
    const admin = testServer().url
    for (const name of [dev, ...(await beside(dev))]) await dropDatabase(admin, name)
    await rows(admin, `drop role ${role}`)
  })
  url.username = role
  url.password = 'of-a-test-only'
  const own = { cwd: project.dir, env: { ...project.env, DEV_DATABASE_URL: url.href } }
  const { result } = await faberDbJson(['backup', 'create', 'dev'], own)
  const args = ['restore', 'dev', '--backup', String(result.details.backup_id)]

  const superuser = new Client({ connectionString: project.urls.dev })
  superuser.on('error', () => {})
  await superuser.connect()
  const refused = await faberDbJson(args, own)
  expect(refused.result.errors[0]).toMatchObject({
    code: 'RESTORE_REFUSED',
    why: expect.stringContaining('user postgres'),
  })
  await superuser.end()

  const done = await faberDbJson(args, own)
  expect(done.result.errors).toEqual([])
  expect(done.exit).toBe(0)
  const owner =
    'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()'
  expect(await rows(project.urls.dev, owner)).toEqual([{ owner: role }])
})

test('where the journal cannot be written nothing is swapped, and nothing stays beside', async () => {
  const project = await shop()
  await symlink('nowhere', join(project.state, 'restores'))
  const { exit, result } = await project.json('restore', 'dev', '--backup', project.backup.dev)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'STATE_UNWRITABLE' })
  expect(await beside(project.names.dev)).toEqual([])
})

test('a database that is unhealthy afterwards is told with the way back', async () => {
  const project = await shop()
  await rows(
    project.urls.dev,
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
     values ('1', '', '20260102000000_half', now(), 0)`,
  )
  const ill = await backUp(project, 'dev')
  await rows(project.urls.dev, `delete from _prisma_migrations where id = '1'`)
  const { exit, result } = await project.json('restore', 'dev', '--backup', ill)
  const { kept } = result.details.restored as { kept: string }
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([
    {
      code: 'UNHEALTHY_AFTER',
      message: expect.stringContaining(`faber-db restore dev --kept ${kept}`),
    },
  ])
})

test('a drift that comes back with the backup is a warning that names it', async () => {
  const project = await shop()
  await rows(project.urls.dev, 'alter table users add nick text')
  const drifted = await backUp(project, 'dev')
  const { exit, result } = await project.json('restore', 'dev', '--backup', drifted)
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([
    { code: 'DEGRADED_AFTER', message: expect.stringContaining('column public.users.nick') },
  ])
})

test('a migration that is running keeps the restore out', async () => {
  const project = await shop()
  const migrating = new Client({ connectionString: project.urls.dev })
  await migrating.connect()
  await migrating.query('select pg_advisory_lock(72707369)')
  const { exit, result } = await project.json('restore', 'dev', '--backup', project.backup.dev)
  await migrating.end()
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'LOCK_HELD' })
})

test.each([
  [['restore', 'dev'], /--backup ID, or --kept NAME/],
  [['restore', 'dev', '--backup', 'a', '--kept', 'b'], /one of them/],
  [['restore', 'dev', '--kept', 'b', '--as', 'c'], /--as goes with --backup/],
  [['restore', 'dev', '--backup', 'a', '--as', 'x'.repeat(64)], /63 bytes/],
])('%j is a mistake and says so', async (args, message) => {
  const { exit, result } = await (await shop([])).json(...args)
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 2, code: 'USAGE' })
  expect(result.message).toMatch(message)
})
