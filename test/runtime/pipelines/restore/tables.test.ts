import { expect, test, vi } from 'vitest'
import { rows, snapshot } from '../../../support/observe.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { beside, countOf, shop } from './support.ts'

const restore = (environment: string, backup: string, tables: string, ...more: string[]) => [
  'restore',
  environment,
  '--backup',
  backup,
  '--tables',
  tables,
  ...more,
]

test('the tables have their rows back in place, after a backup of everything', async () => {
  const project = await shop()
  await rows(
    project.urls.dev,
    `delete from users where id > 400; update users set name = 'x' where id = 1;
     insert into orders values (1, 1)`,
  )
  const { exit, result } = await project.json(...restore('dev', project.backup.dev, 'users'))
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
  expect(result.details.tables).toEqual([
    { table: 'public.users', deleted: 0, updated: 1, inserted: 100, rows: 500 },
  ])
  expect(result.details.safety_backup).toMatchObject({
    backup_id: expect.stringMatching(/-before-restore$/),
  })
  expect(await countOf(project.urls.dev, 'users')).toBe(500)
  expect(await countOf(project.urls.dev, 'orders')).toBe(1)
  expect(await beside(project.names.dev)).toEqual([])
  const audit = await project.json('audit', 'list', 'dev', '--limit', '3')
  const outcomes = (audit.result.details.entries as { outcome: string }[]).map((e) => e.outcome)
  expect(outcomes.toSorted()).toEqual(['restore started', 'tables restored', 'verified'])
})

test('the plan names the tables and what of them would be lost, and is approved as it is', async () => {
  const project = await shop(['production'])
  await rows(project.urls.production, `insert into users values (501, 'late')`)
  const args = restore('production', project.backup.production, 'orders,users')
  const planned = await project.json(...args)
  expect(planned.exit).toBe(5)
  expect(planned.result.details.plan).toMatchObject({
    request: `restore production --backup ${project.backup.production} --tables public.orders,public.users`,
    tables: ['public.orders', 'public.users'],
    approval: 'enhanced',
    backup: true,
    loss: [{ table: 'public.users', rows: 1 }],
  })
  await project.approvePlan(String(planned.result.errors[0]?.plan_id))
  const others = await project.json(...restore('production', project.backup.production, 'users'))
  expect(others.exit).toBeGreaterThanOrEqual(4)
  expect((await project.json(...args)).exit).toBe(0)
  expect(await countOf(project.urls.production, 'users')).toBe(500)
})

test('--dry-run tells what would be lost and writes nothing', async () => {
  const project = await shop()
  await rows(project.urls.dev, 'delete from users where id > 490')
  const before = await snapshot(project.dir)
  const { exit, stdout } = await project.run(
    ...restore('dev', project.backup.dev, 'users', '--dry-run'),
  )
  expect(exit).toBe(0)
  expect(stdout).toContain('Tables      public.users')
  expect(stdout).toMatch(/public\.users +500 +490 /)
  expect(await countOf(project.urls.dev, 'users')).toBe(490)
  expect(await snapshot(project.dir)).toEqual(before)
})

test.each([
  ['user', 'The backup has no table user. Is it users?'],
  ['public.fresh', 'public.fresh was made after the backup, which has no rows of it.'],
  ['days', 'public.days is partitioned; name the partitions that hold its rows: public.days_all'],
])('--tables %s is refused with a word on what is meant', async (tables, message) => {
  const project = await shop()
  await rows(
    project.urls.dev,
    `create table fresh (); create table days (d date) partition by range (d);
     create table days_all partition of days default`,
  )
  const { exit, result } = await project.json(...restore('dev', project.backup.dev, tables))
  expect(exit).toBe(2)
  expect(result.message).toBe(message)
})

test.each([
  ['--as', 'another'],
  ['--kept', 'another'],
])('with %s it is refused', async (...flag) => {
  const project = await shop()
  const { exit, result } = await project.json(
    ...restore('dev', project.backup.dev, 'users', ...flag),
  )
  expect(exit).toBe(2)
  expect(result.errors[0]?.code).toBe('USAGE')
})

test('what stands in the way is found before anything is changed', async () => {
  const project = await shop()
  await rows(
    project.urls.dev,
    `create rule r as on insert to users do instead nothing; delete from users where id = 3`,
  )
  const { exit, result } = await project.json(...restore('dev', project.backup.dev, 'users'))
  expect(exit).toBe(4)
  expect(result.details.obstacles).toEqual([
    'The 1 rule of public.users (r) would rewrite what is written.',
  ])
  expect(await countOf(project.urls.dev, 'users')).toBe(499)
})

test('killed while it waits for a writer it has changed nothing, and the next run does it', async () => {
  const project = await shop()
  await rows(project.urls.dev, 'delete from users where id > 10')
  const args = restore('dev', project.backup.dev, 'users')
  await withClient(project.urls.dev, async (writer) => {
    await writer.query('begin; insert into users values (1000)')
    const started = project.start(...args)
    const waiting = `select from pg_locks where relation = 'users'::regclass and not granted`
    await vi.waitFor(async () => expect(await rows(project.urls.dev, waiting)).toHaveLength(1), {
      timeout: 20_000,
    })
    started.kill('SIGKILL')
    await started.ended
    await writer.query('commit')
  })
  expect(await countOf(project.urls.dev, 'users')).toBe(11)
  const { exit, result } = await project.json(...args)
  expect(result.errors).toEqual([])
  expect(exit).toBe(0)
  expect(await countOf(project.urls.dev, 'users')).toBe(500)
})
