import fc from 'fast-check'
import { expect, test } from 'vitest'
import { removeMigration } from '../runtime/pipelines/migrate/support.ts'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { dumpSchema, rows } from '../support/observe.ts'
import { fingerprint, randomDatabase } from '../support/random-database.ts'

const base = { '20260101000000_base': 'create table base (id int primary key);\n' }
const ruin = '20260102000000_ruin'
const ruinSql =
  'drop schema "Other schema" cascade;\ndrop table base;\ncreate table ruins (id int);\n'
const clear = `drop schema public cascade; create schema public;
drop schema if exists "Other schema" cascade;
select lo_unlink(oid) from pg_largeobject_metadata`

function isDrift(code: string, message: string): boolean {
  return (
    code === 'DRIFT' || (code === 'DEGRADED_AFTER' && /^After: (Schema: |degraded)/.test(message))
  )
}

async function ends(project: FaberProject, ...args: string[]) {
  const { exit, result } = await project.json(...args)
  const { errors, warnings } = result
  // What no migration has made is a drift, and nothing else is worth a warning.
  const others = warnings.filter(({ code, message }) => !isDrift(code, message))
  const isTold = warnings.length > 0
  expect({ args, exit, errors, others }).toEqual({
    args,
    exit: isTold ? 6 : 0,
    errors: [],
    others: [],
  })
  return result.details
}

test('whatever a database holds comes back by restore and by rollback, row for row', async () => {
  const project = await faberProject({ migrations: base })
  await project.configure({ 'environments.dev.backup_before_migrate': true })
  const { dev } = project.urls
  const formats = fc.constantFrom('custom', 'directory', 'sql')
  const compressions = fc.constantFrom('gzip', 'none')
  await fc.assert(
    fc.asyncProperty(randomDatabase, formats, compressions, async (sql, format, compression) => {
      await rows(dev, clear)
      await ends(project, 'migrate', 'dev')
      await rows(dev, sql)
      const [before, schema] = [await fingerprint(dev), await dumpSchema(dev)]

      const how = ['--format', format, '--compression', compression]
      const { backup_id } = await ends(project, 'backup', 'create', 'dev', ...how)
      await rows(dev, clear)
      await ends(project, 'restore', 'dev', '--backup', String(backup_id))
      expect(await fingerprint(dev)).toEqual(before)
      expect(await dumpSchema(dev)).toBe(schema)

      await project.addMigration(ruin, ruinSql)
      await ends(project, 'migrate', 'dev')
      await ends(project, 'rollback', 'dev')
      await removeMigration(project, ruin)
      expect(await fingerprint(dev)).toEqual(before)
      expect(await dumpSchema(dev)).toBe(schema)
    }),
    { numRuns: 4, interruptAfterTimeLimit: 90_000 },
  )
}, 180_000)
