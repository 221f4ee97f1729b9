import { expect, test } from 'vitest'
import { hangsOnCircumstances } from '../../../../src/runtime/pipelines/drift/circumstances.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'

const hangs = async (sql: string) => hangsOnCircumstances((await parseScript(sql)).statements)

test.each([
  'create table t (id uuid default gen_random_uuid(), at timestamptz default now())',
  `create table t (id int); do $$ begin alter table t add check (id > 0);
   exception when duplicate_object then null; end $$`,
  `create function touch() returns trigger language plpgsql as
   'begin new.at = now(); return new; end'`,
  `select pg_catalog.set_config('search_path', '', false)`,
  `insert into t values (now(), 'create')`,
])('a function of their text: %s', async (sql) => {
  expect(await hangs(sql)).toBe(false)
})

test.each([
  `do $$ begin execute format('create table t_%s ()', to_char(current_date, 'YYYY')); end $$`,
  `do $$ begin if exists (select from pg_roles where rolname = 'app') then create table t (); end if; end $$`,
  `do $$ begin execute format('create schema %I', current_database()); end $$`,
  `do $$ begin create extension postgis; exception when others then null; end $$`,
  `create function f() returns void language plpgsql as
   'begin execute ''create table t'' || (random() * 9)::int || ''()''; end'; select f()`,
  `insert into t values (gen_random_uuid()); do $$ begin
   execute (select format('create table %I ()', id) from t); end $$`,
  `create table t (at date default 'today')`,
])('not only of their text: %s', async (sql) => {
  expect(await hangs(sql)).toBe(true)
})
