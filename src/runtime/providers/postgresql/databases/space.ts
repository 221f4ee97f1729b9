import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Session } from '../../provider.ts'
import type { PostgresTarget } from '../target.ts'

const ownMachine = /^(localhost|127\.[0-9.]+|::1|\/.*)$/

/**
 * The free bytes of the disk that the database lies on. It is known only where the server is on
 * this machine, tells this role its folder, and that folder is seen here as the server's.
 */
export async function freeSpace(
  session: Session,
  target: PostgresTarget,
): Promise<number | undefined> {
  if (!ownMachine.test(target.host)) return undefined
  const [row] = await session
    .query<{ data: string | null; tablespace: string; version: number }>(
      `select (select setting from pg_settings where name = 'data_directory') as data,
              coalesce((select pg_tablespace_location(dattablespace) from pg_database
                         where datname = $1), '') as tablespace,
              current_setting('server_version_num')::int / 10000 as version`,
      [target.database],
    )
    .catch(() => [])
  if (!row?.data) return undefined
  const major = await readFile(join(row.data, 'PG_VERSION'), 'utf8').catch(() => '')
  if (Number(major) !== row.version) return undefined
  const { bavail, bsize } = await statfs(row.tablespace || row.data)
  return bavail * bsize
}
