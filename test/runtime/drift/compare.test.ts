import { expect, test } from 'vitest'
import { compareStructures } from '../../../src/runtime/drift/compare.ts'
import { spelling } from '../../../src/runtime/drift/spelling.ts'
import { postgresql } from '../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../support/observe.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { testServer } from '../../support/postgres/worker-server.ts'

/** What is found when the migrations run `migrations`, and then `byHand` was run in the database. */
async function found(migrations: string, byHand: string, rebuilt = `${migrations};${byHand}`) {
  const [made, living] = [await structureAfter(migrations), await structureAfter(rebuilt)]
  return compareStructures(living, made, await spelling()).map(({ difference }) => difference)
}

async function structureAfter(sql: string) {
  const { url } = await freshDatabase()
  await rows(url, sql)
  return structureOf(url)
}

/** The structure of the schemas that the scripts of these tests make something in. */
async function structureOf(url: string) {
  const session = await postgresql.connect(postgresql.parse(url, 'URL'), { readOnly: true })
  try {
    return await postgresql.structureOf(session, ['public', 'app'])
  } finally {
    await session.close()
  }
}

async function copy(from: string, to: string) {
  const [source, target] = [from, to].map((url) => postgresql.parse(url, 'URL'))
  if (!source || !target) throw new Error('two databases are needed')
  const session = await postgresql.connect(source)
  const { version } = await session.identify()
  await session.close()
  const env = { PATH: `${testServer().toolsDir}:${process.env.PATH}` }
  const { signal } = new AbortController()
  await postgresql.copySchema(source, target, { serverVersion: version, env, signal })
}

const users = `create table users (id serial primary key, email varchar(50) not null, age int default 0)`

test.each([
  [
    'a table',
    'create table spare (id int)',
    { kind: 'table', object: 'public.spare', way: 'only_in_database' },
  ],
  [
    'a column',
    'alter table users add nick text',
    {
      kind: 'column',
      name: 'nick',
      table: 'public.users',
      way: 'only_in_database',
      database: 'text',
    },
  ],
  [
    'a column that is gone',
    'alter table users drop age',
    { kind: 'column', name: 'age', way: 'only_in_migrations', migrations: 'integer, default 0' },
  ],
  [
    'a type',
    'alter table users alter email type text',
    { kind: 'column', property: 'type', database: 'text', migrations: 'character varying(50)' },
  ],
  [
    'a default',
    'alter table users alter age set default 1',
    { property: 'default', database: '1', migrations: '0' },
  ],
  [
    'a default that is gone',
    'alter table users alter age drop default',
    { property: 'default', migrations: '0' },
  ],
  [
    'nullability',
    'alter table users alter email drop not null',
    { property: 'nullability', database: 'nullable', migrations: 'not null' },
  ],
  [
    'an index',
    'create index on users (age)',
    { kind: 'index', name: 'users_age_idx', way: 'only_in_database' },
  ],
  [
    'a unique constraint',
    'alter table users add unique (email)',
    { kind: 'constraint', name: 'users_email_key', database: 'UNIQUE (email)' },
  ],
  [
    'a check',
    'alter table users add check (age > 0)',
    { kind: 'constraint', database: 'CHECK ((age > 0))' },
  ],
  [
    'a foreign key',
    'alter table users add foreign key (age) references users',
    { kind: 'constraint', way: 'only_in_database' },
  ],
  [
    'a primary key that is gone',
    'alter table users drop constraint users_pkey',
    { kind: 'constraint', way: 'only_in_migrations' },
  ],
  [
    'the owner of a sequence',
    'alter sequence users_id_seq owned by none',
    { kind: 'sequence', property: 'owner', migrations: 'public.users.id' },
  ],
  ['an enum', `create type mood as enum ('ok')`, { kind: 'type', database: `enum, 'ok'` }],
  [
    'a view',
    'create view adults as select id from users where age > 17',
    { kind: 'view', name: 'adults' },
  ],
  [
    'a function',
    `create function one() returns int language sql as 'select 1'`,
    { kind: 'function', name: 'one()' },
  ],
  [
    'row security',
    'alter table users enable row level security',
    { kind: 'table', property: 'row security', database: 'on', migrations: 'off' },
  ],
  [
    'a policy',
    'create policy own on users using (id = 1)',
    { kind: 'policy', name: 'own', way: 'only_in_database' },
  ],
  ['an extension', 'create extension pg_trgm', { kind: 'extension', name: 'pg_trgm' }],
])('%s is found', async (_, byHand, difference) => {
  const differences = await found(users, byHand)
  expect(differences).toContainEqual(expect.objectContaining(difference))
})

test('a trigger is found, and one that is disabled', async () => {
  const made = `${users}; create function f() returns trigger language plpgsql as 'begin return new; end';
    create trigger t before insert on users for each row execute function f()`
  expect(await found(made, 'alter table users disable trigger t')).toEqual([
    {
      object: 'public.users.t',
      kind: 'trigger',
      name: 't',
      table: 'public.users',
      way: 'different',
      property: 'state',
      database: 'disabled',
      migrations: 'enabled',
    },
  ])
})

test('of a table that only one side has, the parts are not told beside it', async () => {
  const spare =
    'create table spare (id serial primary key, t text unique); create index on spare (t, id)'
  expect(await found(users, spare)).toMatchObject([{ kind: 'table', name: 'spare' }])
})

test('an index of another name with the same definition is told as renamed', async () => {
  const made = `${users}; create index by_age on users (age)`
  expect(
    await found(made, 'drop index by_age; create index by_hand on users using btree (age)'),
  ).toEqual([
    {
      object: 'public.by_hand',
      kind: 'index',
      name: 'by_hand',
      table: 'public.users',
      way: 'different',
      property: 'name',
      database: 'by_hand',
      migrations: 'by_age',
    },
  ])
})

test.each([
  [
    'the order of the columns of a rebuilt table',
    'create table t (a int, b text, c int)',
    '',
    'create table t (c int, a int, b text)',
  ],
  [
    'what belongs to an extension',
    users,
    'create schema other; create extension pg_trgm schema other',
  ],
  [
    'partitions that a job has made',
    `create table p (at date, id int, primary key (id, at)) partition by range (at);
     create index on p (at); create table r (a date, i int, foreign key (i, a) references p (id, at))`,
    `create table p_2026 partition of p for values from ('2026-01-01') to ('2027-01-01'); create index on p_2026 (id)`,
  ],
  [
    'an extension that the host keeps in another schema',
    'create extension pg_trgm',
    '',
    'create schema extensions; create extension pg_trgm schema extensions',
  ],
  [
    'now() and CURRENT_TIMESTAMP',
    'create table t (at timestamptz default now())',
    '',
    'create table t (at timestamptz default current_timestamp)',
  ],
  [
    'a cast of a literal in a default',
    `create table t (a varchar(9) default 'x')`,
    '',
    `create table t (a varchar(9) default 'x'::text)`,
  ],
  [
    'the order of enum values added in between',
    `create type e as enum ('a', 'c'); alter type e add value 'b' before 'c'`,
    '',
    `create type e as enum ('a', 'b', 'c')`,
  ],
  [
    'the name of a NOT NULL constraint',
    'create table t (a int not null)',
    '',
    'create table t (a int constraint my_name not null)',
  ],
  [
    'grants, comments and statistics targets',
    users,
    `grant select on users to public; comment on table users is 'x'; alter table users alter age set statistics 500`,
  ],
  [
    'serial and identity',
    'create table t (id serial primary key)',
    '',
    'create table t (id int generated by default as identity primary key)',
  ],
  [
    'the name of the sequence of a renamed table',
    'create table a (id serial); alter table a rename to t',
    '',
    'create table t (id serial)',
  ],
  ['schemas of other tools', users, 'create schema pgboss; create table pgboss.job (id int)'],
  [
    'quoted names',
    'create table "Order" ("userId" int); create index "Order_userId_idx" on "Order" ("userId")',
    '',
    'create table public."Order" ("userId" integer); create index "Order_userId_idx" on "Order" using btree ("userId")',
  ],
  [
    'generated columns',
    'create table t (a int, b int generated always as (a*2) stored)',
    '',
    'create table t (a int, b int generated always as ((a * 2)) stored)',
  ],
  [
    'the spelling of an expression index',
    'create table t (a text); create index i on t (lower(a)) where a is not null',
    '',
    'create table t (a text); create index i on t using btree (lower((a))) where (a is not null)',
  ],
  [
    'a check as the first copy of a database spells it',
    `create table t (a varchar, constraint c check (a in ('x', 'y')))`,
    '',
    `create table t (a varchar, constraint c check (a::text = any (array[('x'::varchar)::text, ('y'::varchar)::text])))`,
  ],
  [
    'a view as the server spells it',
    `${users}; create view v as select id, email from users where age in (1, 2)`,
    '',
    `${users}; create view v as select users.id, users.email from public.users where (users.age = any (array[1, 2]))`,
  ],
])('%s: no difference', async (_, made, byHand, rebuilt?: string) => {
  expect(await found(made, byHand, rebuilt)).toEqual([])
})

test('a copy of a copy by pg_dump is no drift, however the server spells it by then', async () => {
  const made = `create schema app; create type app.mood as enum ('sad', 'ok');
    create table app.t (id int generated always as identity primary key, s varchar(9) default 'a',
      m app.mood default 'ok', at date default current_date, price numeric(9, 2),
      k text generated always as (lower(s)) stored, tags text[] default array['x', 'y'],
      constraint c check (s in ('a', 'b') and price between 0 and 9 and s not like 'z%'),
      exclude using btree (price with =));
    create unique index u on app.t (lower(s), (price * 2) desc) where s <> 'b' and m = 'ok';
    create view app.v as select s, count(*) n, case when s in ('a', 'b') then 1 end c
      from app.t where at > now() - interval '1 day' group by s having count(*) > 1 order by 2;
    alter table app.t enable row level security;
    create policy p on app.t using (s in ('a', 'b') and at is distinct from current_date);
    create domain app.plz as varchar(5) check (value in ('1', '2'));`
  const { url } = await freshDatabase()
  await rows(url, made)
  const [first, second] = [await freshDatabase(), await freshDatabase()]
  await copy(url, first.url)
  await copy(first.url, second.url)
  const structures = [await structureOf(second.url), await structureOf(url)] as const
  expect(structures[1].length).toBeGreaterThan(15)
  expect(compareStructures(...structures, await spelling())).toEqual([])
})

test('what the literals, operators and names of a check say is no spelling', async () => {
  const check = (text: string) => `create table t (s varchar, n int, constraint c check (${text}))`
  for (const [was, is] of [
    [`s in ('a', 'b')`, `s in ('a', 'c')`],
    ['n > 1', 'n >= 1'],
    ['n > 1', 'n > 2'],
    ['now() > now()', 'clock_timestamp() > now()'],
    ['n::text = s', 'n::char = s'],
  ] as const) {
    expect(await found(check(was), '', check(is))).toMatchObject([{ property: 'definition' }])
  }
})
