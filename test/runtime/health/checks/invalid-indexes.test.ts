import { expect, test } from 'vitest'
import { invalidIndexes } from '../../../../src/runtime/health/checks/invalid-indexes.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

/** Building a unique index without blocking fails over the equal rows, and leaves it behind. */
async function withInvalidIndex(name: string) {
  const { url } = await freshDatabase()
  const client = await stranger(url)
  await client.query('create table orders as select 1 as id from generate_series(1, 2)')
  await client.query(`create unique index concurrently ${name} on orders (id)`).catch(() => {})
  return { url, client }
}

test('a database whose indexes are valid has none', async () => {
  const { url } = await freshDatabase()
  expect(await look(invalidIndexes, url)).toMatchObject({ grade: 'healthy', summary: 'none' })
})

test('one that a failed build has left is degraded, and named with what to run', async () => {
  const { url } = await withInvalidIndex('"Orders_id"')
  expect(await look(invalidIndexes, url)).toMatchObject({
    grade: 'degraded',
    summary: 'public."Orders_id"',
    advice: expect.stringContaining('reindex index concurrently public."Orders_id"'),
  })
})

test('what a rebuild has left is only dropped', async () => {
  const { url } = await withInvalidIndex('orders_id_ccnew')
  expect(await look(invalidIndexes, url)).toMatchObject({
    advice: 'Drop it: `drop index concurrently public.orders_id_ccnew`.',
  })
})

test('one that somebody may just be building is none', async () => {
  const { url, client } = await withInvalidIndex('orders_id')
  await client.query('begin; lock table orders in share update exclusive mode')
  expect(await look(invalidIndexes, url)).toMatchObject({ grade: 'healthy' })
})
