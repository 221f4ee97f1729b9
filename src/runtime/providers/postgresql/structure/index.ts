import { createHash } from 'node:crypto'
import type { Session } from '../../provider.ts'
import type { SchemaObject, Structure } from '../../structure.ts'
import { readOnly } from '../inspect/read-only.ts'
import { notOfExtension } from './extensions.ts'
import { extensions, functions, schemas, types } from './others.ts'
import {
  columns,
  constraints,
  indexes,
  policies,
  sequences,
  tables,
  triggers,
  views,
} from './relations.ts'

const limitMs = 20_000

/** In the order in which differences are told. */
const queries = [
  schemas,
  extensions,
  types,
  sequences,
  tables,
  columns,
  constraints,
  indexes,
  triggers,
  policies,
  views,
  functions,
]

/** Names are written in full, and literals as no setting of the server or the role would have them otherwise. */
const spelling = `set local search_path = pg_catalog; set local quote_all_identifiers = off;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = postgres; set local timezone = 'UTC';
  set local bytea_output = hex; set local extra_float_digits = 1; set local xmlbinary = base64`

/** The queries are the format: one that is changed reads something else. */
export const structureFormat = createHash('sha256')
  .update([spelling, ...queries].join(';'))
  .digest('hex')

/** Reads the structure of these schemas, with every name written in full; only reads. Throws the server's error. */
export function structureOf(session: Session, names: readonly string[]): Promise<Structure> {
  return readOnly(session, limitMs, async () => {
    await session.script(spelling)
    const found: SchemaObject[] = []
    for (const sql of queries) {
      found.push(...(await session.query<SchemaObject & Record<string, unknown>>(sql, [names])))
    }
    return found
  })
}

/** The schemas in which something was made; `public`, which every database has, only where it is not empty. */
export async function schemasOf(session: Session): Promise<string[]> {
  const found = await session.query<{ name: string }>(
    `select n.nspname::text as name from pg_namespace n
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and ${notOfExtension('pg_namespace', 'n.oid')}
        and (n.nspname <> 'public'
             or exists (select from pg_class c where c.relnamespace = n.oid)
             or exists (select from pg_type t where t.typnamespace = n.oid)
             or exists (select from pg_proc p where p.pronamespace = n.oid))
      order by 1`,
  )
  return found.map(({ name }) => name)
}
