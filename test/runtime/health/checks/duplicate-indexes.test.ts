import { expect, test } from 'vitest'
import { duplicateIndexes } from '../../../../src/runtime/health/checks/duplicate-indexes.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

async function ordersWith(sql: string) {
  const { url } = await freshDatabase()
  await (await stranger(url)).query(`create table orders (id int primary key, code text); ${sql}`)
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

test.each([
  'create index one on orders (code); create index two on orders (code desc)',
  'create index one on orders (code); create index two on orders (code) where id > 5',
  'create index one on orders (code, id); create index two on orders (id, code)',
])('others are none: %s', async (sql) => {
  expect(await ordersWith(sql)).toMatchObject({ grade: 'healthy', summary: 'none' })
})
