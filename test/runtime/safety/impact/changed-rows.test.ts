import { expect, test } from 'vitest'
import { changedRows, thingsMade } from '../../../../src/runtime/safety/index.ts'

const changed = async (...scripts: string[]) =>
  (await changedRows(scripts.map((sql, n) => ({ name: `${n}`, file: `${n}.sql`, sql })))).map(
    ({ table, line, file }) => `${file}:${line} ${table.name}`,
  )

test.each([
  ['an update with a WHERE', `update users set email = lower(email) where id = 1`],
  ['a delete', 'delete from users where id = 1'],
  ['a merge', 'merge into users u using n on u.id = n.id when matched then delete'],
  [
    'a write in a CTE',
    'with gone as (delete from users where id = 1 returning *) select * from gone',
  ],
  ['a write in DO', `do $$ begin delete from users where id = 1; end $$`],
  [
    'an update of an old column beside a new one',
    'alter table users add c int; update users set c = 1, email = null',
  ],
])('rows that were there are changed by %s', async (_, sql) => {
  expect(await changed(sql)).toEqual(['0.sql:1 users'])
})

test.each([
  ['a column of its own', 'alter table users add c int; update users set c = 1'],
  ['a table of its own', 'create table t (n int); delete from t where n = 1'],
  ['a table made from a query', 'create table t as select 1 as n; update t set n = 2'],
  ['nothing', 'insert into users values (1)'],
])('what a migration fills in %s was not there', async (_, sql) => {
  expect(await changed(sql)).toEqual([])
})

test('what one migration made is no old row to the next', async () => {
  expect(await changed('create table t (n int)', 'update t set n = 2;\ndelete from u')).toEqual([
    '1.sql:2 u',
  ])
})

test('tables and columns that are made are named as the script names them', async () => {
  const sql = `create table t (n int); alter table public.u add column a int, add b int;
    do $$ begin create table in_code (n int); end $$; create table copied as select 1 as n`
  expect([...(await thingsMade([{ name: '1', file: '1.sql', sql }]))]).toEqual([
    't',
    'public.u.a',
    'public.u.b',
    'in_code',
    'copied',
  ])
})
