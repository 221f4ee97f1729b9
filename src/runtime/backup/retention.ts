import type { Environment } from '../config/environment.ts'
import type { Config } from '../config/schema.ts'
import { count } from '../text.ts'
import type { BackupRecord } from './record.ts'

/** How long the backups of an environment are kept; each of these alone keeps one. */
export interface RetentionPolicy {
  /** Days, for what has no `retention_days` of its own. */
  readonly days: number
  /** So many of the newest. */
  readonly count: number
  /** The newest of so many days, ISO weeks and months (UTC); those without a backup do not count. */
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
}

type Aged = Pick<
  BackupRecord,
  'backup_id' | 'created_at' | 'environment' | 'restored_at' | 'retention_days' | 'verified_at'
>

const dayMs = 86_400_000

/** What the configuration says of an environment. */
export function retentionPolicy(config: Config, environment: Environment): RetentionPolicy {
  const { retention_days, retention_count = 0, retention_gfs } = config.backup
  const { daily = 0, weekly = 0, monthly = 0 } = retention_gfs ?? {}
  const days = environment.settings.backup_retention_days ?? retention_days
  return { days, count: retention_count, daily, weekly, monthly }
}

/**
 * Which backups are kept and why, newest first. Each environment is looked at by itself; its newest
 * backup, and the newest one that was restored to prove it, are kept whatever the policy says.
 * Deciding again about what was kept, at the same time, keeps all of it.
 */
export function decide<R extends Aged>(
  records: readonly R[],
  policy: RetentionPolicy,
  now: Date,
): { readonly record: R; readonly reasons: readonly string[] }[] {
  const newestFirst = records.toSorted(byAge)
  const environments = new Set(records.map(({ environment }) => environment))
  const reasons = new Map<R, string[]>(newestFirst.map((record) => [record, []]))
  for (const environment of environments) {
    const own = newestFirst.filter((record) => record.environment === environment)
    for (const [record, reason] of kept(own, policy, now)) reasons.get(record)?.push(reason)
  }
  return newestFirst.map((record) => ({ record, reasons: reasons.get(record) ?? [] }))
}

function* kept<R extends Aged>(
  newestFirst: readonly R[],
  policy: RetentionPolicy,
  now: Date,
): Generator<[R, string]> {
  const verified = newestFirst.find(({ verified_at }) => verified_at)
  if (verified) yield [verified, 'the newest that is verified']
  const restored = newestFirst.find(({ restored_at }) => restored_at)
  if (restored) yield [restored, 'the newest that was restored to prove it']
  for (const record of newestFirst) {
    const days = record.retention_days ?? policy.days
    const age = now.getTime() - Date.parse(record.created_at)
    if (age < days * dayMs) yield [record, `younger than ${count(days, 'day')}`]
  }
  for (const record of newestFirst.slice(0, policy.count)) {
    yield [record, policy.count === 1 ? 'the newest' : `one of the ${policy.count} newest`]
  }
  for (const [period, number] of [
    ['day', policy.daily],
    ['week', policy.weekly],
    ['month', policy.monthly],
  ] as const) {
    for (const [name, record] of newestOfEach(newestFirst, periods[period]).slice(0, number)) {
      yield [record, `the newest of the ${period} ${name}`]
    }
  }
}

/** The newest backup of each period that has one, newest period first. */
function newestOfEach<R extends Aged>(
  newestFirst: readonly R[],
  periodOf: (date: Date) => string,
): [string, R][] {
  const newest = new Map<string, R>()
  for (const record of newestFirst) {
    const period = periodOf(new Date(record.created_at))
    if (!newest.has(period)) newest.set(period, record)
  }
  return [...newest]
}

/** The name of the period in which a moment lies, in UTC. */
const periods = {
  day: (date: Date) => date.toISOString().slice(0, 10),
  week: isoWeek,
  month: (date: Date) => date.toISOString().slice(0, 7),
}

/** `2026-W01`: ISO 8601 counts a week to the year in which its Thursday lies. */
function isoWeek(date: Date): string {
  const midnight = Math.floor(date.getTime() / dayMs) * dayMs
  const sinceMonday = (date.getUTCDay() + 6) % 7
  const thursday = new Date(midnight + (3 - sinceMonday) * dayMs)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Newest first; of equal times the one whose id is later, so that the order is always the same. */
function byAge(a: Aged, b: Aged): number {
  const difference = Date.parse(b.created_at) - Date.parse(a.created_at)
  return difference || (a.backup_id < b.backup_id ? 1 : -1)
}
