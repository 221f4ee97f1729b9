import { expect, test } from 'vitest'
import { duplicateIndexes } from '../../../../src/runtime/health/checks/duplicate-indexes.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

async function ordersWith(sql: string) {
  const { url } = await freshDatabase()
  await (await stranger(url)).query(
    `create table orders (id int primary key, code text, place int); ${sql}`,
  )
  return look(duplicateIndexes, url)
}

test.each([
  ['in columns', 'create index one on orders (code); create index two on orders (code)'],
  [
    'in expression and condition',
    `create index one on orders (lower(code)) where id > 5;
     create index two    on orders (lower(code)) where id > 5`,
  ],
])('the younger of two that are equal %s is named', async (_, sql) => {
  expect(await ordersWith(sql)).toMatchObject({
    grade: 'degraded',
    summary: expect.stringContaining('public.two is the same as public.one'),
    advice: 'Drop what is there twice: `drop index concurrently public.two`.',
  })
})

test('an index beside the primary key goes, and never the key', async () => {
  expect(await ordersWith('create index beside on orders (id)')).toMatchObject({
    summary: expect.stringContaining('public.beside is the same as public.orders_pkey'),
  })
})

test('an index that another one begins with is covered by the longest of these', async () => {
  const sql = `create index short on orders (code);
               create index longer on orders (code, id);
               create index longest on orders (code, id, place)`
  expect(await ordersWith(sql)).toMatchObject({
    grade: 'degraded',
    summary: expect.stringMatching(
      /^public.longer is covered by public.longest, public.short is covered by public.longest /,
    ),
    advice: expect.stringContaining('`drop index concurrently public.short`'),
  })
})

test('two that are equal and covered are each named once', async () => {
  const sql = `create index one on orders (code); create index two on orders (code);
               create index longer on orders (code, id)`
  expect(await ordersWith(sql)).toMatchObject({
    summary: expect.stringMatching(
      /^public.one is covered by public.longer, public.two is covered by public.longer /,
    ),
    facts: { count: 2 },
  })
})

test.each([
  'create index short on orders (code) where id > 5; create index longer on orders (code, id)',
  'create unique index short on orders (code); create index longer on orders (code, id)',
  'create index short on orders (code desc); create index longer on orders (code, id)',
  'create index short on orders (code text_pattern_ops); create index longer on orders (code, id)',
  'create index short on orders (code collate "C"); create index longer on orders (code, id)',
  'create index short on orders (code) include (place); create index longer on orders (code, id)',
  'create index short on orders using hash (code); create index longer on orders (code, id)',
  'create index short on orders (code); create index longer on orders (lower(code), id)',
  'create index short on orders (id, code); create index longer on orders (id) include (code, place)',
])('one that does more, or other, than the longer is kept: %s', async (sql) => {
  expect(await ordersWith(sql)).toMatchObject({ grade: 'healthy', summary: 'none' })
})

test.each([
  'create index one on orders (code); create index two on orders (code desc)',
  'create index one on orders (code); create index two on orders (code) where id > 5',
  'create index one on orders (code, id); create index two on orders (id, code)',
])('others are none: %s', async (sql) => {
  expect(await ordersWith(sql)).toMatchObject({ grade: 'healthy', summary: 'none' })
})
