import { expect, test } from 'vitest'
import { unusedIndexes } from '../../../../src/runtime/health/checks/unused-indexes.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

async function withIndexes() {
  const { url } = await freshDatabase()
  const client = await stranger(url)
  await client.query(`create table orders (id int primary key, code int unique, note int);
    insert into orders select n, n, n from generate_series(1, 10) n;
    create index orders_note on orders (note)`)
  return url
}

test('one that no query used is named, and those that hold a constraint are not', async () => {
  const finding = await look(unusedIndexes, await withIndexes(), {
    thresholds: { unused_index_min_mb: 0 },
  })
  expect(finding).toMatchObject({
    grade: 'degraded',
    summary: 'public.orders_note (16.4 kB), not used since the statistics began',
    advice: expect.stringContaining('`drop index concurrently public.orders_note`'),
    facts: { count: 1 },
  })
})

test('small ones are no worry', async () => {
  expect(await look(unusedIndexes, await withIndexes())).toMatchObject({
    grade: 'healthy',
    summary: 'none of 10 MB or more',
  })
})
