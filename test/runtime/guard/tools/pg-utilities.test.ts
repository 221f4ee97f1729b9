import { expect, test } from 'vitest'
import { pgUtilities } from '../../../../src/runtime/guard/tools/pg-utilities.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

const env = { USER: 'ann', PGHOST: 'db' }

test.each([
  ['dropdb app', 'write dropdb', ['db:5432/app']],
  ['dropdb -f --if-exists -h there app', 'write dropdb', ['there:5432/app']],
  ['dropdb --maintenance-db=postgres://there/postgres app', 'write dropdb', ['there:5432/app']],
  ['createdb -O bob app', 'write createdb', ['db:5432/app']],
  ['dropuser bob', 'write dropuser', ['db:5432/?']],
  ['createuser -s bob', 'write createuser', ['db:5432/?']],
  ['pg_restore -d app dump', 'write pg_restore', ['db:5432/app']],
  ['pg_restore -c -d postgres://there/app dump', 'write pg_restore', ['there:5432/app']],
  ['pg_restore -C -d postgres dump', 'write pg_restore', ['db:5432/postgres', 'db:5432/?']],
  ['pg_restore -l dump', 'nothing', []],
  ['pg_restore -f out.sql dump', 'nothing', []],
  ['pg_dump app', 'nothing', []],
  ['pg_dumpall', 'nothing', []],
  ['vacuumdb -f app', 'write vacuumdb', ['db:5432/app']],
  ['vacuumdb --all', 'write vacuumdb', ['db:5432/?']],
  ['reindexdb -t users app', 'write reindexdb', ['db:5432/app']],
  ['clusterdb', 'write clusterdb', ['db:5432/ann']],
  ['pgbench -i -s 10 app', 'write pgbench', ['db:5432/app']],
  ['pgbench -c 4 app', 'write pgbench', ['db:5432/app']],
  ['pgbench -S app', 'nothing', []],
  ['dropdb --help', 'nothing', []],
])('%s is: %s, on %j', (command, effect, targets) => {
  expect(effectOf(pgUtilities, command, { env })).toBe(effect)
  expect(targetsOf(pgUtilities, command, { env })).toEqual(targets)
})

test('the scripts of pgbench are read', () => {
  const folder = projectWith({ 'a.sql': 'select 1', 'b.sql': 'delete from t' })
  expect(effectOf(pgUtilities, 'pgbench -f a.sql@2 app', { folder })).toBe('read pgbench')
  expect(effectOf(pgUtilities, 'pgbench -f a.sql -f b.sql app', { folder })).toBe('write pgbench')
})
