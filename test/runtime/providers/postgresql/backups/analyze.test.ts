import { expect, test } from 'vitest'
import { analyze } from '../../../../../src/runtime/providers/postgresql/backups/analyze.ts'
import { parseTarget } from '../../../../../src/runtime/providers/postgresql/target.ts'
import { rows } from '../../../../support/observe.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'

test('every table has statistics afterwards, whatever its name and kind', async () => {
  const { url } = await freshDatabase()
  await rows(
    url,
    `create schema "Other one";
     create table "Other one"."or""der" as select n from generate_series(1, 100) n;
     create table parted (n int) partition by list (n);
     create table part partition of parted default;
     insert into parted select generate_series(1, 100);
     create materialized view seen as select * from parted;
     create table empty (n int)`,
  )
  await analyze(parseTarget(url, 'URL'))
  const known = await rows<{ tablename: string }>(
    url,
    `select distinct tablename from pg_stats where schemaname in ('public', 'Other one') order by 1`,
  )
  expect(known.map(({ tablename }) => tablename)).toEqual(['or"der', 'part', 'parted', 'seen'])
})

test('a table that cannot be read ends it, and every connection is closed', async () => {
  const { url, name } = await freshDatabase()
  await rows(
    url,
    `create table goods (n int);
     insert into goods select generate_series(1, 100);
     create function fails(int) returns int language plpgsql immutable as
       $$ begin if current_setting('application_name') = 'faber-db' then raise 'not here'; end if; return $1; end $$;
     create index on goods (fails(n))`,
  )
  await expect(analyze(parseTarget(url, 'URL'))).rejects.toThrow('not here')
  const sql = `select from pg_stat_activity where datname = '${name}' and application_name = 'faber-db'`
  await expect.poll(() => rows(url, sql)).toEqual([])
})
