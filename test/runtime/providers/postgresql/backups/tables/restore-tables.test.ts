import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { rows } from '../../../../../support/observe.ts'
import { withClient } from '../../../../../support/postgres/admin.ts'
import { errorOf } from '../../../../support.ts'
import { archiveOf, backups, dumped, options, targetOf } from '../support.ts'
import { asRole, latin1Database, shop, written } from './support.ts'

describe('a table has its rows back:', () => {
  test('deleted, changed and new ones, and nothing else is touched', async () => {
    const { giveBack, then, now, url } = await written(
      shop,
      `insert into orders (user_id, total) values (1, 1000), (2, 1001);
       delete from orders where id <= 5;
       update orders set total = total + 0.10 where id between 6 and 8;
       update orders set total = 9.0 where id = 9;
       insert into log (what) values ('kept')`,
    )
    const before = await now()
    expect(await giveBack('public.orders')).toEqual([
      { table: 'public.orders', deleted: 2, updated: 4, inserted: 5, rows: 50 },
    ])
    expect(await now()).toEqual({ ...then, 'public.log': before['public.log'] })
    const next = 'insert into orders (user_id) values (1) returning id > 50 as fresh'
    expect(await rows(url, next)).toEqual([{ fresh: true }])
  })

  test('without a key all of them are written again', async () => {
    const { giveBack, then, now } = await written(shop, `insert into log (what) values ('b')`)
    expect(await giveBack('public.log')).toMatchObject([{ deleted: 4, updated: 0, inserted: 3 }])
    expect(await now()).toEqual(then)
  })

  test('unique values that went round in between', async () => {
    const { giveBack, then, now } = await written(
      `${shop}; create unique index on users (lower(email)) where id > 2`,
      `update users set email = 'tmp' where id = 1;
       update users set email = 'u1@x' where id = 2;
       update users set email = 'u2@x' where id = 1;
       delete from users where id in (3, 20);
       insert into users (email) values ('U3@x')`,
    )
    await giveBack('public.users', 'public.orders')
    expect(await now()).toEqual(then)
  })

  test('those that refer to one another, whichever went first', async () => {
    const { giveBack, then, now } = await written(
      shop,
      `insert into users (email) values ('new@x');
       update orders set user_id = (select max(id) from users) where id < 10;
       delete from users where id in (3, 4)`,
    )
    await giveBack('public.orders', 'public.users')
    expect(await now()).toEqual(then)
  })

  test('a table that refers to itself, and two in a circle', async () => {
    const { giveBack, then, now } = await written(
      `create table nodes (id int primary key, up int references nodes);
       insert into nodes select n, nullif(n / 2, 0) from generate_series(1, 30) n;
       create table a (id int primary key, b int); create table b (id int primary key, a int references a);
       alter table a add foreign key (b) references b deferrable;
       insert into a values (1, null), (2, null); insert into b values (1, 1), (2, 2); update a set b = id`,
      `update nodes set up = null where id > 15; delete from nodes where id in (9, 18, 20);
       insert into nodes values (31, 1), (32, 31); update nodes set up = 32 where id = 7;
       update a set b = null where id = 1; delete from b where id = 1; insert into b values (3, 1)`,
    )
    await giveBack('public.nodes', 'public.a', 'public.b')
    expect(await now()).toEqual(then)
  })

  test('identities, generated columns, partitions, no columns, names that need quotes', async () => {
    const { giveBack, then, now, tables } = await written(
      `create schema "My shop";
       create table "My shop"."Or""der" ("The id" int generated always as identity primary key,
         "a,b" text, twice int generated always as ("The id" * 2) stored);
       insert into "My shop"."Or""der" ("a,b") values (E'x\\ty'), (E'\\\\.'), (null), ('');
       create table days (day date, v point, primary key (day)) partition by range (day);
       create table days_26 partition of days for values from ('2026-01-01') to ('2027-01-01');
       create table days_rest partition of days default;
       insert into days values ('2026-01-01', '(1,2)'), ('2026-05-01', null), ('1999-12-31', '(0,-0)');
       create table empty (); insert into empty default values`,
      `delete from "My shop"."Or""der" where "The id" = 1; update "My shop"."Or""der" set "a,b" = 'z';
       update days set v = '(3,4)'; delete from days where day = '1999-12-31';
       insert into empty default values`,
    )
    await giveBack(...tables.map(({ table }) => table))
    expect(await now()).toEqual(then)
  })

  test('columns that were added since keep their defaults', async () => {
    const { giveBack, url } = await written(
      'create table t (id int primary key, a text); insert into t values (1, $$x$$), (2, $$y$$)',
      `alter table t add b int not null default 7; update t set b = 8, a = 'changed'; delete from t where id = 2`,
    )
    await giveBack('public.t')
    expect(await rows(url, 'select * from t order by id')).toEqual([
      { id: 1, a: 'x', b: 8 },
      { id: 2, a: 'y', b: 7 },
    ])
  })

  test('a sequence that is behind is raised, and none is set back', async () => {
    const { giveBack, url } = await written(
      shop,
      `delete from orders; alter sequence orders_id_seq restart with 3;
       delete from log; select setval('users_id_seq', 900)`,
    )
    await giveBack('public.orders', 'public.users')
    const next = `select nextval('orders_id_seq')::int as orders, nextval('users_id_seq')::int as users`
    expect(await rows(url, next)).toEqual([{ orders: 51, users: 901 }])
  })

  test.each([
    ['sql', 'path'],
    ['custom', 'stream'],
  ] as const)('from a backup in the format %s, read as a %s', async (format, way) => {
    const { url, tables, then, now } = await written(shop, '')
    const archive = archiveOf(await dumped(url, { format, compression: 'none' }), format, way)
    await rows(url, 'delete from orders; delete from users; delete from log')
    await backups.restoreTables(archive, targetOf(url), tables, options)
    expect(await now()).toEqual(then)
  })

  test('of a database in another encoding', async () => {
    const { url, archive, tables, then, now } = await written(
      `create table streets (id int primary key, name text); insert into streets values (1, 'Straße'), (2, 'é')`,
      `update streets set name = 'x'`,
      await latin1Database(),
    )
    await backups.restoreTables(archive, targetOf(url), tables, options)
    expect(await now()).toEqual(then)
  })
})

describe('triggers', () => {
  const audited = `${shop};
    create table seen (what text);
    create function see() returns trigger language plpgsql as $$
      begin insert into seen values (tg_op); new.total := -1; return new; end $$;
    create trigger see before insert or update on orders for each row execute function see();
    create trigger always before insert or update on orders for each row execute function see();
    alter table orders enable always trigger always`
  const states = `select tgname, tgenabled from pg_trigger
                   where tgrelid = 'orders'::regclass and not tgisinternal order by 1`

  test('do not fire, and are as they were afterwards', async () => {
    const { giveBack, then, now, url } = await written(
      audited,
      'delete from orders where id < 10; update orders set user_id = 3 where id = 20; delete from seen',
    )
    const before = await rows(url, states)
    await giveBack('public.orders')
    expect(await now()).toEqual({ ...then, 'public.seen': null })
    expect(await rows(url, states)).toEqual(before)
  })

  test('are in the way of a role that may not switch them off', async () => {
    const { archive, tables, url } = await written(audited, 'delete from orders where id < 10')
    const orders = tables.filter(({ table }) => table === 'public.orders')
    await asRole(url, 'grant all on all tables in schema public to %', async (as) => {
      const error = await errorOf(() =>
        backups.restoreTables(archive, targetOf(as), orders, options),
      )
      expect(error.code).toBe('RESTORE_REFUSED')
      expect(error.text.why).toBe(
        'Triggers of public.orders would fire (always and see), and only its owner may switch them off.',
      )
    })
  })
})

describe('refused before anything is changed is', () => {
  async function refusal(made: string, since: string, ...names: string[]) {
    const { giveBack, now } = await written(made, since)
    const before = await now().catch(() => undefined)
    const error = await errorOf(() => giveBack(...names))
    expect(error.code).toBe('RESTORE_REFUSED')
    expect(await now().catch(() => undefined)).toEqual(before)
    return error.text.why
  }

  test('a deletion that would reach another table', async () => {
    const since = `insert into users (email) values ('new@x'); update orders set user_id = 21 where id < 3`
    expect(await refusal(shop, since, 'public.users')).toBe(
      '2 rows of public.orders refer to rows of public.users that would go (orders_user_id_fkey). Give back public.orders as well.',
    )
  })

  test('one that would reach it by way of another', async () => {
    const more = `${shop}; create table parcels (id int, order_id int references orders on delete set null);
      insert into parcels select n, n from generate_series(1, 50) n`
    const since = `insert into users (email) values ('new@x'); update orders set user_id = 21 where id = 3`
    expect(await refusal(more, since, 'public.users', 'public.orders')).toContain(
      '1 row of public.parcels refers to rows of public.orders that would go',
    )
  })

  const partitioned = `
    create table users (id int, area int, primary key (id, area)) partition by list (area);
    create table users_1 partition of users for values in (1);
    create table users_2 partition of users for values in (2);
    create table carts (id int, user_id int, area int, primary key (id, area),
      foreign key (user_id, area) references users on delete cascade) partition by list (area);
    create table carts_1 partition of carts for values in (1);
    create table carts_2 partition of carts for values in (2);
    insert into users select n, 1 + n % 2 from generate_series(1, 10) n;
    insert into carts select id, id, area from users`

  test('a deletion that would reach a partition', async () => {
    const since = `insert into users values (12, 1), (13, 2); update carts set user_id = 12 where id = 2;
      update carts set user_id = 13 where id = 1`
    expect(
      await refusal(partitioned, since, 'public.users_1', 'public.users_2', 'public.carts_1'),
    ).toMatch(/^1 row of public.carts_2 refers to rows of public.users_2 that would go /)
  })

  test('none among partitions that are all given back', async () => {
    const { giveBack, then, now } = await written(
      partitioned,
      `insert into users values (12, 1); update carts set user_id = 12 where id = 2;
       delete from users where id = 3`,
    )
    await giveBack('public.users_1', 'public.users_2', 'public.carts_1', 'public.carts_2')
    expect(await now()).toEqual(then)
  })

  test('a row whose parent is in no partition', async () => {
    expect(await refusal(partitioned, 'delete from users where id = 2', 'public.carts_1')).toMatch(
      /^1 row of public.carts_1 in the backup refers to rows that public.users does not have now /,
    )
  })

  test('a row whose parent is not there', async () => {
    expect(await refusal(shop, 'delete from users where id = 2', 'public.orders')).toBe(
      '3 rows of public.orders in the backup refer to rows that public.users does not have now (orders_user_id_fkey). Give back public.users as well.',
    )
  })

  test.each([
    ['alter table log drop what', 'public.log has no column what any more.'],
    [
      `delete from log; alter table log add b int not null`,
      'public.log has a column b since, which wants a value and has no default.',
    ],
    ['drop table log', 'public.log is not there: it was dropped or renamed since.'],
    [
      'create rule r as on insert to log do instead nothing',
      'The 1 rule of public.log (r) would rewrite what is written.',
    ],
    ['drop table log; create view log as select 1', 'public.log is no table now.'],
  ])('%s', async (since, why) => {
    expect(await refusal(shop, since, 'public.log')).toBe(why)
  })

  test('rows that a policy hides, and a table that the role may not write', async () => {
    const { archive, tables, url } = await written(
      `${shop}; alter table users enable row level security`,
      '',
    )
    const grants = 'grant all on users to %; grant select on log to %'
    await asRole(url, grants, async (as) => {
      const chosen = tables.filter(({ table }) => table !== 'public.orders')
      const work = () => backups.restoreTables(archive, targetOf(as), chosen, options)
      expect((await errorOf(work)).text.why).toBe(
        'The role may not read and write all of public.log.\nPolicies of public.users hide rows from the role.',
      )
    })
  })
})

describe('all of it is there or none:', () => {
  test('a value that a constraint of today refuses leaves everything as it is', async () => {
    const { giveBack, now } = await written(
      shop,
      `delete from orders where id < 40; delete from log; alter table orders add check (total > 39)`,
    )
    const before = await now()
    const error = await errorOf(() => giveBack('public.log', 'public.orders'))
    expect(error).toMatchObject({ code: 'RESTORE_FAILED', exit: 7 })
    expect(error.text.why).toContain('orders_total_check')
    expect(await now()).toEqual(before)
  })

  test('a type of today that makes other values of them does, too', async () => {
    const { giveBack, now } = await written(
      shop,
      'delete from orders where id < 4; alter table orders alter total type numeric(9, 2)',
    )
    const before = await now()
    expect((await errorOf(() => giveBack('public.orders'))).text.why).toBe(
      'The rows of public.orders would not read as they did: its types have changed since, or the server writes floats otherwise (12 and newer).',
    )
    expect(await now()).toEqual(before)
  })

  test('rows that are not those of the record are refused', async () => {
    const { archive, tables, url, now } = await written(shop, 'delete from log')
    const before = await now()
    const wrong = tables
      .filter(({ table }) => table === 'public.log')
      .map((table) => ({ ...table, sha256: '0'.repeat(64) }))
    const error = await errorOf(() => backups.restoreTables(archive, targetOf(url), wrong, options))
    expect(error.code).toBe('BACKUP_DAMAGED')
    expect(await now()).toEqual(before)
  })

  test('a writer that holds the table is waited for, and readers never wait', async () => {
    const { giveBack, now, then, url } = await written(shop, 'delete from log')
    const writer = new Client({ connectionString: url })
    await writer.connect()
    onTestFinished(() => writer.end())
    await writer.query(`begin; insert into log (what) values ('w')`)
    const given = giveBack('public.log')
    await sleep(1_500)
    await withClient(url, async (reader) => {
      await reader.query(`set lock_timeout = '500ms'`)
      await reader.query('select count(*) from log')
    })
    await writer.query('commit')
    await given
    expect(await now()).toEqual(then)
  })

  test('cancelled in the middle it leaves nothing', async () => {
    const { archive, tables, now, url } = await written(shop, 'delete from orders where id < 9')
    const before = await now()
    const cancel = new AbortController()
    await withClient(url, async (writer) => {
      await writer.query('begin; lock table orders in row exclusive mode')
      const work = backups.restoreTables(archive, targetOf(url), tables, {
        ...options,
        signal: cancel.signal,
      })
      setTimeout(() => cancel.abort(), 700)
      await expect(work).rejects.toThrow()
    })
    expect(await now()).toEqual(before)
  })
})
