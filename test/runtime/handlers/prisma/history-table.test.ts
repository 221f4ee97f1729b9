import { describe, expect, test } from 'vitest'
import { prisma as handler } from '../../../../src/runtime/handlers/prisma/index.ts'
import type { Session } from '../../../../src/runtime/providers/index.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { prisma } from '../../../support/prisma/prisma-cli.ts'
import { prismaProject } from '../../../support/prisma/project.ts'
import { openSession } from '../../support.ts'

const sql = 'create table a (n int);\n'

/** Everything that the catalogue says of the history table. */
async function describeTable(session: Session): Promise<unknown> {
  const columns = await session.query(
    `select column_name, ordinal_position, column_default, is_nullable, data_type,
            character_maximum_length, datetime_precision
       from information_schema.columns where table_name = '_prisma_migrations'
      order by ordinal_position`,
  )
  const constraints = await session.query(
    `select conname, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = '_prisma_migrations'::regclass order by conname`,
  )
  return { columns, constraints }
}

/** The rows without what differs by the moment. */
const rows = (session: Session) =>
  session.query(
    `select checksum, finished_at is not null as finished, migration_name, logs,
            rolled_back_at is not null as rolled_back, applied_steps_count
       from _prisma_migrations`,
  )

async function withMigration(session: Session) {
  const project = await prismaProject({ migrations: { '1_a': sql } })
  const [migration] = await handler.readMigrations(project.dir, 'prisma/migrations')
  if (!migration) throw new Error('no migration was read')
  await handler.createHistory(session)
  return migration
}

describe('beside what Prisma itself writes', () => {
  test('the table and the row of an applied migration are the same, column for column', async () => {
    const [theirs, ours] = [await freshDatabase(), await freshDatabase()]
    const project = await prismaProject({ migrations: { '1_a': sql } })
    const deployed = await prisma(['migrate', 'deploy'], {
      cwd: project.dir,
      env: { DATABASE_URL: theirs.url },
    })
    expect(deployed).toMatchObject({ exitCode: 0 })

    const session = await openSession(ours.url)
    const migration = await withMigration(session)
    const id = await handler.begin(session, migration, 'at work')
    await session.script(handler.finishSql(session, id))

    const prismas = await openSession(theirs.url)
    expect(await describeTable(session)).toEqual(await describeTable(prismas))
    expect(await rows(session)).toEqual(await rows(prismas))
  })
})

test('without the table, or without its schema, there is no history', async () => {
  const { url } = await freshDatabase()
  expect(await handler.readHistory(await openSession(url))).toBeUndefined()
  expect(await handler.readHistory(await openSession(`${url}?schema=none`))).toBeUndefined()
})

test('the table is made in the schema of the connection string, and making it again is fine', async () => {
  const { url } = await freshDatabase()
  const session = await openSession(`${url}?schema=my%20shop`)
  await handler.createHistory(session)
  await handler.createHistory(session)
  expect(await handler.readHistory(session)).toEqual([])
  expect(await handler.readHistory(await openSession(url))).toBeUndefined()
})

test('a migration that began has a row that is open, with a note', async () => {
  const session = await openSession((await freshDatabase()).url)
  const migration = await withMigration(session)
  const id = await handler.begin(session, migration, 'at work')
  await session.script(handler.noteSql(session, id, "it's half done"))
  expect(await handler.readHistory(session)).toMatchObject([
    {
      id,
      name: '1_a',
      checksum: migration.checksum,
      startedAt: expect.any(Date),
      finishedAt: null,
      rolledBackAt: null,
      logs: "it's half done",
    },
  ])
})

test.each([
  ['left something stays open', false],
  ['left nothing is rolled back', true],
])('a migration that failed and %s, with the error', async (_, undone) => {
  const session = await openSession((await freshDatabase()).url)
  const id = await handler.begin(session, await withMigration(session), 'at work')
  await handler.fail(session, id, 'division by zero', undone)
  expect(await rows(session)).toMatchObject([
    { finished: false, logs: 'division by zero', rolled_back: undone, applied_steps_count: 0 },
  ])
})

test('a migration that is marked as rolled back is pending for Prisma, which applies it again', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ migrations: { '1_a': sql } })
  const at = { cwd: project.dir, env: { DATABASE_URL: url } }
  await prisma(['migrate', 'deploy'], at)
  const session = await openSession(url)
  await session.script(`drop table a; ${handler.rollBackSql(session, '1_a')}`)
  const pending = await prisma(['migrate', 'status'], at)
  expect(pending.stdout).toContain('not yet been applied:\n1_a')
  expect(await prisma(['migrate', 'deploy'], at)).toMatchObject({ exitCode: 0 })
  expect(await prisma(['migrate', 'status'], at)).toMatchObject({ exitCode: 0 })
  expect(await rows(session)).toMatchObject([
    { finished: true, rolled_back: true },
    { finished: true, rolled_back: false },
  ])
})
