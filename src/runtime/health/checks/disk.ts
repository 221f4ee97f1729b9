import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import { bytesText, count } from '../../text.ts'
import type { Check, CheckContext, Health, Thresholds } from '../check.ts'
import { bytesADay } from '../disk/growth.ts'
import { localDisks } from '../disk/local-disks.ts'
import { gradeAbove, notChecked, worstHealth } from '../grading.ts'

/** Bytes in a megabyte of PostgreSQL’s settings. */
const mebibyte = 1024 ** 2
const gigabyte = 1_000_000_000

interface Sizes {
  readonly database: number
  /** null where the role may not see it. */
  readonly wal: number | null
}

/** What is known of the room that is left. */
interface Room {
  readonly text: string
  readonly percent: number
  /** Bytes left where the data is, which it grows into. */
  readonly free: number
  /** Databases that the role may not measure, and that are missing from what is taken. */
  readonly hidden: number
}

/** How much of the disk is free cannot be asked over SQL: it is looked at where the server runs here, else reckoned from `disk_gb`. */
export const disk: Check = {
  name: 'disk',
  title: 'Disk',
  asks: 'how full the disk is and when it will be, and the WAL against max_wal_size',

  async run(context) {
    const { session, thresholds, samples, now, settings } = context
    const sizes = await readSizes(context)
    const room = (await lookAtDisks(context)) ?? (await reckon(context, sizes))
    const figures = {
      database_size_bytes: sizes.database,
      ...(sizes.wal !== null && { wal_size_bytes: sizes.wal }),
      ...(room && { disk_free_bytes: room.free }),
    }
    const look = { at: now().toISOString(), health: 'healthy', grades: {}, figures } as const
    const daily = bytesADay([...(await samples()), look])
    const days = room && daily && daily > 0 ? room.free / daily : undefined
    const limit = Number((await settings()).get('max_wal_size') ?? 1024) * mebibyte
    const walPercent = sizes.wal === null ? undefined : Math.round((sizes.wal / limit) * 100)

    const bySpace = worstHealth([gradePercent(room, thresholds), gradeDays(days, thresholds)])
    const { wal_degraded_percent, wal_unhealthy_percent } = thresholds
    const byWal = gradeAbove(walPercent ?? 0, wal_degraded_percent, wal_unhealthy_percent)
    const grade = worstHealth([bySpace, byWal])
    const summary = [
      `the database has ${bytesText(sizes.database)}${growthText(daily, days)}`,
      room?.text ??
        'what is free is not known (`disk_gb` of the environment tells how much there is)',
      walPercent === undefined
        ? 'this role may not see the WAL'
        : `the WAL has ${bytesText(sizes.wal ?? 0)} (${walPercent} % of max_wal_size)`,
    ].join('; ')
    if (grade === 'healthy' && (sizes.wal === null || room?.hidden)) {
      return {
        ...notChecked(
          summary,
          `Let the role look: \`grant pg_monitor to ${quoteIdentifier(session.target.user)}\`.`,
        ),
        figures,
      }
    }
    const facts = {
      database_bytes: sizes.database,
      wal_bytes: sizes.wal,
      max_wal_size_bytes: limit,
      free_bytes: room?.free ?? null,
      used_percent: room?.percent ?? null,
      bytes_a_day: daily === undefined ? null : Math.round(daily),
      full_in_days: days === undefined ? null : Math.round(days),
    }
    if (grade === 'healthy') return { grade, summary, facts, figures }
    const advice = [
      ...(bySpace === 'healthy' ? [] : [spaceAdvice]),
      ...(byWal === 'healthy' ? [] : [walAdvice]),
    ].join(' ')
    return { grade, summary, advice, facts, figures }
  },
}

const spaceAdvice =
  "Enlarge the disk, or free some of it: see what is large with `select oid::regclass, pg_size_pretty(pg_total_relation_size(oid)) from pg_class where relkind in ('r', 'm') order by pg_total_relation_size(oid) desc limit 5`. A server whose disk is full stops writing."

const walAdvice =
  'Something holds the WAL: see `select slot_name, active, restart_lsn from pg_replication_slots` and `select last_failed_wal, last_failed_time from pg_stat_archiver`.'

async function readSizes({ session }: CheckContext): Promise<Sizes> {
  const [row] = await session.query<{ bytes: number; may_see_wal: boolean }>(
    `select pg_catalog.pg_database_size(pg_catalog.current_database())::float8 as bytes,
            pg_catalog.has_function_privilege('pg_catalog.pg_ls_waldir()', 'execute') as may_see_wal`,
  )
  const database = row?.bytes ?? 0
  if (!row?.may_see_wal) return { database, wal: null }
  const [{ wal } = { wal: 0 }] = await session.query<{ wal: number }>(
    'select coalesce(sum(size), 0)::float8 as wal from pg_catalog.pg_ls_waldir()',
  )
  return { database, wal }
}

async function lookAtDisks(context: CheckContext): Promise<Room | undefined> {
  const disks = await localDisks(context)
  const [data] = disks ?? []
  const fullest = disks?.toSorted((a, b) => b.percent - a.percent)[0]
  if (!data || !fullest) return undefined
  const { holds, percent } = fullest
  const text = `the disk of ${holds} is ${percent} % full, ${bytesText(fullest.free)} free`
  return { text, percent, free: data.free, hidden: 0 }
}

/** What all databases and the WAL take of the disk that the configuration speaks of; at least that, where some are hidden. */
async function reckon(
  { session, environment }: CheckContext,
  { wal }: Sizes,
): Promise<Room | undefined> {
  const { disk_gb } = environment.settings
  if (disk_gb === undefined) return undefined
  const [row] = await session.query<{ bytes: number; hidden: number }>(
    `select coalesce(sum(case when may_see then pg_catalog.pg_database_size(oid) end), 0)::float8 as bytes,
            (count(*) filter (where not may_see))::int as hidden
       from (select oid, pg_catalog.has_database_privilege(oid, 'connect')
                         or pg_catalog.pg_has_role('pg_read_all_stats', 'usage') as may_see
               from pg_catalog.pg_database) d`,
  )
  const capacity = disk_gb * gigabyte
  const taken = (row?.bytes ?? 0) + (wal ?? 0)
  const percent = Math.round((taken / capacity) * 1000) / 10
  const hidden = row?.hidden ?? 0
  const missing =
    hidden > 0 ? ` without ${count(hidden, 'database')} that this role may not see` : ''
  const text = `databases and WAL take ${percent} % of ${bytesText(capacity)}${missing}`
  return { text, percent, free: Math.max(0, capacity - taken), hidden }
}

function gradePercent(room: Room | undefined, thresholds: Thresholds): Health {
  const { disk_degraded_percent, disk_unhealthy_percent } = thresholds
  return gradeAbove(room?.percent ?? 0, disk_degraded_percent, disk_unhealthy_percent)
}

/** Of days fewer is worse. */
function gradeDays(days: number | undefined, thresholds: Thresholds): Health {
  if (days === undefined || days >= thresholds.disk_full_degraded_days) return 'healthy'
  return days < thresholds.disk_full_unhealthy_days ? 'unhealthy' : 'degraded'
}

function growthText(daily: number | undefined, days: number | undefined): string {
  if (daily === undefined || daily <= 0) return ''
  const growth = ` and grows by ${bytesText(Math.round(daily))} a day`
  return days === undefined
    ? growth
    : `${growth}: the disk is full in ${count(Math.round(days), 'day')}`
}
