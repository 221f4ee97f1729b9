import { expect, test } from 'vitest'
import { type Undo, undoMigrations } from '../../../src/runtime/apply/undo.ts'
import { prisma as handler } from '../../../src/runtime/handlers/prisma/index.ts'
import { parseScript } from '../../../src/runtime/safety/index.ts'
import { history, rows } from '../../support/observe.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { openSession } from '../support.ts'
import { migrationOf } from './migrations.ts'

const limits = { statementSeconds: 1, lockSeconds: 5, signal: new AbortController().signal }

/** A database with two migrations that Prisma would call applied, and a table of each. */
async function applied() {
  const { url } = await freshDatabase()
  const session = await openSession(url)
  await handler.createHistory(session)
  for (const name of ['1_a', '2_b']) {
    const id = await handler.begin(session, migrationOf('', name), 'at work')
    await session.script(`create table "${name}" (n int); ${handler.finishSql(session, id)}`)
  }
  return { url, session }
}

const undoOf = async (name: string, sql: string): Promise<Undo> => ({
  name,
  sql,
  statements: (await parseScript(sql)).statements,
})

/** Undoes both, the second one first; what was told on the way. */
async function undo(
  session: Awaited<ReturnType<typeof openSession>>,
  second: string,
  first: string,
) {
  const told: string[] = []
  const failure = await undoMigrations(
    session,
    handler,
    [await undoOf('2_b', second), await undoOf('1_a', first)],
    limits,
    {
      retry: (attempt) => void told.push(`attempt ${attempt}`),
      progress: (done, of) => void told.push(`${done} of ${of}`),
    },
  )
  return { failure, told }
}

const tables = (url: string) =>
  rows(url, `select relname from pg_class where relname in ('1_a', '2_b') order by 1`)

test('both are undone, and their rows say so', async () => {
  const { url, session } = await applied()
  const { failure, told } = await undo(
    session,
    'drop table "2_b"; -- the newest',
    '\uFEFFdrop table "1_a"',
  )
  expect(failure).toBeUndefined()
  expect(told).toEqual(expect.arrayContaining(['1 of 2', '2 of 2']))
  expect(await tables(url)).toEqual([])
  expect((await history(url)).map(({ state }) => state)).toEqual(['rolled back', 'rolled back'])
})

test('where one fails neither is undone, and the statement is named by its number over both', async () => {
  const { url, session } = await applied()
  const { failure } = await undo(session, 'drop table "2_b"', 'select 1; drop table nowhere')
  expect(failure).toMatchObject({ statement: 3, attempts: 1 })
  expect(await tables(url)).toHaveLength(2)
  expect((await history(url)).map(({ state }) => state)).toEqual(['applied', 'applied'])
})

test('a script that takes another role or path leaves the history writable', async () => {
  const { url, session } = await applied()
  const { failure } = await undo(
    session,
    'drop table "2_b"; set role pg_monitor; set search_path = pg_temp',
    'select 1',
  )
  expect(failure).toBeUndefined()
  expect((await history(url)).map(({ state }) => state)).toEqual(['rolled back', 'rolled back'])
})

test('a statement that takes too long is ended, and nothing is left', async () => {
  const { url, session } = await applied()
  const { failure } = await undo(session, 'drop table "2_b"', 'select pg_sleep(5)')
  expect(failure?.error.message).toContain('statement timeout')
  expect(await tables(url)).toHaveLength(2)
})

test('a migration that was rolled back before keeps its time', async () => {
  const { url, session } = await applied()
  await session.script(
    `insert into _prisma_migrations (id, checksum, migration_name, rolled_back_at) values ('x', 'x', '2_b', '2020-01-01')`,
  )
  await undo(session, 'drop table "2_b"', 'drop table "1_a"')
  expect(
    await rows(
      url,
      `select rolled_back_at::date::text as day from _prisma_migrations where id = 'x'`,
    ),
  ).toEqual([{ day: '2020-01-01' }])
})
