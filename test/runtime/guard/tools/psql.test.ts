import { describe, expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { psql } from '../../../../src/runtime/guard/tools/psql.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

const env = { USER: 'ann' }
const drop = 'drop table t'

describe('psql', () => {
  test.each([
    ['psql', 'read psql'],
    ['psql -l', 'read psql'],
    ['psql --version', 'nothing'],
    ['pgcli prod', 'read pgcli'],
  ])('as %s is: %s', (command, effect) => {
    expect(effectOf(psql, command)).toBe(effect)
  })

  test.each([
    [['-c', 'select 1'], 'read psql'],
    [['-c', drop], 'write psql'],
    [[`-c${drop}`], 'write psql'],
    [['-Atc', drop], 'write psql'],
    [[`--command=${drop}`], 'write psql'],
    [[`--comm=${drop}`], 'write psql'],
    [['-c', 'select 1', '-o', '|sh'], 'write psql, unknown a program that psql starts'],
    [['-c', 'select 1', '-c', drop], 'write psql'],
    [['-c', 'select f()'], 'unknown psql'],
    [['-c', unseen], 'unknown psql'],
    [['-f', 'missing.sql'], 'unknown psql'],
    [['-v', `x=1;${drop}`, '-c', 'select :x'], 'write psql'],
    [['-c', '\\! sh run'], 'write psql, unknown a program that psql starts'],
  ])('%j is: %s', (words, effect) => {
    expect(effectOf(psql, ['psql', ...words])).toBe(effect)
  })

  test.each([[drop], ['\\i drop.sql'], [`select 1;\n${drop}`]])('reads its input: %s', (input) => {
    const folder = projectWith({ 'drop.sql': drop })
    expect(effectOf(psql, 'psql prod', { input, folder })).toBe('write psql')
    expect(effectOf(psql, 'psql prod -f -', { input, folder })).toBe('write psql')
  })

  test('reads its files', () => {
    const folder = projectWith({ 'drop.sql': drop, 'look.sql': 'select 1' })
    expect(effectOf(psql, 'psql -f look.sql', { folder })).toBe('read psql')
    expect(effectOf(psql, 'psql -f look.sql -f drop.sql', { folder })).toBe('write psql')
    expect(effectOf(psql, 'psql -qf drop.sql', { folder })).toBe('write psql')
  })
})

describe('psql reaches', () => {
  test.each([
    ['psql', 'localhost:5432/ann'],
    ['psql app', 'localhost:5432/app'],
    ['psql app bob', 'localhost:5432/app'],
    ['psql -U bob', 'localhost:5432/bob'],
    ['psql -d app -h db -p 5433', 'db:5433/app'],
    ['psql -hdb -p5433 --dbname=app', 'db:5433/app'],
    ['psql postgres://u:p@db:5433/app?sslmode=require', 'db:5433/app'],
    ['psql postgresql:///app?host=db', 'db:5432/app'],
    ['psql -h ignored postgres://db/app', 'db:5432/app'],
    [['psql', 'host=db dbname=app'], 'db:5432/app'],
    [['psql', "hostaddr=10.0.0.1 host=db dbname='app'"], '10.0.0.1:5432/app'],
    ['psql -h /var/run/postgresql app', '/var/run/postgresql:5432/app'],
    ['psql service=prod', '?:?/?'],
    [`psql ${unseen}`, '?:?/?'],
    [`psql -h ${unseen} app`, '?:5432/app'],
    [`psql postgres://u:${unseen}@db/app`, 'db:5432/app'],
    [`psql postgres://${unseen}`, '?:5432/?'],
    ['usql mysql://db/app', 'db:3306/app'],
  ])('by %s: %s', (command, target) => {
    expect(targetsOf(psql, command, { env })).toEqual([target])
  })

  test.each([
    [{ PGHOST: 'db', PGPORT: '5433', PGDATABASE: 'app' }, 'psql', 'db:5433/app'],
    [{ PGHOST: 'db' }, 'psql postgresql:///app', 'db:5432/app'],
    [{ PGHOST: 'db', PGHOSTADDR: '10.0.0.1' }, 'psql app', '10.0.0.1:5432/app'],
    [{ PGHOST: 'db' }, 'psql -h other app', 'other:5432/app'],
    [{ PGUSER: 'bob' }, 'psql', 'localhost:5432/bob'],
    [{ PGSERVICE: 'prod' }, 'psql', '?:?/?'],
    [{ PGHOST: unseen }, 'psql app', '?:5432/app'],
  ])('with %j, by %s: %s', (variables, command, target) => {
    expect(targetsOf(psql, command, { env: { ...env, ...variables } })).toEqual([target])
  })

  test('each of several hosts', () => {
    const found = targetsOf(psql, 'psql postgres://localhost:1,db:5433/app', { env })
    expect(found).toEqual(['localhost:1/app', 'db:5433/app'])
  })

  test.each([
    ['\\c other', 'db:5433/other'],
    ['\\c other - there 5434', 'there:5434/other'],
    ['\\c postgres://there/other', 'there:5432/other'],
    [`\\c ${unseen}`, '?:?/?'],
    ['drop database other', 'db:5433/other'],
    ['alter system set fsync = off', 'db:5433/?'],
    ["select dblink_exec('host=there dbname=other', 'x')", 'there:5432/other'],
  ])('another database by %s', (sql, target) => {
    const words = [
      ['-h', 'db', '-p', '5433', 'app'],
      ['host=db port=5433 dbname=app'],
      ['postgres://db:5433/app'],
    ]
    for (const given of words) {
      const found = targetsOf(psql, ['psql', ...given, '-c', sql], { env })
      expect(found).toEqual(['db:5433/app', target])
    }
  })
})

test('a connection string without a host leads to the server of the session too', () => {
  const words = (sql: string) => ['psql', 'postgres://db:5433/app', '-c', sql]
  expect(targetsOf(psql, words('\\c "dbname=other"'))).toContain('db:5433/other')
  expect(targetsOf(psql, words("select dblink_exec('dbname=other', 'x')"))).toContain(
    'db:5433/other',
  )
  expect(targetsOf(psql, words("select dblink_exec('dbname=other host=far', 'x')"))).toEqual([
    'db:5433/app',
    'far:5432/other',
  ])
})

test('statements made of what a query finds may reach all of the server', () => {
  const input = "select format('drop database %I', datname) from pg_database \\gexec"
  expect(effectOf(psql, 'psql postgres://db:5433/app', { input })).toBe('unknown psql')
  expect(targetsOf(psql, 'psql postgres://db:5433/app', { input })).toContain('db:5433/?')
})
