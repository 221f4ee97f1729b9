import { describe, expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { cockroach } from '../../../../src/runtime/guard/tools/cockroach.ts'
import { mysql } from '../../../../src/runtime/guard/tools/mysql.ts'
import { mysqlUtilities } from '../../../../src/runtime/guard/tools/mysql-utilities.ts'
import { pgloader } from '../../../../src/runtime/guard/tools/pgloader.ts'
import { sqlcmd } from '../../../../src/runtime/guard/tools/sqlcmd.ts'
import { sqlite3 } from '../../../../src/runtime/guard/tools/sqlite3.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

describe('mysql', () => {
  test.each([
    [['-hdb', '-P', '3307', '-psecret', 'shop', '-e', 'select 1'], 'read mysql', ['db:3307/shop']],
    [['-D', 'shop', '-e', 'drop table t'], 'write mysql', ['localhost:3306/shop']],
    [['--database=shop', '--execute=drop table t'], 'write mysql', ['localhost:3306/shop']],
    [['-e', 'use shop; drop table t'], 'write mysql', ['localhost:3306/?', 'localhost:3306/shop']],
    [
      ['a', '-e', 'drop table `shop`.t'],
      'write mysql',
      ['localhost:3306/a', 'localhost:3306/shop'],
    ],
    [['a', '-e', 'drop database shop'], 'write mysql', ['localhost:3306/a', 'localhost:3306/shop']],
    [['--login-path=prod', '-e', 'drop table t'], 'write mysql', ['?:?/?']],
    [['-h', unseen, 'shop', '-e', 'drop table t'], 'write mysql', ['?:3306/shop']],
  ])('%j is: %s, on %j', (words, effect, targets) => {
    expect(effectOf(mysql, ['mysql', ...words])).toBe(effect)
    expect(targetsOf(mysql, ['mysql', ...words])).toEqual(targets)
  })

  test('reads its input and the files that it includes', () => {
    const folder = projectWith({ 'a.sql': 'delete from t' })
    expect(effectOf(mysql, 'mysql shop', { input: 'source a.sql', folder })).toBe('write mysql')
  })
})

test.each([
  ['mysqladmin -h db drop shop', 'write mysqladmin', ['db:3306/shop']],
  ['mysqladmin shutdown', 'write mysqladmin', ['localhost:3306/?']],
  ['mysqladmin -psecret status', 'nothing', []],
  ['mysqlimport shop users.txt', 'write mysqlimport', ['localhost:3306/shop']],
  ['mysqldump shop', 'nothing', []],
])('%s is: %s, on %j', (command, effect, targets) => {
  expect(effectOf(mysqlUtilities, command)).toBe(effect)
  expect(targetsOf(mysqlUtilities, command)).toEqual(targets)
})

describe('sqlite3 and duckdb', () => {
  const here = ['file:0/dev.db', 'file:0//app/dev.db']
  test.each([
    [['sqlite3', './dev.db', 'drop table t'], 'write sqlite3', here],
    [['sqlite3', '-cmd', 'drop table t', 'dev.db', 'select 1'], 'write sqlite3', here],
    [['sqlite3', 'dev.db', '.tables'], 'read sqlite3', here],
    [['sqlite3', '-readonly', 'dev.db', 'drop table t'], 'read sqlite3', here],
    [['sqlite3', ':memory:', 'drop table t'], 'write sqlite3', []],
    [['sqlite3', ':memory:', '.open dev.db', 'drop table t'], 'write sqlite3', here],
    [
      ['sqlite3', '-readonly', ':memory:', "attach 'dev.db' as d; drop table d.t"],
      'write sqlite3',
      here,
    ],
    [['duckdb', 'dev.db', '-c', 'drop table t'], 'write duckdb', here],
    [
      ['duckdb', '-c', "attach 'host=db dbname=app' as a (type postgres); drop table a.t"],
      'write duckdb',
      ['db:5432/app'],
    ],
  ])('%j is: %s, on %j', (words, effect, targets) => {
    expect(effectOf(sqlite3, words, { folder: '/app' })).toBe(effect)
    expect(targetsOf(sqlite3, words, { folder: '/app' })).toEqual(targets)
  })

  test('read their input', () => {
    expect(effectOf(sqlite3, 'sqlite3 dev.db', { input: 'drop table t' })).toBe('write sqlite3')
  })
})

test.each([
  [['-S', 'tcp:db,1434', '-d', 'shop', '-Q', 'select 1'], 'read sqlcmd', ['db:1434/shop']],
  [
    ['-S', '.', '-Q', 'drop database shop'],
    'write sqlcmd',
    ['localhost:1433/?', 'localhost:1433/shop'],
  ],
  [['-S', 'db\\prod', '-d', 'shop', '-Q', 'delete t'], 'write sqlcmd', ['db:?/shop']],
])('sqlcmd %j is: %s, on %j', (words, effect, targets) => {
  expect(effectOf(sqlcmd, ['sqlcmd', ...words])).toBe(effect)
  expect(targetsOf(sqlcmd, ['sqlcmd', ...words])).toEqual(targets)
})

test.each([
  [
    ['sql', '--url', 'postgres://db:26257/shop', '-e', 'drop table t'],
    'write cockroach sql',
    ['db:26257/shop'],
  ],
  [['sql', '--host=db', '-d', 'shop', '-e', 'select 1'], 'read cockroach sql', ['db:26257/shop']],
  [['start'], 'not known', []],
])('cockroach %j is: %s, on %j', (words, effect, targets) => {
  expect(effectOf(cockroach, ['cockroach', ...words])).toBe(effect)
  expect(targetsOf(cockroach, ['cockroach', ...words])).toEqual(targets)
})

test('pgloader writes into its target, or that of its file', () => {
  const folder = projectWith({
    load: 'LOAD DATABASE FROM mysql://a/b\n INTO postgresql://db/app\n;',
  })
  expect(targetsOf(pgloader, 'pgloader mysql://a/b pgsql://db/app', { folder })).toEqual([
    'db:5432/app',
  ])
  expect(targetsOf(pgloader, 'pgloader load', { folder })).toEqual(['db:5432/app'])
  expect(effectOf(pgloader, 'pgloader load', { folder })).toBe('write pgloader')
})
