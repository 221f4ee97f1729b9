import { describe, expect, test } from 'vitest'
import type { TableContents } from '../../../../../../src/runtime/providers/index.ts'
import { rows } from '../../../../../support/observe.ts'
import { freshDatabase } from '../../../../../support/postgres/database.ts'
import { errorOf } from '../../../../support.ts'
import { archiveOf, backups, dumped, options, targetOf } from '../support.ts'

/** A database that was backed up, and `written` to afterwards. */
async function after(made: string, written: string) {
  const { url } = await freshDatabase()
  await rows(url, made)
  const target = targetOf(url)
  const archive = archiveOf(await dumped(url))
  const { tables } = await backups.readThrough(archive, options)
  const then = await state(url, tables)
  await rows(url, written)
  return {
    url,
    target,
    archive,
    then,
    now: () => state(url, tables),
    giveBack: (...names: string[]) =>
      backups.restoreTables(
        archive,
        target,
        tables.filter(({ table }) => names.includes(table)),
        options,
      ),
  }
}

/** A hash over the rows of each table, whatever their order. */
async function state(url: string, tables: readonly TableContents[]) {
  const hashes: Record<string, string | null> = {}
  for (const { table } of tables) {
    const [row] = await rows<{ hash: string | null }>(
      url,
      `select md5(string_agg(r, ',' order by r)) as hash from (select t::text as r from only ${table} t) s`,
    )
    hashes[table] = row?.hash ?? null
  }
  return hashes
}

const shop = `
  create table users (id int primary key generated always as identity, email text unique, note json);
  insert into users (email, note) select 'u' || n || '@x', json_build_object('n', n) from generate_series(1, 20) n;
  create table orders (id serial primary key, user_id int not null references users on delete cascade, total numeric);
  insert into orders (user_id, total) select 1 + n % 20, n from generate_series(1, 50) n;
  create table log (at timestamptz default now(), what text);
  insert into log (what) values ('a'), ('a'), (null)`

describe('a table has its rows back', () => {
  test('deleted, changed and new ones, and nothing else is touched', async () => {
    const { giveBack, then, now, url } = await after(
      shop,
      `insert into orders (user_id, total) values (1, 1000), (2, 1001);
       delete from orders where id <= 5;
       update orders set total = total + 0.10 where id between 6 and 8;
       insert into log (what) values ('kept')`,
    )
    const [{ log }] = [await now()].map((each) => ({ log: each['public.log'] }))
    expect(await giveBack('public.orders')).toEqual([
      { table: 'public.orders', deleted: 2, updated: 3, inserted: 5, rows: 50 },
    ])
    expect(await now()).toEqual({ ...then, 'public.log': log })
    expect(
      await rows(url, 'insert into orders (user_id) values (1) returning id > 50 as fresh'),
    ).toEqual([{ fresh: true }])
  })

  test('without a key all of them are written again', async () => {
    const { giveBack, then, now } = await after(shop, `insert into log (what) values ('b')`)
    expect(await giveBack('public.log')).toMatchObject([{ deleted: 4, updated: 0, inserted: 3 }])
    expect(await now()).toEqual(then)
  })

  test('with unique values that went round in between', async () => {
    const { giveBack, then, now } = await after(
      shop,
      `update users set email = 'tmp' where id = 1;
       update users set email = 'u1@x' where id = 2;
       update users set email = 'u2@x' where id = 1;
       delete from users where id = 3;
       insert into users (email) values ('u3@x'); delete from users where id = 20`,
    )
    await giveBack('public.users', 'public.orders')
    expect(await now()).toEqual(then)
  })

  test('with those that refer to them, whichever went first', async () => {
    const { giveBack, then, now } = await after(
      shop,
      `insert into users (email) values ('new@x');
       update orders set user_id = (select max(id) from users) where id < 10;
       delete from users where id in (3, 4)`,
    )
    await giveBack('public.orders', 'public.users')
    expect(await now()).toEqual(then)
  })
})

describe('refused before anything is changed is', () => {
  async function refusal(made: string, written: string, ...names: string[]) {
    const { giveBack, now } = await after(made, written)
    const before = await now()
    const error = await errorOf(() => giveBack(...names))
    expect(await now()).toEqual(before)
    expect(error.code).toBe('RESTORE_REFUSED')
    return error.text.why
  }

  test('a deletion that would reach another table', async () => {
    expect(
      await refusal(
        shop,
        `insert into users (email) values ('new@x'); update orders set user_id = 21 where id < 3`,
        'public.users',
      ),
    ).toBe(
      '2 rows of public.orders refer to rows of public.users that would go (orders_user_id_fkey). Give back public.orders as well.',
    )
  })

  test('a row whose parent is not there', async () => {
    expect(await refusal(shop, 'delete from users where id = 2', 'public.orders')).toBe(
      '3 rows of public.orders in the backup refer to rows that public.users does not have now (orders_user_id_fkey). Give back public.users as well.',
    )
  })
})
