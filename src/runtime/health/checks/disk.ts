import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import { bytesText } from '../../text.ts'
import type { Check } from '../check.ts'
import { gradeAbove, notChecked } from '../grading.ts'

/** Bytes in a megabyte of PostgreSQL’s settings. */
const mebibyte = 1024 ** 2

/** How much of the disk is free cannot be asked over SQL. */
export const disk: Check = {
  name: 'disk',
  title: 'Disk',
  asks: 'how large the database is, and the WAL against max_wal_size',

  async run({ session, settings, thresholds }) {
    const [row] = await session.query<{ bytes: number; may_see_wal: boolean }>(
      `select pg_catalog.pg_database_size(pg_catalog.current_database())::float8 as bytes,
              pg_catalog.has_function_privilege('pg_catalog.pg_ls_waldir()', 'execute') as may_see_wal`,
    )
    const size = row?.bytes ?? 0
    const database = `the database has ${bytesText(size)}`
    if (!row?.may_see_wal) {
      return notChecked(
        `${database}, and this role may not see the WAL`,
        `Let the role look: \`grant pg_monitor to ${quoteIdentifier(session.target.user)}\`.`,
      )
    }
    const [{ wal } = { wal: 0 }] = await session.query<{ wal: number }>(
      'select coalesce(sum(size), 0)::float8 as wal from pg_catalog.pg_ls_waldir()',
    )
    const limit = Number((await settings()).get('max_wal_size') ?? 1024) * mebibyte
    const percent = Math.round((wal / limit) * 100)
    const facts = { database_bytes: size, wal_bytes: wal, max_wal_size_bytes: limit }
    const grade = gradeAbove(
      percent,
      thresholds.wal_degraded_percent,
      thresholds.wal_unhealthy_percent,
    )
    const summary = `${database}, the WAL ${bytesText(wal)} (${percent} % of max_wal_size)`
    if (grade === 'healthy') return { grade, summary, facts }
    return {
      grade,
      summary,
      advice:
        'Something holds the WAL: see `select slot_name, active, restart_lsn from pg_replication_slots` and `select last_failed_wal, last_failed_time from pg_stat_archiver`.',
      facts,
    }
  },
}
