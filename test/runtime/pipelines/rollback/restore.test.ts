import { expect, test } from 'vitest'
import { until } from '../../../faults/interrupted.ts'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { history, rows } from '../../../support/observe.ts'
import { approvePlan, first, last, ordersDown, shop, writeDown } from './support.ts'

/** Production with both migrations; a backup was taken between them, as migrate does. */
async function production(users = `(1, 'Ada'), (2, 'Grace')`): Promise<FaberProject> {
  const project = await faberProject({ migrations: { [first]: shop[first] } })
  await project.approve()
  await project.json('migrate', 'production')
  await rows(project.urls.production, `insert into users values ${users}`)
  await project.addMigration(last, shop[last])
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  if (exit !== 0) throw new Error(`not applied: ${result.message}`)
  return project
}

async function rollBack(project: FaberProject, ...args: string[]) {
  const asked = await project.json('rollback', 'production', ...args)
  if (asked.exit !== 5) throw new Error(asked.stderr + JSON.stringify(asked.result.errors))
  await approvePlan(project, asked.result.errors[0]?.plan_id)
  const { request } = asked.result.details.plan as { request: string }
  const done = await project.json(...request.split(' '))
  return { asked, done }
}

test('without down scripts the backup from before it takes the place of the database', async () => {
  const project = await production()
  await rows(project.urls.production, `insert into users values (3, 'Joan', null)`)
  const { asked, done } = await rollBack(project)
  expect(asked.result.details).toMatchObject({
    way: 'restore',
    why: expect.stringContaining(`The down scripts cannot be used: ${last} has no down.sql.`),
    loss: [{ table: 'public.users', rows: 1 }],
    plan: { approval: 'enhanced', risk: 'critical', way: 'restore', history_head: last },
  })
  expect({
    exit: done.exit,
    message: done.result.message,
    errors: done.result.errors,
  }).toMatchObject({ exit: 0 })
  expect(done.result.details).toMatchObject({
    undone: [last],
    kept: expect.stringContaining('_before_'),
  })

  expect(await rows(project.urls.production, 'select * from users order by id')).toEqual([
    { id: 1, name: 'Ada' },
    { id: 2, name: 'Grace' },
  ])
  expect(await history(project.urls.production)).toEqual([{ name: first, state: 'applied' }])
  expect((await project.prismaStatus()).output).toContain(`not yet been applied:\n${last}`)
  const kept = new URL(project.urls.production)
  kept.pathname = `/${done.result.details.kept}`
  expect(await rows(kept.href, 'select id from users')).toHaveLength(3)
  await rows(project.urls.dev, `drop database "${done.result.details.kept}"`)

  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)
  expect((await project.prismaStatus()).exitCode).toBe(0)
})

test('the scripts are chosen over a backup where they lose nothing, and the figures say why', async () => {
  const project = await production()
  await writeDown(project, last, ordersDown)
  await rows(project.urls.production, `insert into users values (3, 'Joan', null)`)
  const { exit, result } = await project.json('rollback', 'production', '--dry-run')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    way: 'down',
    why: expect.stringMatching(
      /^The down scripts lose nothing; a restore of backup-\S+ would lose about 1 row written since in public\.users\.$/,
    ),
    ways: [
      { way: 'down', lost: [] },
      { way: 'restore', loss: [{ table: 'public.users' }] },
    ],
  })
})

test('what a migration has destroyed comes back by the backup only', async () => {
  const project = await production()
  await project.addMigration(
    '20260103000000_nameless',
    'alter table users drop column email, drop column name;\n',
  )
  await writeDown(
    project,
    '20260103000000_nameless',
    `alter table users add column name text not null, add column email text;\n`,
  )
  await rows(project.urls.production, `update users set email = 'someone'`)
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)
  const { asked, done } = await rollBack(project)
  expect(asked.result.details).toMatchObject({ way: 'restore', loss: [] })
  expect(asked.result.details.plan).toMatchObject({ approval: 'standard' })
  expect(done.exit).toBe(0)
  expect(await rows(project.urls.production, 'select name, email from users order by id')).toEqual([
    { name: 'Ada', email: 'someone' },
    { name: 'Grace', email: 'someone' },
  ])
  await rows(project.urls.dev, `drop database "${done.result.details.kept}"`)
})

test('a migration that failed half way is undone by the backup from before it', async () => {
  const project = await production(`(1, 'Ada'), (2, 'Ada')`)
  await project.addMigration(
    '20260103000000_unique',
    'create table tags (name text);\ncreate unique index concurrently u on users (name);\n',
  )
  await project.approve()
  const failed = await project.json('migrate', 'production')
  expect(failed.result.errors[0]?.code).toBe('MIGRATION_INCOMPLETE')
  const { asked, done } = await rollBack(project)
  expect(asked.result.details).toMatchObject({ undo: ['20260103000000_unique'], way: 'restore' })
  // It was ill before: that is why. Whoever approves reads it.
  expect(asked.result.details.plan).toMatchObject({
    health: expect.stringMatching(
      /^unhealthy: Migrations: .*; the backup was verified on [\d-]+ and never restored on trial/,
    ),
  })
  expect(done.exit).toBe(6)
  expect(done.result.warnings).toMatchObject([{ code: 'UNHEALTHY_BEFORE' }])
  expect(
    await rows(project.urls.production, `select from pg_class where relname = 'tags'`),
  ).toEqual([])
  expect((await project.prismaStatus()).output).toContain(
    'not yet been applied:\n20260103000000_unique',
  )
  await rows(project.urls.dev, `drop database "${done.result.details.kept}"`)
})

test('a script can undo what is left of a failed migration, where that is proven', async () => {
  const project = await production(`(1, 'Ada'), (2, 'Ada')`)
  const name = '20260103000000_unique'
  await project.addMigration(
    name,
    'create table tags (name text);\ncreate unique index concurrently u on users (name);\n',
  )
  await writeDown(project, name, 'drop index if exists u;\ndrop table tags;\n')
  await project.approve()
  await project.json('migrate', 'production')
  const { exit, result } = await project.json('rollback', 'production', '--dry-run')
  expect({ exit, way: result.details.way }).toMatchObject({ way: 'down' })
})

test('a backup that was asked for is gone back to, whatever the scripts could do', async () => {
  const project = await production()
  await writeDown(project, last, ordersDown)
  const listed = await project.json('backup', 'list', 'production')
  const [backup] = (
    listed.result.details.backups as { backup_id: string; migration_head: string }[]
  ).filter(({ migration_head }) => migration_head === first)
  const { exit, result } = await project.json(
    ...['rollback', 'production', '--from', String(backup?.backup_id), '--dry-run'],
  )
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ way: 'restore', undo: [last] })
})

test('with --verify the backup is restored aside and compared first', async () => {
  const project = await production()
  const asked = await project.json('rollback', 'production', '--verify')
  await approvePlan(project, asked.result.errors[0]?.plan_id)
  const { from } = asked.result.details.plan as { from: { backup_id: string } }
  const done = await project.json('rollback', 'production', '--from', from.backup_id, '--verify')
  expect({ exit: done.exit, errors: done.result.errors }).toEqual({ exit: 0, errors: [] })
  expect(done.result.details.verified).toContain(
    'was restored aside: schema and every row are equal',
  )
  await rows(project.urls.dev, `drop database "${done.result.details.kept}"`)
})

test('rows that are written while the backup is restored are told of, and kept', async () => {
  const project = await production()
  const asked = await project.json('rollback', 'production')
  await approvePlan(project, asked.result.errors[0]?.plan_id)
  const { request } = asked.result.details.plan as { request: string }
  const run = project.start(...request.split(' '), '--json')
  const name = new URL(project.urls.production).pathname.slice(1)
  await until('it is restored beside', async () => {
    const found = `select from pg_database where datname like '${name}\\_restore\\_%'`
    return (await rows(project.urls.dev, found)).length > 0
  })
  await rows(project.urls.production, `insert into users values (3, 'Joan', null)`)
  const { exit, stdout } = await run.ended
  const { warnings, details } = JSON.parse(stdout)
  expect(exit).toBe(6)
  expect(warnings).toMatchObject([
    { code: 'WRITTEN_MEANWHILE', message: expect.stringContaining(details.kept) },
  ])
  await rows(project.urls.dev, `drop database "${details.kept}"`)
})

test('a column that holds its default only is no loss to scripts, where nothing was written since', async () => {
  const project = await production()
  const name = '20260103000000_state'
  await project.addMigration(
    name,
    `alter table users add column state text not null default 'new';\n`,
  )
  await writeDown(project, name, 'alter table users drop column state;\n')
  await project.approve()
  expect((await project.json('migrate', 'production')).exit).toBe(0)
  const { exit, result } = await project.json('rollback', 'production')
  expect(exit).toBe(5)
  expect(result.details).toMatchObject({
    way: 'down',
    why: expect.stringContaining('users.state (2 rows), where no row was written since'),
    plan: { approval: 'standard' },
  })
})
