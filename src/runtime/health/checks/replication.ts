import type { Row } from '../../providers/index.ts'
import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import { bytesText, count } from '../../text.ts'
import type { Check, CheckContext, Finding, Thresholds } from '../check.ts'
import { durationText, gradeAbove, named, notChecked } from '../grading.ts'

export interface Standby {
  readonly name: string
  /** null where the role may not see it. */
  readonly state: string | null
  /** Seconds until its last report was replayed; null while nothing is written. */
  readonly seconds: number | null
}

export interface Slot {
  readonly name: string
  /** WAL that it holds; null where it holds none yet. */
  readonly bytes: number | null
  /** Whether the server has thrown away what it needs (PostgreSQL 13 and newer). */
  readonly is_lost: boolean
}

export const replication: Check = {
  name: 'replication',
  title: 'Replication',
  asks: 'how far standbys are behind and what inactive slots hold; on a standby, its own delay',

  async run(context) {
    const [row] = await context.session.query<{ standby: boolean }>(
      'select pg_catalog.pg_is_in_recovery() as standby',
    )
    if (row?.standby) return lookAtStandby(context)
    const standbys = await readStandbys(context)
    const hidden = standbys.filter(({ state }) => state === null).length
    const finding = gradePrimary(standbys, await readIdleSlots(context), context.thresholds)
    if (finding.grade !== 'healthy' || hidden === 0) return finding
    return notChecked(
      `this role may not see how far ${count(hidden, 'standby')} got`,
      `Let the role look: \`grant pg_read_all_stats to ${quoteIdentifier(context.session.target.user)}\`.`,
    )
  },
}

/** The worst of what the primary knows: a standby behind, or a slot that nobody reads. */
export function gradePrimary(
  standbys: readonly Standby[],
  slots: readonly Slot[],
  thresholds: Thresholds,
): Finding {
  const slowest = standbys.toSorted((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0))[0]
  const lag = slowest?.seconds ?? 0
  const largest = slots.toSorted((a, b) => weight(b) - weight(a))[0]
  const facts = { standbys, inactive_slots: slots }
  const figures = standbys.some(({ state }) => state !== null)
    ? { replication_lag_seconds: lag }
    : {}
  const summary = [
    standbys.length === 0
      ? 'no standby'
      : `${standbys.length} standby${standbys.length === 1 ? '' : 's'}, the slowest ${durationText(lag)} behind`,
    ...(largest ? [`inactive: ${named(slots.map(slotText))}`] : []),
  ].join('; ')
  const bySlot = largest ? gradeSlot(largest, thresholds) : 'healthy'
  const byLag = gradeAbove(
    lag,
    thresholds.replication_degraded_seconds,
    thresholds.replication_unhealthy_seconds,
  )
  if (byLag === 'healthy' && bySlot === 'healthy') {
    return { grade: 'healthy', summary, facts, figures }
  }
  const advice = [
    ...(byLag === 'healthy'
      ? []
      : [`Look at ${slowest?.name}: its disk, its network, queries that hold replay back.`]),
    ...(bySlot === 'healthy' || !largest
      ? []
      : [
          `If nobody comes back for it: \`select pg_drop_replication_slot('${largest.name}')\`; else start its reader.`,
        ]),
  ].join(' ')
  const grade = byLag === 'unhealthy' || bySlot === 'unhealthy' ? 'unhealthy' : 'degraded'
  return { grade, summary, advice, facts, figures }
}

function weight({ bytes, is_lost }: Slot): number {
  return is_lost ? Number.POSITIVE_INFINITY : (bytes ?? 0)
}

function gradeSlot({ bytes, is_lost }: Slot, thresholds: Thresholds) {
  if (is_lost) return 'degraded'
  return gradeAbove(
    (bytes ?? 0) / 1_000_000,
    thresholds.slot_degraded_mb,
    thresholds.slot_unhealthy_mb,
  )
}

function slotText({ name, bytes, is_lost }: Slot): string {
  return is_lost ? `slot ${name} (lost)` : `slot ${name} (holds ${bytesText(bytes ?? 0)} of WAL)`
}

async function readStandbys({ session }: CheckContext): Promise<Standby[]> {
  return session.query<Standby & Row>(
    `select coalesce(nullif(application_name, ''), 'pid ' || pid) as name, state,
            extract(epoch from replay_lag)::float8 as seconds
       from pg_catalog.pg_stat_replication
      where state is null or state in ('streaming', 'catchup')
      order by replay_lag desc nulls last limit 5`,
  )
}

/** Slots of the whole server, and every role sees them. */
async function readIdleSlots({ session, server }: CheckContext): Promise<Slot[]> {
  const lost = server.version >= 130_000 ? "coalesce(wal_status = 'lost', false)" : 'false'
  return session.query<Slot & Row>(
    `select slot_name as name, ${lost} as is_lost,
            pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_lsn(), restart_lsn)::float8 as bytes
       from pg_catalog.pg_replication_slots
      where not active order by bytes desc nulls last limit 5`,
  )
}

/** A standby as it tells of itself. */
export interface Replay {
  /** Seconds since the last transaction that it replayed; 0 where it has replayed all it got. */
  readonly seconds: number
  /** Seconds that it is meant to be behind (recovery_min_apply_delay). */
  readonly delay: number
  readonly is_paused: boolean
  readonly receivers: number
}

async function lookAtStandby({ session, settings, thresholds }: CheckContext): Promise<Finding> {
  const [row] = await session.query<Omit<Replay, 'delay'> & Row>(
    `select case when pg_catalog.pg_last_wal_receive_lsn() = pg_catalog.pg_last_wal_replay_lsn() then 0
                 else coalesce(extract(epoch from pg_catalog.clock_timestamp()
                               - pg_catalog.pg_last_xact_replay_timestamp()), 0) end::float8 as seconds,
            pg_catalog.pg_is_wal_replay_paused() as is_paused,
            (select count(*)::int from pg_catalog.pg_stat_wal_receiver) as receivers`,
  )
  if (!row) throw new Error('the standby does not say how it stands')
  const delay = Number((await settings()).get('recovery_min_apply_delay') ?? 0) / 1000
  return gradeStandby({ ...row, delay }, thresholds)
}

/** How a standby stands by its own word. */
export function gradeStandby(
  { seconds, delay, is_paused, receivers }: Replay,
  thresholds: Thresholds,
): Finding {
  const facts = { standby: true, seconds, receiving: receivers > 0, paused: is_paused }
  if (receivers === 0) {
    return {
      grade: 'degraded',
      summary: 'a standby that receives nothing from its primary',
      advice:
        'See its log and primary_conninfo: the primary may be gone, or no longer have the WAL that it needs.',
      facts,
    }
  }
  const figures = { replication_lag_seconds: seconds }
  const grade = gradeAbove(
    seconds - delay,
    thresholds.replication_degraded_seconds,
    thresholds.replication_unhealthy_seconds,
  )
  const wanted = delay > 0 ? `, ${durationText(delay)} of them wanted` : ''
  const summary = `a standby, ${durationText(seconds)} behind${wanted}${is_paused ? '; its replay is paused' : ''}`
  if (grade === 'healthy') return { grade, summary, facts, figures }
  return {
    grade,
    summary,
    advice: is_paused
      ? 'Let it go on: `select pg_wal_replay_resume()`.'
      : 'See what holds replay back: `select pid, query from pg_stat_activity order by xact_start limit 5`, or its disk.',
    facts,
    figures,
  }
}
