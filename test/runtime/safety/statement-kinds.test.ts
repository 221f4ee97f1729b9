import { describe, expect, it } from 'vitest'
import { parseScript, type Statement } from '../../../src/runtime/safety/reading/parse.ts'

async function parseOne(sql: string): Promise<Statement> {
  const [statement] = (await parseScript(sql)).statements
  if (statement === undefined) throw new Error(`no statement in ${sql}`)
  return statement
}

describe('PostgreSQL cannot run inside a transaction block', () => {
  it.each([
    'CREATE INDEX CONCURRENTLY i ON t (a)',
    'CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)',
    'DROP INDEX CONCURRENTLY i',
    'REINDEX INDEX CONCURRENTLY i',
    'REINDEX (VERBOSE, CONCURRENTLY) TABLE t',
    'REINDEX SCHEMA public',
    'REINDEX DATABASE d',
    'REINDEX SYSTEM d',
    'VACUUM',
    'VACUUM (FULL, ANALYZE) t',
    'CLUSTER',
    'CREATE DATABASE d',
    'DROP DATABASE IF EXISTS d',
    'ALTER DATABASE d SET TABLESPACE x',
    "CREATE TABLESPACE x LOCATION '/x'",
    'DROP TABLESPACE x',
    "ALTER SYSTEM SET work_mem = '1GB'",
    'ALTER TABLE t DETACH PARTITION p CONCURRENTLY',
    "CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p",
    'ALTER SUBSCRIPTION s REFRESH PUBLICATION',
    'ALTER SUBSCRIPTION s SET PUBLICATION p',
    'DROP SUBSCRIPTION s',
    'DISCARD ALL',
    "COMMIT PREPARED 'x'",
  ])('%s', async (sql) => {
    expect(await parseOne(sql)).toMatchObject({ transactional: false })
  })
})

describe('PostgreSQL can run inside a transaction block', () => {
  it.each([
    'CREATE INDEX i ON t (a)',
    'DROP INDEX i',
    'REINDEX TABLE t',
    'REINDEX (CONCURRENTLY off) TABLE t',
    'ANALYZE t',
    'CLUSTER t USING i',
    'ALTER DATABASE d SET work_mem = 1',
    'ALTER DATABASE d CONNECTION LIMIT 5',
    'ALTER TABLE t DETACH PARTITION p',
    'ALTER TABLE t DETACH PARTITION p FINALIZE',
    "CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (connect = false)",
    "CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p WITH (create_slot = off)",
    'ALTER SUBSCRIPTION s DISABLE',
    'ALTER SUBSCRIPTION s DROP PUBLICATION p WITH (refresh = false)',
    "ALTER TYPE e ADD VALUE 'x'",
    'DISCARD TEMP',
    'CALL p()',
    'DO $$ BEGIN COMMIT; END $$',
  ])('%s', async (sql) => {
    expect(await parseOne(sql)).toMatchObject({ transactional: true })
  })
})

it.each([
  ['BEGIN', 'begin'],
  ['START TRANSACTION ISOLATION LEVEL SERIALIZABLE', 'begin'],
  ['END', 'commit'],
  ['ABORT', 'rollback'],
  ['SAVEPOINT a', 'savepoint'],
  ['RELEASE a', 'release'],
  ['ROLLBACK TO SAVEPOINT a', 'rollback-to'],
  ["PREPARE TRANSACTION 'x'", 'prepare'],
  ["COMMIT PREPARED 'x'", 'commit-prepared'],
  ["ROLLBACK PREPARED 'x'", 'rollback-prepared'],
  ['SELECT 1', undefined],
])('%s controls the transaction: %s', async (sql, control) => {
  expect((await parseOne(sql)).transactionControl).toBe(control)
})

describe('reaches beyond its database', () => {
  it.each([
    'CREATE USER u',
    'ALTER ROLE u SET search_path = a',
    'ALTER ROLE u RENAME TO v',
    'DROP ROLE u',
    'GRANT a TO b',
    'REASSIGN OWNED BY a TO b',
    'CREATE DATABASE d',
    'ALTER DATABASE d SET work_mem = 1',
    'ALTER DATABASE d OWNER TO u',
    'GRANT CONNECT ON DATABASE d TO u',
    "COMMENT ON ROLE u IS 'x'",
    'ALTER TABLESPACE x OWNER TO u',
    'ALTER SYSTEM RESET ALL',
    'ALTER SUBSCRIPTION s RENAME TO r',
    "COPY t FROM PROGRAM 'curl x'",
    "COPY t TO '/tmp/t'",
    "LOAD 'x'",
    "SELECT dblink_exec('c', 'DROP TABLE t')",
    'SELECT pg_terminate_backend(1)',
    'DO $$ BEGIN CREATE ROLE u; END $$',
    "DO $$ BEGIN EXECUTE 'CREATE ' || 'ROLE u'; END $$",
    "UPDATE pg_database SET datallowconn = false WHERE datname = 'd'",
    'WITH x AS (DELETE FROM pg_catalog.pg_authid RETURNING 1) SELECT 1',
    'DO $$ BEGIN UPDATE pg_database SET datconnlimit = 0 WHERE false; END $$',
    'CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ ALTER DATABASE d SET work_mem = 1 $$',
  ])('%s', async (sql) => {
    expect(await parseOne(sql)).toMatchObject({ clusterWide: true })
  })
})

describe('stays within its database', () => {
  it.each([
    'CREATE TABLE role (id int, "user" text)',
    'GRANT SELECT ON t TO u',
    'ALTER TABLE t OWNER TO u',
    'COPY t FROM STDIN',
    'COMMENT ON TABLE t IS $$the database of roles$$',
    'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO u',
    'CREATE EXTENSION pgcrypto',
    'SELECT datname FROM pg_database',
    'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN NEW.role := 1; RETURN NEW; END $$',
    'DO $$ BEGIN UPDATE t SET a = 1 WHERE id = 2; END $$',
    'SELECT pg_stat_file_count FROM t',
  ])('%s', async (sql) => {
    expect(await parseOne(sql)).toMatchObject({ clusterWide: false })
  })
})
