import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decide,
  type RetentionPolicy,
  retentionPolicy,
} from '../../../src/runtime/backup/retention.ts'
import { getEnvironment } from '../../../src/runtime/config/environment.ts'
import { exampleConfig } from '../../../src/runtime/config/example.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'

const nothing: RetentionPolicy = { days: 1, count: 0, daily: 0, weekly: 0, monthly: 0 }
const now = new Date('2026-06-15T12:00:00Z')

interface Made {
  readonly created_at: string
  readonly backup_id?: string
  readonly environment?: string
  readonly restored_at?: string
  readonly retention_days?: number
}
const backup = (made: string | Made) => {
  const given = typeof made === 'string' ? { created_at: made } : made
  return {
    backup_id: given.created_at,
    environment: 'production',
    verified_at: given.created_at,
    ...given,
  }
}
/** The ids that are kept, with the reasons; what every environment keeps anyway is left out. */
function kept(made: readonly (string | Made)[], policy: Partial<RetentionPolicy>, at = now) {
  const all = decide(made.map(backup), { ...nothing, ...policy }, at)
  return Object.fromEntries(
    all
      .map(({ record, reasons }) => [
        record.backup_id,
        reasons.filter((reason) => reason !== 'the newest that is verified'),
      ])
      .filter(([, reasons]) => reasons?.length !== 0),
  )
}

describe('days', () => {
  test('keep what is younger, to the millisecond', () => {
    const made = ['2026-06-05T12:00:00.001Z', '2026-06-05T12:00:00.000Z']
    expect(kept(made, { days: 10 })).toEqual({
      '2026-06-05T12:00:00.001Z': ['younger than 10 days'],
    })
  })

  test('of a backup of its own go before those of the policy, longer or shorter', () => {
    const made = [
      { created_at: '2026-06-14T00:00:00Z', retention_days: 1 },
      { created_at: '2025-06-16T00:00:00Z', retention_days: 365 },
    ]
    expect(kept(made, { days: 30 })).toEqual({ '2025-06-16T00:00:00Z': ['younger than 365 days'] })
  })

  test('keep what a clock that ran ahead dates in the future', () => {
    expect(kept(['2027-01-01T00:00:00Z'], {})).toEqual({
      '2027-01-01T00:00:00Z': ['younger than 1 day'],
    })
  })
})

test('a count keeps the newest whatever their age', () => {
  const made = ['2020-01-01T00:00:00Z', '2020-01-03T00:00:00Z', '2020-01-02T00:00:00Z']
  expect(kept(made, { count: 2 })).toEqual({
    '2020-01-03T00:00:00Z': ['one of the 2 newest'],
    '2020-01-02T00:00:00Z': ['one of the 2 newest'],
  })
})

describe('grandfather, father, son', () => {
  test('keep the newest of each of the last days that have a backup', () => {
    const made = [
      '2026-01-05T23:59:59Z',
      '2026-01-05T00:00:00Z',
      '2026-01-03T10:00:00Z',
      '2026-01-02T10:00:00Z',
    ]
    expect(kept(made, { daily: 2 })).toEqual({
      '2026-01-05T23:59:59Z': ['the newest of the day 2026-01-05'],
      '2026-01-03T10:00:00Z': ['the newest of the day 2026-01-03'],
    })
  })

  test.each([
    // 1 January 2027 is a Friday: its week belongs to 2026, which has 53.
    { at: '2027-01-03T23:59:59Z', week: '2026-W53' },
    { at: '2027-01-04T00:00:00Z', week: '2027-W01' },
    { at: '2026-12-28T00:00:00Z', week: '2026-W53' },
    { at: '2024-12-30T00:00:00Z', week: '2025-W01' },
    { at: '2025-12-28T23:59:59Z', week: '2025-W52' },
    { at: '2025-12-29T00:00:00Z', week: '2026-W01' },
    { at: '2026-03-29T01:30:00Z', week: '2026-W13' },
  ])('count $at to the week $week', ({ at, week }) => {
    expect(kept([at], { weekly: 1 }, new Date('2030-01-01'))).toEqual({
      [at]: [`the newest of the week ${week}`],
    })
  })

  test('keep one of a week that crosses the year', () => {
    const made = ['2026-12-31T10:00:00Z', '2027-01-01T10:00:00Z', '2026-12-27T10:00:00Z']
    expect(kept(made, { weekly: 2 }, new Date('2028-01-01'))).toEqual({
      '2027-01-01T10:00:00Z': ['the newest of the week 2026-W53'],
      '2026-12-27T10:00:00Z': ['the newest of the week 2026-W52'],
    })
  })

  test('part months in UTC', () => {
    const made = ['2026-02-01T00:00:00Z', '2026-01-31T23:59:59Z', '2025-12-31T00:00:00Z']
    expect(kept(made, { monthly: 2 })).toEqual({
      '2026-02-01T00:00:00Z': ['the newest of the month 2026-02'],
      '2026-01-31T23:59:59Z': ['the newest of the month 2026-01'],
    })
  })

  test('say every reason that keeps the same backup', () => {
    expect(kept(['2026-01-05T10:00:00Z'], { count: 1, daily: 1, weekly: 1, monthly: 1 })).toEqual({
      '2026-01-05T10:00:00Z': [
        'the newest',
        'the newest of the day 2026-01-05',
        'the newest of the week 2026-W02',
        'the newest of the month 2026-01',
      ],
    })
  })
})

describe('whatever the policy', () => {
  test('each environment keeps its newest', () => {
    const made = [
      { created_at: '2020-01-02T00:00:00Z' },
      { created_at: '2020-01-01T00:00:00Z' },
      { created_at: '2019-01-01T00:00:00Z', environment: 'staging' },
    ]
    const decisions = decide(made.map(backup), nothing, now)
    expect(decisions.map(({ record, reasons }) => [record.created_at, ...reasons])).toEqual([
      ['2020-01-02T00:00:00Z', 'the newest that is verified'],
      ['2020-01-01T00:00:00Z'],
      ['2019-01-01T00:00:00Z', 'the newest that is verified'],
    ])
  })

  test('the newest one that was restored to prove it stays', () => {
    const restored_at = '2020-02-01T00:00:00Z'
    const made = [
      { created_at: '2020-01-03T00:00:00Z' },
      { created_at: '2020-01-02T00:00:00Z', restored_at },
      { created_at: '2020-01-01T00:00:00Z', restored_at },
    ]
    expect(kept(made, {})).toEqual({
      '2020-01-02T00:00:00Z': ['the newest that was restored to prove it'],
    })
  })

  test('of two of the same time the one with the later id is the newer', () => {
    const created_at = '2020-01-01T00:00:00Z'
    const made = [
      { created_at, backup_id: 'backup-1' },
      { created_at, backup_id: 'backup-1-2' },
    ]
    for (const order of [made, made.toReversed()]) {
      expect(kept(order, { count: 1 })).toEqual({ 'backup-1-2': ['the newest'] })
    }
  })
})

test('none of no backups', () => {
  expect(decide([], nothing, now)).toEqual([])
})

const someBackups = fc.array(
  fc.record({
    created_at: fc
      .integer({ min: Date.UTC(2024, 0), max: now.getTime() })
      .map((time) => new Date(time).toISOString()),
    environment: fc.constantFrom('production', 'staging'),
    retention_days: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    restored_at: fc.option(fc.constant('2026-06-01T00:00:00Z'), { nil: undefined }),
  }),
  { maxLength: 60 },
)
const somePolicy = fc.record({
  days: fc.integer({ min: 1, max: 400 }),
  count: fc.integer({ min: 0, max: 5 }),
  daily: fc.integer({ min: 0, max: 8 }),
  weekly: fc.integer({ min: 0, max: 8 }),
  monthly: fc.integer({ min: 0, max: 8 }),
})

test('pruning again deletes nothing more, and the newest is never deleted', () => {
  fc.assert(
    fc.property(someBackups, somePolicy, (made, policy) => {
      const all = made.map((one, at) => ({ ...backup(one as Made), backup_id: `backup-${at}` }))
      const staying = (some: typeof all) =>
        decide(some, policy, now).flatMap(({ record, reasons }) => (reasons.length ? [record] : []))
      const first = staying(all)
      expect(staying(first)).toEqual(first)
      for (const environment of ['production', 'staging']) {
        const times = all
          .filter((one) => one.environment === environment)
          .map(({ created_at }) => created_at)
          .toSorted()
        const left = first.filter((one) => one.environment === environment)
        expect(left[0]?.created_at).toBe(times.at(-1))
      }
    }),
  )
})

describe('the policy of an environment', () => {
  test('is that of the configuration', async () => {
    const config = await validateConfig(
      {
        ...exampleConfig,
        backup: { retention_days: 7, retention_count: 3, retention_gfs: { weekly: 4 } },
      },
      'config.json',
    )
    expect(retentionPolicy(config, getEnvironment(config, 'dev'))).toMatchObject({
      days: 7,
      count: 3,
      daily: 0,
      weekly: 4,
      monthly: 0,
    })
  })

  test('has days of its own where the environment says so', async () => {
    const config = await validateConfig(
      {
        ...exampleConfig,
        environments: {
          ...exampleConfig.environments,
          dev: { connection_string_env: 'DEV_URL', backup_retention_days: 2 },
        },
      },
      'config.json',
    )
    expect(retentionPolicy(config, getEnvironment(config, 'dev')).days).toBe(2)
  })
})
