import type { Client } from 'pg'
import type { Form } from './forms/form.ts'

/** What a form did, or was said to do: each list sorted, names without `public`. */
export interface Outcome {
  /** As `orders ACCESS EXCLUSIVE`. */
  readonly locks: readonly string[]
  readonly rewrites: readonly string[]
  readonly rebuilds: readonly string[]
  readonly scans: readonly string[]
  readonly refused?: string
}

interface Observed {
  readonly name: string
  readonly kind: string
  readonly file: string
  readonly scans: string
}

/** `public` emptied, and the structure made in it. */
export async function prepare(client: Client, given: string): Promise<void> {
  await client.query(`SET timezone = 'UTC'; DROP SCHEMA public CASCADE; CREATE SCHEMA public`)
  const { rows } = await client.query(
    `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema')`,
  )
  for (const { nspname } of rows) await client.query(`DROP SCHEMA "${nspname}" CASCADE`)
  await client.query(given)
}

/**
 * What a form does to the relations that were there before it, measured in a transaction that is
 * rolled back: locks from pg_locks, new files from relfilenode, reads from the scan counters.
 */
export async function measure(client: Client, { sql, timeZone }: Form): Promise<Outcome> {
  await client.query(`BEGIN; SET LOCAL timezone = '${timeZone ?? 'UTC'}'`)
  try {
    const before = await relations(client)
    await client.query(sql)
    const locks = await heldLocks(client, before)
    const after = await relations(client)
    const changed = [...before].filter(([oid, { file }]) => {
      const now = after.get(oid)
      return now !== undefined && now.file !== file
    })
    return {
      locks,
      rewrites: names(changed.filter(([, { kind }]) => kind !== 'i')),
      rebuilds: names(changed.filter(([, { kind }]) => kind === 'i')),
      scans: names(
        [...before].filter(([oid, { scans }]) => (after.get(oid)?.scans ?? scans) !== scans),
      ),
    }
  } catch (error) {
    return { ...nothing, refused: (error as Error).message }
  } finally {
    await client.query('ROLLBACK')
  }
}

export const nothing: Outcome = { locks: [], rewrites: [], rebuilds: [], scans: [] }

/** Tables, views and indexes by their oid; what a sequence or a TOAST table suffers is not told. */
async function relations(client: Client): Promise<Map<string, Observed>> {
  const { rows } = await client.query(
    `SELECT oid::text, relkind AS kind, relfilenode::text AS file,
        CASE WHEN relkind IN ('r', 'p', 'm') THEN pg_stat_get_xact_numscans(oid)::text ELSE '0' END AS scans,
        CASE WHEN relnamespace = 'public'::regnamespace THEN '' ELSE relnamespace::regnamespace || '.' END || relname AS name
      FROM pg_class
      WHERE relkind IN ('r', 'p', 'v', 'm', 'i', 'I', 'f') AND relpersistence <> 't'
        AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
  )
  return new Map(rows.map(({ oid, ...observed }) => [oid, observed]))
}

async function heldLocks(client: Client, before: Map<string, Observed>): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT relation::text AS oid, mode FROM pg_locks
      WHERE locktype = 'relation' AND pid = pg_backend_pid() AND mode <> 'AccessShareLock'`,
  )
  const known = rows.flatMap(({ oid, mode }) => {
    const name = before.get(oid)?.name
    return name === undefined ? [] : [`${name} ${modeName(mode)}`]
  })
  return [...new Set(known)].toSorted()
}

/** `ShareRowExclusiveLock` as SQL writes it: SHARE ROW EXCLUSIVE. */
export function modeName(mode: string): string {
  return mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase()
}

function names(entries: readonly (readonly [string, Observed])[]): string[] {
  return entries.map(([, { name }]) => name).toSorted()
}
