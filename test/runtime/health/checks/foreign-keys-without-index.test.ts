import { expect, test } from 'vitest'
import { foreignKeysWithoutIndex } from '../../../../src/runtime/health/checks/foreign-keys-without-index.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

async function ordersWith(index: string, rows = 10) {
  const { url } = await freshDatabase()
  await (await stranger(url)).query(
    `create table shops (city int, id int, primary key (city, id));
     create table orders ("shopCity" int, shop int, foreign key ("shopCity", shop) references shops);
     insert into orders select from generate_series(1, ${rows});
     ${index};
     analyze orders`,
  )
  return look(foreignKeysWithoutIndex, url, { thresholds: { foreign_key_min_rows: 10 } })
}

test.each([
  ['', 'none'],
  ['create index on orders (shop)', 'one of a part of it'],
  ['create index on orders ("shopCity", shop) where shop > 5', 'one of some rows'],
])('a key is named with what to run: %s', async (index) => {
  expect(await ordersWith(index)).toMatchObject({
    grade: 'degraded',
    summary: 'public.orders ("shopCity", shop)',
    advice: expect.stringContaining(
      'create index concurrently on public.orders ("shopCity", shop)',
    ),
  })
})

test.each([
  'create index on orders ("shopCity", shop)',
  'create index on orders (shop, "shopCity")',
  'create index on orders ("shopCity", shop) where shop is not null',
])('an index that begins with its columns serves it: %s', async (index) => {
  expect(await ordersWith(index)).toMatchObject({ grade: 'healthy' })
})

test('a small table needs none', async () => {
  expect(await ordersWith('', 5)).toMatchObject({ grade: 'healthy' })
})
