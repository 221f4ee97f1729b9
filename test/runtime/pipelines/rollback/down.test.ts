import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, rows, scratchDatabases, snapshot } from '../../../support/observe.ts'
import { faberDbJson } from '../../../support/program.ts'
import { holdLock } from '../migrate/support.ts'
import { appliedProject, approvePlan, first, last, ordersDown, shop, writeDown } from './support.ts'

test('the whole circle: undone, pending for Prisma, applied again', async () => {
  const project = await appliedProject()
  const before = await dumpSchema(project.urls.dev)
  await rows(project.urls.dev, `insert into users (id, name) values (1, 'Ada')`)

  const { exit, result } = await project.json('rollback', 'dev')
  expect({ exit, message: result.message, errors: result.errors }).toMatchObject({ exit: 0 })
  expect(result.details).toMatchObject({ way: 'down', undone: [last], lost: [] })
  expect(await rows(project.urls.dev, 'select * from users')).toEqual([{ id: 1, name: 'Ada' }])
  const status = await project.prismaStatus('dev')
  expect(status.output).toContain(`not yet been applied:\n${last}`)
  expect(status.output).not.toContain(first)
  expect(await history(project.urls.dev)).toEqual([
    { name: first, state: 'applied' },
    { name: last, state: 'rolled back' },
  ])

  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect(await dumpSchema(project.urls.dev)).toBe(before)
  expect((await project.prismaStatus('dev')).exitCode).toBe(0)
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})

test('to a migration: everything after it is undone, in one go', async () => {
  const project = await appliedProject({ [last]: ordersDown, [first]: 'drop table users;\n' })
  const { exit, result } = await project.json('rollback', 'dev', '--steps', '2')
  expect(exit).toBe(0)
  expect(result.details.undone).toEqual([last, first])
  expect(await rows(project.urls.dev, `select from pg_class where relname = 'users'`)).toEqual([])
  // Nothing is left to undo, and to ask for it again is no mistake.
  const again = await project.json('rollback', 'dev', '--steps', '2')
  expect(again).toMatchObject({ exit: 0, result: { details: { undo: [] } } })
  const line = (await project.read('.fractary/plugins/faber-db/migrations.jsonl')).trimEnd()
  expect(
    line
      .split('\n')
      .slice(-2)
      .map((each) => JSON.parse(each)),
  ).toMatchObject([
    { migration_id: last, status: 'rolled_back', way: 'down' },
    { migration_id: first, status: 'rolled_back', way: 'down' },
  ])
})

test('what cannot be meant is refused', async () => {
  const project = await appliedProject()
  const refused: readonly [flags: readonly string[], message: string][] = [
    [['--steps', '1', '--to', 'x'], 'takes one of --steps, --to and --from'],
    [['--steps', '3'], '2 migrations applied'],
    [['--to', '20260101000000_user'], `Did you mean "${first}"?`],
    [['--from', 'backup-x'], 'has no backup "backup-x"'],
  ]
  for (const [flags, message] of refused) {
    const { exit, result } = await project.json('rollback', 'dev', ...flags)
    expect({ exit, message: result.errors[0]?.message }).toEqual({
      exit: 2,
      message: expect.stringContaining(message),
    })
  }
  expect(await history(project.urls.dev)).toHaveLength(2)
})

test('a dry run names both ways and what each would lose, and changes nothing', async () => {
  const project = await appliedProject()
  await rows(project.urls.dev, `insert into users values (1, 'Ada', 'ada@example.com')`)
  const before = await snapshot(project.state)
  const { exit, result } = await project.json('rollback', 'dev', '--dry-run')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    undo: [last],
    way: 'down',
    why: `The down scripts lose users.email (1 row). A restore is not possible: no whole backup was taken at ${first}.`,
    ways: [
      { way: 'down', proven: true, lost: [{ object: 'users.email', rows: 1 }] },
      { way: 'restore', possible: false },
    ],
  })
  expect(await snapshot(project.state)).toEqual(before)
  expect(await history(project.urls.dev)).toHaveLength(2)
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})

test('in production the plan waits, and what was approved is carried out', async () => {
  const project = await appliedProject()
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)

  const asked = await project.json('rollback', 'production')
  expect(asked.exit).toBe(5)
  expect(asked.result.details.plan).toMatchObject({
    operation: 'rollback',
    request: `rollback production --to ${first}`,
    way: 'down',
    approval: 'standard',
    migrations: [{ name: last }],
  })
  await approvePlan(project, asked.result.errors[0]?.plan_id)
  const done = await project.json('rollback', 'production', '--to', first)
  expect({ exit: done.exit, message: done.result.message }).toMatchObject({ exit: 0 })
  const { file } = done.result.details.backup as { file: string }
  expect((await readFile(join(project.dir, file))).length).toBeGreaterThan(0)
  expect(file).toContain('before-rollback')
  const { result } = await project.json('audit', 'list', 'production')
  const entries = result.details.entries as { operation: string; outcome: string }[]
  expect(
    entries.filter(({ operation }) => operation === 'rollback').map(({ outcome }) => outcome),
  ).toEqual(['planned', 'started', 'rolled back'])
  expect(result.details.chain).toBe('intact')
})

test('a script that was edited after the approval is not run', async () => {
  const project = await appliedProject()
  await project.approve()
  await project.json('migrate', 'production')
  const asked = await project.json('rollback', 'production')
  await approvePlan(project, asked.result.errors[0]?.plan_id)
  await writeDown(project, last, `${ordersDown}-- and so on\n`)
  const { exit, result } = await project.json('rollback', 'production', '--to', first)
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({ code: 'APPROVAL_VOID' })
  expect(await history(project.urls.production)).toHaveLength(2)
})

test.each([
  ['none is there', undefined, 'has no down.sql'],
  ['it forgets something', ordersDown.replace(/drop index.*/, ''), 'users_name'],
  ['it fails', ordersDown.replace('users_name', 'users_nam'), 'down.sql:2 fails'],
  ['it is no SQL', 'drop table orders cascades;', 'syntax error'],
  [
    'it cannot run in a transaction',
    ordersDown.replace('index', 'index concurrently'),
    'one trans',
  ],
  ['it commits by itself', `begin;\n${ordersDown}commit;\n`, 'cannot run in one transaction'],
  ['it reaches the whole server', `${ordersDown}create role nobody_at_all;\n`, 'reaches beyond'],
])('a way back that is not proven is no way: %s', async (_, down, why) => {
  const project = await appliedProject(down === undefined ? {} : { [last]: down })
  const before = await dumpSchema(project.urls.dev)
  const { exit, result } = await project.json('rollback', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({ code: 'ROLLBACK_IMPOSSIBLE' })
  expect(result.errors[0]?.why).toContain(why)
  expect(result.errors[0]?.why).toContain('By a restore: no whole backup')
  expect(await dumpSchema(project.urls.dev)).toBe(before)
  expect(await history(project.urls.dev)).toHaveLength(2)
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})

test('a living schema with an index of its own keeps it, and it is said', async () => {
  const project = await appliedProject()
  await rows(project.urls.dev, 'create index by_hand on users (lower(name))')
  const { exit, result } = await project.json('rollback', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings).toMatchObject([
    { code: 'DRIFT', message: expect.stringContaining('by_hand') },
    { code: 'DEGRADED_AFTER', message: expect.stringContaining('index public.by_hand') },
  ])
  expect(
    await rows(project.urls.dev, `select from pg_class where relname = 'by_hand'`),
  ).toHaveLength(1)
  expect((await project.json('migrate', 'dev')).result.details.applied).toHaveLength(1)
})

test('a rollback shows in its plan how healthy the database is, and looks for drift in the end', async () => {
  const project = await appliedProject()
  const { stdout } = await project.run('rollback', 'dev', '--dry-run')
  expect(stdout).toContain('  Health      healthy\n')
  const { exit, result } = await project.json('rollback', 'dev')
  expect(exit).toBe(0)
  expect(result.details.health).toMatchObject({
    after: { health: 'healthy', checks: [{}, {}, { name: 'schema', grade: 'healthy' }] },
  })
})

test('where something living hangs on what a script drops, it is refused before anything is touched', async () => {
  const project = await appliedProject()
  await rows(project.urls.dev, 'create view mails as select email from users')
  const { exit, result } = await project.json('rollback', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]?.why).toContain('mails')
})

test('a script that fails on the data leaves nothing behind', async () => {
  const refusing = `do $$ begin if exists (select from t) then raise 'there are rows'; end if; end $$;`
  const project = await appliedProject(
    { '2_b': `alter table t drop column m;\n${refusing}\n` },
    { '1_a': 'create table t (n int);\n', '2_b': 'alter table t add column m int;\n' },
  )
  await rows(project.urls.dev, 'insert into t values (7)')
  const { exit, result } = await project.json('rollback', 'dev')
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 7, code: 'ROLLBACK_FAILED' })
  expect(result.errors[0]?.message).toContain('prisma/migrations/2_b/down.sql:2 and left nothing')
  expect(await history(project.urls.dev)).toMatchObject([
    { state: 'applied' },
    { state: 'applied' },
  ])
})

test('it waits for its locks as a migration does, and says who held them', async () => {
  const project = await appliedProject()
  await project.configure({ 'migrations.lock_timeout_seconds': 3 })
  await holdLock(project.urls.dev, 'select * from orders')
  const { exit, result } = await project.json('rollback', 'dev')
  expect(exit).toBe(7)
  expect(result.errors[0]?.why).toContain('reporting')
  expect(await history(project.urls.dev)).toMatchObject([
    { state: 'applied' },
    { state: 'applied' },
  ])
})

test('with --verify the scripts run on a copy with the data first', async () => {
  const project = await appliedProject()
  await rows(project.urls.dev, `insert into users values (1, 'Ada')`)
  const { exit, result } = await project.json('rollback', 'dev', '--verify')
  expect(exit).toBe(0)
  expect(result.details.verified).toMatch(/^On a copy of the data from backup-\S+ the down scripts/)
})

test('with --verify a script that reaches rows it does not name is found out', async () => {
  const sly = `do $$ declare t text := 'us' || 'ers'; begin execute 'delete from ' || t; end $$;`
  const project = await appliedProject(
    { '20260103000000_tags': `drop table tags;\n${sly}\n` },
    { ...shop, '20260103000000_tags': 'create table tags (name text);\n' },
  )
  await rows(project.urls.dev, `insert into users values (1, 'Ada')`)
  const { exit, result } = await project.json('rollback', 'dev', '--verify')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'ROLLBACK_IMPOSSIBLE',
    message: expect.stringContaining('public.users has 0 rows instead of 1'),
  })
  expect(await rows(project.urls.dev, 'select * from users')).toHaveLength(1)
})

test('a role that owns the database and may create others can do it; one that may not is told why', async () => {
  const project = await faberProject({ migrations: shop })
  await writeDown(project, last, ordersDown)
  const name = new URL(project.urls.dev).pathname.slice(1)
  const role = `owner_of_${name}`
  await rows(
    project.urls.production,
    `create role ${role} login createdb password 'only-for-this-test'`,
  )
  await rows(project.urls.production, `alter database ${name} owner to ${role}`)
  onTestFinished(async () => {
    await rows(project.urls.dev, `reassign owned by ${role} to current_user`)
    await rows(project.urls.production, `drop role ${role}`)
  })
  const url = new URL(project.urls.dev)
  url.username = role
  url.password = 'only-for-this-test'
  const at = { cwd: project.dir, env: { DEV_DATABASE_URL: url.href } }
  expect(await faberDbJson(['migrate', 'dev'], at)).toMatchObject({ exit: 0 })

  await rows(project.urls.production, `alter role ${role} nocreatedb`)
  const refused = await faberDbJson(['rollback', 'dev'], at)
  expect(refused.exit).toBe(4)
  expect(refused.result.errors[0]?.why).toContain('permission denied to create database')

  await rows(project.urls.production, `alter role ${role} createdb`)
  const { exit, result } = await faberDbJson(['rollback', 'dev'], at)
  expect({ exit, errors: result.errors }).toEqual({ exit: 0, errors: [] })
  expect(await history(project.urls.dev)).toMatchObject([{}, { state: 'rolled back' }])
})
