import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faberProject } from '../support/faber-project.ts'
import { dumpSchema, rows } from '../support/observe.ts'
import { fingerprint, randomDatabase } from '../support/random-database.ts'

const ruin = `
do $$ declare one record; begin
  for one in select oid::regclass as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition loop
    execute format('drop table if exists %s cascade', one.name);
  end loop;
end $$;
drop schema "Other schema" cascade;
create table ruins (id integer);
`

test('what is backed up comes back, row for row, whatever it is', async () => {
  const project = await faberProject()
  const url = project.urls.dev
  await fc.assert(
    fc.asyncProperty(
      randomDatabase,
      fc.constantFrom('custom', 'directory', 'sql'),
      async (sql, format) => {
        await rows(
          url,
          'drop schema public cascade; drop schema if exists "Other schema" cascade; create schema public; select lo_unlink(oid) from pg_largeobject_metadata',
        )
        await rows(url, sql)
        const [before, schema] = [await fingerprint(url), await dumpSchema(url)]
        const made = await project.json('backup', 'create', 'dev', '--format', format)
        expect(made.result).toMatchObject({ status: 'success' })
        const id = String(made.result.details.backup_id)
        for (const back of [
          ['restore', 'dev', '--backup', id],
          ['rollback', 'dev', '--from', id],
        ]) {
          await rows(url, ruin)
          const { exit, result } = await project.json(...back)
          expect({ exit, errors: result.errors }).toEqual({ exit: 0, errors: [] })
          expect(await fingerprint(url)).toEqual(before)
          expect(await dumpSchema(url)).toBe(schema)
        }
      },
    ),
    { numRuns: 6, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: false },
  )
}, 180_000)
