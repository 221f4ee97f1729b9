import { describe, expect, test } from 'vitest'
import { planSending } from '../../../src/runtime/apply/batches.ts'
import { errorOf } from '../support.ts'
import { migrationOf } from './migrations.ts'

const plan = (sql: string) => planSending(migrationOf(sql))

/** What is sent, message by message. */
const messages = async (sql: string) => (await plan(sql)).batches.map((batch) => batch.sql)

describe('a migration of statements that can run in a transaction', () => {
  test('is one message: the file as it is', async () => {
    const sql = '-- why\ncreate table a ();\n\ncreate table b ();\n-- the end'
    expect(await plan(sql)).toMatchObject({
      mode: 'atomic',
      whole: true,
      batches: [{ sql, first: 1, last: 2, repeatable: true, concurrent: false }],
    })
  })

  test('is sent without its byte order mark', async () => {
    expect(await messages('\uFEFFcreate table a ();')).toEqual(['create table a ();'])
  })

  test('may hold bodies with semicolons in them', async () => {
    const sql = "do $$ begin perform 1; perform 2; end $$; select 'a;b', $x$;$x$;"
    expect((await plan(sql)).statements).toHaveLength(2)
    expect(await messages(sql)).toEqual([sql])
  })
})

describe('a migration with transactions of its own', () => {
  test.each([
    'begin; create table a (); commit;',
    'start transaction; create table a (); end;',
    '-- why\nBEGIN;\ncreate table a ();\nsavepoint s;\ncreate table b ();\nCOMMIT;\n',
  ])('that enclose all of it leaves nothing when it fails: %s', async (sql) => {
    expect(await plan(sql)).toMatchObject({
      mode: 'explicit',
      whole: true,
      batches: [{ sql, repeatable: true }],
    })
  })

  test.each([
    ['a statement before', 'create table a (); begin; create table b (); commit;'],
    ['a statement after', 'begin; create table a (); commit; create table b ();'],
    ['two transactions', 'begin; create table a (); commit; begin; create table b (); commit;'],
    ['a commit without its begin', 'create table a (); commit;'],
  ])('with %s may leave a part of it, and is sent once', async (_, sql) => {
    expect(await plan(sql)).toMatchObject({
      mode: 'explicit',
      whole: false,
      batches: [{ sql, repeatable: false }],
    })
  })

  test('that do not end is refused: what it did would be lost', async () => {
    const error = await errorOf(() => plan('begin; create table a ();'))
    expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID', exit: 2 })
    expect(error.message).toContain('begins a transaction and does not end it')
  })
})

describe('a migration with statements that cannot run in a transaction', () => {
  const sql =
    'create table a (n int); create table b ();\ncreate index concurrently i on a (n); -- slow\nalter table a add m int;'

  test('sends those alone and their neighbours together', async () => {
    expect(await messages(sql)).toEqual([
      'create table a (n int); create table b ()',
      'create index concurrently i on a (n)',
      'alter table a add m int',
    ])
  })

  test('knows the numbers of its statements, and which may be sent again', async () => {
    const { mode, whole, batches } = await plan(sql)
    expect({ mode, whole }).toEqual({ mode: 'stepwise', whole: false })
    expect(batches).toMatchObject([
      { first: 1, last: 2, repeatable: true, concurrent: false },
      { first: 3, last: 3, repeatable: false, concurrent: true },
      { first: 4, last: 4, repeatable: true, concurrent: false },
    ])
  })

  test('is whole when there is only one', async () => {
    expect(await plan('create index concurrently i on a (n)')).toMatchObject({
      mode: 'stepwise',
      whole: true,
    })
  })

  test('waits for its locks only where it stands in nobody’s way', async () => {
    const { batches } = await plan('vacuum; reindex index concurrently i;')
    expect(batches.map(({ concurrent }) => concurrent)).toEqual([false, true])
  })
})

test.each(['', '  \n', '\uFEFF', '-- nothing yet\n', '/* nothing */;'])(
  'a migration without a statement is refused: %j',
  async (sql) => {
    const error = await errorOf(() => plan(sql))
    expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID', exit: 2 })
    expect(error.message).toContain('is empty')
  },
)

test('a migration that is no SQL is refused, with its file', async () => {
  const error = await errorOf(() => plan('create tabel a ();'))
  expect(error.code).toBe('SQL_INVALID')
  expect(error.message).toContain(migrationOf('').file)
})
