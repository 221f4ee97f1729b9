import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import type { Session } from '../../../src/runtime/providers/index.ts'
import { postgresql } from '../../../src/runtime/providers/postgresql/index.ts'

/** The record of a backup that is made up; what a database has that moment stands in `tables` and `facts.activity`. */
export function record(changes: Partial<BackupRecord> = {}): BackupRecord {
  return {
    backup_id: 'backup-20260501-120000',
    environment: 'production',
    provider: 'postgresql',
    file: 'backups/backup-20260501-120000.dump',
    key: 'production/backup-20260501-120000.dump',
    format: 'custom',
    compression: 'gzip',
    layers: [],
    sha256: 'a'.repeat(64),
    size_bytes: 1,
    created_at: '2026-05-01T12:00:00.000Z',
    duration_seconds: 1,
    server_version: '15.18',
    tool_version: '15.18',
    database: 'app',
    migration_head: null,
    tables: [],
    large_objects: 0,
    facts: {
      database: 'app',
      server_version: 150_018,
      size_bytes: 1,
      owner: 'postgres',
      encoding: 'UTF8',
      properties: {},
      comment: null,
      acl: null,
      settings: [],
      roles: [],
      extensions: [],
      activity: { since: null, tables: [] },
    },
    verified_at: '2026-05-01T12:00:00.000Z',
    ...changes,
  }
}

/** The record of a backup made now, as far as losses are told from it. */
export async function recordNow(session: Session): Promise<BackupRecord> {
  const activity = await postgresql.backups.activity(session)
  const tables = []
  for (const { table } of activity.tables) {
    const [row] = await session.query<{ n: string }>(`select count(*) as n from only ${table}`)
    tables.push({ table, rows: Number(row?.n), sha256: '' })
  }
  const made = record()
  return { ...made, tables, facts: { ...made.facts, activity } }
}
