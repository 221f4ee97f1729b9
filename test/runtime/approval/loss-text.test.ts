import { expect, test } from 'vitest'
import { lossLines } from '../../../src/runtime/approval/loss-text.ts'
import type { PlanLoss } from '../../../src/runtime/approval/plan.ts'

function loss(table: string, changes: Partial<PlanLoss> = {}): PlanLoss {
  const rows = { rows: 0, rows_then: 5, rows_now: 5 }
  return { table, ...rows, inserted: 0, updated: 0, deleted: 0, ...changes }
}

const unknown = { inserted: null, updated: null, deleted: null }

test('figures stand under one another, and a word behind them where they do not say it all', () => {
  const lines = lossLines(
    [
      loss('public.visits', { rows: null, rows_now: null, rows_then: 9_000, inserted: 12 }),
      loss('public.orders', {
        ...{ rows: 4_331, rows_then: 1_200_000, rows_now: 1_204_331 },
        ...{ inserted: 4_400, updated: 12, deleted: 69 },
      }),
      loss('public.prices', { ...unknown, change: 'made again' }),
      loss('public.people', { change: 'renamed', was: 'public.users', updated: 1 }),
      loss('public.coupons', { rows_now: 0 }),
      loss('public.fresh', { change: 'made', rows: 120, rows_then: null, rows_now: 120 }),
      loss('public.legacy', { ...unknown, change: 'dropped', rows_then: 55, rows_now: null }),
    ],
    '2026-05-01T12:00:00.000Z',
  )
  expect(lines).toEqual([
    '  Lost        what was written since 2026-05-01 12:00:00 UTC: 4,451 rows or more',
    '                    in the backup        now  inserted  updated  deleted',
    '    public.visits           9,000          ?        12        0        0  not counted in time',
    '    public.orders       1,200,000  1,204,331     4,400       12       69',
    '    public.prices               5          5         ?        ?        ?  dropped and made again since',
    '    public.people               5          5         0        1        0  renamed since: is public.users again',
    '    public.coupons              5          0         0        0        0  emptied since: its rows come back',
    '    public.fresh                -        120         0        0        0  made since: goes; the counters are late',
    '    public.legacy              55          -                              dropped since: comes back',
    '    The counters of the server: rolled back work is in them, TRUNCATE and the last seconds are not.',
  ])
})

test('without counters there is nothing to say of them but that they were reset', () => {
  expect(lossLines([loss('public.users', unknown)], undefined)).toEqual([
    '  Lost        what was written since the backup',
    '                  in the backup  now  inserted  updated  deleted',
    '    public.users              5    5         ?        ?        ?  the counters were reset since',
  ])
})

test('fifteen tables are shown, and how many more there are with how many rows', () => {
  const many = Array.from({ length: 18 }, (_, n) => loss(`public.t${n}`, { rows: 1, rows_now: 6 }))
  const lines = lossLines(many, undefined)
  expect(lines[0]).toContain('18 rows or more')
  expect(lines.filter((line) => line.includes('public.t'))).toHaveLength(15)
  expect(lines).toContain('    and 3 more tables: 3 rows or more')
})

test('where nothing was written it says that the server knows of nothing', () => {
  expect(lossLines([], undefined)).toEqual(['  Lost        nothing that the server knows of'])
})

test('a name cannot break the line or reach the terminal', () => {
  const lines = lossLines([loss('public."a\nb\u001b[2J"', { updated: 1 })], undefined)
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})
