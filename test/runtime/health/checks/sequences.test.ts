import { expect, test } from 'vitest'
import { sequences } from '../../../../src/runtime/health/checks/sequences.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, ordinaryRole, stranger } from '../support.ts'

async function databaseWith(sql: string) {
  const { url } = await freshDatabase()
  await (await stranger(url)).query(sql)
  return url
}

test('a sequence at its beginning is healthy', async () => {
  const url = await databaseWith(
    `create table orders (id serial); insert into orders default values`,
  )
  expect(await look(sequences, url)).toMatchObject({
    grade: 'healthy',
    summary: 'the fullest: public.orders_id_seq (0 %)',
  })
})

test.each([
  ['degraded', 1_600_000_000, 75],
  ['unhealthy', 2_100_000_000, 98],
])('near its end it is %s, and named with its column', async (grade, last, percent) => {
  const url = await databaseWith(
    `create table orders (id serial); select setval('orders_id_seq', ${last})`,
  )
  expect(await look(sequences, url)).toMatchObject({
    grade,
    summary: `near the end: public.orders_id_seq (${percent} %)`,
    advice: expect.stringContaining('alter table public.orders alter column id type bigint'),
    figures: { sequence_used_ratio: expect.closeTo(percent / 100, 2) },
  })
})

test('the end of the column’s type counts where it comes first', async () => {
  const url = await databaseWith(
    `create table orders (id serial); alter sequence orders_id_seq as bigint;
     select setval('orders_id_seq', 2100000000)`,
  )
  expect(await look(sequences, url)).toMatchObject({ grade: 'unhealthy' })
})

test('one that counts down ends at its lower end', async () => {
  const url = await databaseWith(
    `create sequence down increment -1 minvalue 1 maxvalue 100 start 100; select setval('down', 3)`,
  )
  expect(await look(sequences, url)).toMatchObject({
    grade: 'unhealthy',
    advice: expect.stringContaining('alter sequence public.down as bigint'),
  })
})

test('one that begins again at its end has none', async () => {
  const url = await databaseWith(
    `create sequence round maxvalue 10 cycle; select setval('round', 10)`,
  )
  expect(await look(sequences, url)).toMatchObject({ grade: 'healthy', summary: 'none in use' })
})

test('one that the role may not read is not called healthy', async () => {
  const url = await databaseWith(`create sequence mine; select nextval('mine')`)
  expect(await look(sequences, await ordinaryRole(url))).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: this role may not read 1 of the sequences',
    advice: expect.stringContaining('grant select on all sequences in schema "public"'),
  })
})

test('of more than are looked at in one transaction the fullest are found all the same', async () => {
  const url = await databaseWith(
    `do $$ begin
       for n in 1..2300 loop execute format('create sequence s_%s maxvalue 100', n); end loop;
     end $$;
     select setval('s_1', 80), setval('s_1500', 85), setval('s_2300', 95)`,
  )
  expect(await look(sequences, url)).toMatchObject({
    grade: 'unhealthy',
    summary: 'near the end: public.s_2300 (95 %), public.s_1500 (85 %), public.s_1 (80 %)',
    facts: { over_limit: 3 },
  })
})
