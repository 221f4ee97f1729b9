import { describe, expect, test } from 'vitest'
import { unseen } from '../../../src/runtime/guard/shell/invocation.ts'
import { readSql, readsOnly } from '../../../src/runtime/guard/sql.ts'

const reads = [
  '',
  'select 1',
  'SELECT count(*), max(created_at)::date FROM "User" WHERE "deletedAt" IS NULL;',
  '(select 1) union all (select 2)',
  'table users',
  'values (1), (2)',
  'show search_path; show all',
  "select * from t where name = 'drop table t; --'",
  "select * from t where name = 'it''s' -- drop table t",
  'select /* drop table t; /* nested */ delete from t */ 1',
  'select "drop" from "delete"',
  'select $$; drop table t; $$, $a$ $$ ; drop $a$',
  "select E'\\'; drop table t; --'",
  'select t.delete, t.update from t',
  'select id from jobs for update skip locked',
  'with a as (select 1), b (x) as materialized (select 2) select * from a, b for no key update',
  'with recursive t(n) as (values (1) union select n + 1 from t) select sum(n) from t',
  'explain delete from users',
  'explain (verbose, costs off) update t set a = 1',
  'explain analyze select * from t',
  'explain (analyze, buffers) select count(*) from t',
  'begin; set local statement_timeout = 0; select 1; rollback',
  'begin transaction read only; commit',
  'set search_path to app, public; select 1',
  "select pg_size_pretty(pg_total_relation_size('users'))",
  'select pid, now() - query_start, pg_blocking_pids(pid) from pg_stat_activity',
  "select jsonb_agg(data -> 'a') filter (where data ? 'b') over (partition by x) from t",
  'select row_number() over w from t window w as (order by id)',
  "select cast(a as varchar(10)), b::numeric(10, 2), interval '1 day' from t",
  'select * from unnest(array[1, 2]) as x(id), generate_series(1, 3) g',
  'select pg_catalog.version()',
  'copy users to stdout with csv header',
  'copy (select * from users) to stdout',
  '\\copy users to users.csv csv',
  "\\copy (select id from users where a in ('to')) to 'out.csv'",
  '\\dt\n\\d+ users\n\\x on\n\\timing\n\\l+\n\\conninfo',
  'select * from t \\gx',
  'select 1 \\g out.txt',
  'prepare x as select 1',
  'declare c cursor for select * from t; fetch 10 from c; close c',
  'select * from t where id = :\'id\' and "a" = :"name"',
] as const

const writes = [
  'drop table users',
  'DROP/**/TABLE users',
  '/* harmless */ drop table users',
  '-- harmless\ndelete from users',
  '-- harmless\rdelete from users',
  'explain (costs off, analyze) delete from users',
  'select 1; delete from users',
  "select 'a'; delete from users",
  "select '\\'; drop table t; --'",
  'select $a$ $$ $a$; drop table t',
  'select /* /* */ 1; */ 2; drop table t',
  'with gone as (delete from users returning *) select * from gone',
  'with a as (select 1) insert into t select * from a',
  'with a as (select 1)\n\\x\ndelete from t',
  'select * into copy from users',
  'explain analyze delete from users',
  'explain (analyze, verbose) with a as (delete from t returning 1) select 1',
  'begin; truncate users; rollback',
  'do $$ begin execute $a$ drop table t $a$; end $$',
  "select nextval('s'), setval('s', 1)",
  'select pg_catalog.set_config($$a$$, $$b$$, false)',
  "select dblink_exec('host=x', 'drop table t')",
  'select "setval"(\'s\', 1)',
  'select distinct on (a) nextval($$s$$) from t',
  'copy users from stdin',
  "copy users to '/tmp/x'",
  "copy users to program 'sh'",
  'copy (delete from users returning *) to stdout',
  '\\copy users from users.csv',
  '\\copy (delete from users returning *) to x.csv',
  'prepare x as delete from users',
  'analyze users',
  'vacuum full',
  'refresh materialized view v',
  'insert into t values (1)',
  'create index concurrently on t (a)',
  '\\password app',
] as const

const unknowns = [
  'select my_function()',
  'select app.count(1)',
  'select "Count me"(1)',
  'select * from wipe() as (a int)',
  'select distinct on (a) wipe(b) from t',
  'execute x',
  `select * from ${unseen}`,
  unseen,
  `select 1 -- ${unseen}`,
  'frobnicate the users',
  "select 'it never ends",
  "set standard_conforming_strings = off; select '\\''; drop table t; --'",
  "select e'a'\n'\\''; drop table t; --'",
  "select 'drop table t' \\gexec",
  '\\i missing.sql',
  '\\unheard of',
  '\\set a dr\n\\set b :a op\n:b table users',
] as const

describe('what SQL of PostgreSQL does:', () => {
  test.each(reads)('%s reads', (sql) => {
    expect(readSql(sql).does).toBe('read')
  })

  test.each(writes)('%s writes', (sql) => {
    expect(readSql(sql).does).toBe('write')
  })

  test.each(unknowns)('%s cannot be told', (sql) => {
    expect(readSql(sql).does).not.toBe('read')
  })
})

describe('the variables of psql', () => {
  const sql = 'select * from t where id = :id'

  test('are text that can hold anything', () => {
    expect(readSql(sql, { variables: new Map([['id', '1']]) }).does).toBe('read')
    expect(readSql(sql, { variables: new Map([['id', '1; drop table t']]) }).does).toBe('write')
  })

  test('may be set in the text, by words or by a query', () => {
    expect(readSql("\\set id '1; drop table t'\nselect :id").does).toBe('write')
    expect(readSql("select 'drop table t' as c \\gset\n:c;").does).toBe('unknown')
  })
})

describe('beside its database, SQL', () => {
  test.each([
    ['\\c other', ['other']],
    ['\\connect other app db.example.com 5433', ['other', 'app', 'db.example.com', '5433']],
    ['\\c "postgres://db.example.com/other"', ['postgres://db.example.com/other']],
  ])('%s connects elsewhere', (sql, words) => {
    expect(readSql(`select 1;\n${sql}\ndrop table t`).connects).toEqual([words])
  })

  test.each([
    ['drop database app', ['app']],
    ['DROP DATABASE IF EXISTS "App" WITH (FORCE)', ['App']],
    ['create database app', ['app']],
    ['alter database app rename to gone', ['app']],
    ["do $$ begin perform 1; execute 'drop database app'; end $$", []],
    ['drop table database', []],
  ])('%s names databases', (sql, databases) => {
    expect(readSql(sql)).toMatchObject({ does: 'write', databases })
  })

  test.each([
    'alter system set fsync = off',
    'drop role app',
    'alter user app with password $$x$$',
    'reassign owned by a to b',
    'drop owned by a',
    'drop tablespace fast',
    'select pg_reload_conf()',
    'select pg_terminate_backend(pid) from pg_stat_activity',
    'do $$ begin perform pg_terminate_backend(1); end $$',
  ])('%s concerns the whole server', (sql) => {
    expect(readSql(sql)).toMatchObject({ does: 'write', isServerWide: true })
  })

  test.each([
    'drop table t',
    'select 1',
    "select 'alter system'",
    'create user mapping for a server b',
  ])('%s concerns one database', (sql) => {
    expect(readSql(sql).isServerWide).toBe(false)
  })

  test.each([
    ["select dblink_exec('host=db dbname=app', 'drop table t')", ['host=db dbname=app']],
    ["do $$ begin perform dblink('host=db dbname=app', 'x'); end $$", ['host=db dbname=app']],
    ["select dblink_exec('named', 'drop table t')", [unseen]],
    [
      "create server s foreign data wrapper postgres_fdw options (host 'db', dbname 'app')",
      ["host='db' dbname='app'"],
    ],
    ["create subscription s connection 'host=db dbname=app' publication p", ['host=db dbname=app']],
  ])('%s reaches another server', (sql, connections) => {
    expect(readSql(sql).connections).toEqual(connections)
  })

  test.each([
    ['\\! psql prod -c "drop table t"', 'psql prod -c "drop table t"'],
    ['select 1 \\g |sh', 'sh'],
    ['\\o |sh -s', 'sh -s'],
    ['\\set x `rm -rf .`', 'rm -rf .'],
    ["copy t to program 'sh run'", 'sh run'],
    ["\\copy t to program 'sh run'", 'sh run'],
  ])('%s runs a program', (sql, program) => {
    expect(readSql(sql)).toMatchObject({ does: 'write', programs: [program] })
  })

  test('included files are read as part of it', () => {
    const files = new Map([
      ['a.sql', '\\ir b.sql'],
      ['b.sql', 'drop table t'],
    ])
    expect(readSql('\\i a.sql', { readFile: (path) => files.get(path) }).does).toBe('write')
    expect(readSql('\\i a.sql', { readFile: () => '\\i a.sql' }).does).toBe('unknown')
  })
})

describe('what SQL of others does:', () => {
  test.each([
    ['mysql', 'select "drop table t;" # drop', 'read'],
    ['mysql', "select 'it\\'s; drop table t'", 'read'],
    ['mysql', 'select 5--1; delete from t', 'write'],
    ['mysql', '/*!50000 drop table t */', 'write'],
    ['mysql', 'select `drop` from t\\G', 'read'],
    ['mysql', "select * from t into outfile '/tmp/x'", 'write'],
    ['mysql', 'show tables; describe t; explain t', 'read'],
    ['mysql', 'delimiter //\nselect 1 // drop table t //', 'unknown'],
    ['mysql', 'set global read_only = 0', 'write'],
    ['mysql', 'reset master', 'write'],
    ['sqlite', '.tables', 'read'],
    ['sqlite', '.schema users\nselect [drop], "x" from `y`;', 'read'],
    ['sqlite', 'pragma table_info(users)', 'read'],
    ['sqlite', 'pragma user_version', 'read'],
    ['sqlite', 'pragma user_version = 3', 'write'],
    ['sqlite', 'select /* /* */ 1; drop table t /* */', 'write'],
    ['sqlite', "select writefile('x', 'y')", 'write'],
    ['sqlite', '.restore old.db', 'write'],
    ['sqlserver', 'select [drop], @drop from t', 'read'],
    ['sqlserver', 'select 1 drop table t', 'write'],
    ['sqlserver', 'select 1\ngo\ndelete t\ngo', 'write'],
  ] as const)('%s: %s is a %s', (dialect, sql, does) => {
    expect(readSql(sql, { dialect }).does).toBe(does)
  })

  test.each([
    ['mysql', 'use shop;\ndelete from t', [['shop']]],
    ['sqlite', '.open other.db', [['other.db']]],
    ['sqlserver', 'use shop; delete t', [['shop']]],
  ] as const)('%s goes on elsewhere by %s', (dialect, sql, connects) => {
    expect(readSql(sql, { dialect }).connects).toEqual(connects)
  })

  test.each([
    ['mysql', '\\! sh run', 'sh run'],
    ['mysql', 'system sh run', 'sh run'],
    ['sqlite', '.shell sh run', 'sh run'],
    ['sqlserver', '!! sh run', 'sh run'],
  ] as const)('%s runs a program by %s', (dialect, sql, program) => {
    expect(readSql(sql, { dialect }).programs).toEqual([program])
  })
})

test('readsOnly is for what surely changes nothing', () => {
  expect([readsOnly('select 1'), readsOnly('select f()'), readsOnly('drop table t')]).toEqual([
    true,
    false,
    false,
  ])
})

test('a long text is read in no time, and nothing is thrown at any', () => {
  const long = `insert into t values ${"('a;''b', $$c$$), ".repeat(10_000)} ('d');`
  const start = performance.now()
  expect(readSql(long).does).toBe('write')
  expect(performance.now() - start).toBeLessThan(500)
  for (const quote of ["'", '"', '`', '$$', '/*', '[', '\\', ':', '(', ')', 'e']) {
    for (const dialect of ['postgresql', 'mysql', 'sqlite', 'sqlserver', 'duckdb'] as const) {
      expect(() => readSql(`${quote}select 1 ${quote.repeat(3)} x`, { dialect })).not.toThrow()
    }
  }
})
