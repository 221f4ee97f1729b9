import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { withClient } from './postgres/admin.ts'
import { testServer } from './postgres/worker-server.ts'

/*
 * What a test looks at from outside, when it wants to know what the program has done or left alone.
 */

/** Runs one query and returns its rows. */
export async function rows<R = Record<string, unknown>>(url: string, sql: string): Promise<R[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows)
}

export interface HistoryRow {
  readonly name: string
  readonly state: 'applied' | 'rolled back' | 'unfinished'
}

/** The rows of Prisma's history table, oldest first. */
export async function history(url: string): Promise<HistoryRow[]> {
  return rows<HistoryRow>(
    url,
    `select migration_name as name,
            case when rolled_back_at is not null then 'rolled back'
                 when finished_at is not null then 'applied' else 'unfinished' end as state
       from _prisma_migrations order by started_at, finished_at`,
  )
}

/** The schema of a database as pg_dump writes it, without the random marks of newer versions. */
export async function dumpSchema(url: string): Promise<string> {
  const { stdout } = await execa(join(testServer().toolsDir, 'pg_dump'), ['--schema-only'], {
    env: libpq(url),
  })
  return stdout.replace(/^\\(un)?restrict .*$/gm, '')
}

/** libpq's variables for a connection string. */
export function libpq(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  }
}

/** The names of the scratch databases that faber-db has on the server. */
export async function scratchDatabases(url: string): Promise<string[]> {
  const found = await rows<{ datname: string }>(
    url,
    `select datname from pg_database where datname like 'faber\\_db\\_%'`,
  )
  return found.map(({ datname }) => datname)
}

/** Whether a run is at work on a scratch database: its session is open, unlike that of a run that was killed earlier. */
export async function isOnScratch(url: string): Promise<boolean> {
  const found = await rows(
    url,
    `select from pg_database d join pg_stat_activity a on a.pid::text = split_part(d.datname, '_', 4)
      where d.datname like 'faber\\_db\\_%'`,
  )
  return found.length > 0
}

/** Every file below a folder, with its content, by its path from there. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name)).sort()
  const read = async (path: string): Promise<[string, string]> => [
    path.slice(folder.length + 1),
    await readFile(path, 'latin1'),
  ]
  return Object.fromEntries(await Promise.all(paths.map(read)))
}
