import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { execa } from 'execa'
import { withClient } from '../../test/support/postgres/admin.ts'
import type { Stage } from './stage.ts'

/** A database as it is at one moment, without the migration history: what is measured, by its name. */
export type Snapshot = Readonly<Record<string, string>>

/** Dumps schema and data of production with pg_dump, and counts the rows of each table. */
export async function takeSnapshot(stage: Stage): Promise<Snapshot> {
  const schema = await dump(stage, '--schema-only')
  const data = await dump(stage, '--data-only')
  return {
    'schema, lines': String(schema.split('\n').length),
    'schema, SHA-256': sha256(schema),
    ...(await countRows(stage)),
    'data, SHA-256': sha256(data),
  }
}

async function dump({ toolsDir, server, signal }: Stage, part: string): Promise<string> {
  const { stdout } = await execa(
    join(toolsDir, 'pg_dump'),
    [part, '--exclude-table=_prisma_migrations', '--dbname=shop_production'],
    {
      env: {
        PGHOST: '127.0.0.1',
        PGPORT: String(server.port),
        PGUSER: server.user,
        PGPASSWORD: server.password,
      },
      cancelSignal: signal,
    },
  )
  // Newer versions of pg_dump put a random word on these two lines.
  return stdout.replaceAll(/^\\(un)?restrict .*\n/gm, '')
}

async function countRows(stage: Stage): Promise<Record<string, string>> {
  const sql = `SELECT 'rows of "Customer"' AS what, count(*)::text AS rows FROM "Customer"
    UNION ALL SELECT 'rows of "Order"', count(*)::text FROM "Order"`
  const { rows } = await withClient(stage.url('production'), (client) =>
    client.query<{ what: string; rows: string }>(sql),
  )
  return Object.fromEntries(rows.map(({ what, rows }) => [what, rows]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
