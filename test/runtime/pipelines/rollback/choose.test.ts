import { describe, expect, test } from 'vitest'
import type { PlanLoss } from '../../../../src/runtime/approval/plan.ts'
import {
  chooseWay,
  type DownOption,
  type RestoreOption,
} from '../../../../src/runtime/pipelines/rollback/choose.ts'
import type { Lost } from '../../../../src/runtime/pipelines/rollback/lose.ts'

const lost = (rows: number | null, how: Lost['how'] = 'dropped', since = false): Lost => ({
  ...{ object: 'users.email', rows, how, since, file: 'down.sql', line: 1 },
})
const written = (table: string, inserted: number | null): PlanLoss => ({
  ...{ table, rows: inserted, rows_then: 0, rows_now: inserted },
  ...{ inserted, updated: inserted && 0, deleted: inserted && 0 },
})

const nothing: DownOption = { lost: [] }
const few: DownOption = { lost: [lost(3)] }
const uncounted: DownOption = { lost: [lost(null)] }
const goneUncounted: DownOption = { lost: [lost(null, 'gone')] }
const newer: DownOption = { lost: [lost(null, 'dropped', true)] }
const newerAndFew: DownOption = { lost: [lost(9999, 'dropped', true), lost(3)] }
const noDown: DownOption = { why: '2_b has no down.sql.' }
const backup = (loss: readonly PlanLoss[]): RestoreOption => ({ backup_id: 'backup-1', loss })
const untouched = backup([])
const many = backup([written('public.orders', 1240)])
const one = backup([written('public.orders', 1)])
const reset = backup([written('public.orders', null)])
const noBackup: RestoreOption = { why: 'no whole backup was taken at 1_a.' }

test.each<[string, DownOption, RestoreOption, string, boolean]>([
  ['both lose nothing: nothing is replaced', nothing, untouched, 'down', true],
  ['only the scripts lose nothing', nothing, many, 'down', true],
  ['only the backup loses nothing', few, untouched, 'restore', true],
  ['the scripts lose less', few, many, 'down', false],
  ['the backup loses less', few, one, 'restore', false],
  ['what they drop is newer than the backup', newer, one, 'down', false],
  ['what they drop is newer, and nothing was written', newer, untouched, 'down', true],
  ['beside what is newer the scripts lose less', newerAndFew, many, 'down', false],
  ['beside what is newer the backup loses less', newerAndFew, one, 'restore', false],
  ['as much is lost', { lost: [lost(1)] }, one, 'down', false],
  ['nobody counted what the scripts lose', uncounted, many, 'restore', false],
  ['nobody knows what was written since', few, reset, 'down', false],
  ['nobody knows either', uncounted, reset, 'down', false],
  ['nobody knows either, and only the backup has it', goneUncounted, reset, 'restore', false],
  ['there are no scripts', noDown, many, 'restore', false],
  ['there is no backup', few, noBackup, 'down', false],
  ['there is no backup, and nothing is lost', nothing, noBackup, 'down', true],
])('%s', (_, down, restore, way, losesNothing) => {
  expect(chooseWay(down, restore)).toMatchObject({ way, losesNothing })
})

test('without a way there is none, and each says why', () => {
  expect(chooseWay(noDown, noBackup)).toEqual({
    way: 'none',
    why: [
      'By down scripts: 2_b has no down.sql.',
      'By a restore: no whole backup was taken at 1_a.',
    ],
  })
})

describe('why it is chosen is said with figures:', () => {
  test.each<[DownOption, RestoreOption, string]>([
    [
      nothing,
      many,
      'The down scripts lose nothing; a restore of backup-1 would lose about 1,240 rows written since in public.orders.',
    ],
    [
      few,
      untouched,
      'A restore of backup-1 loses nothing: no row was written since; the down scripts would lose users.email (3 rows).',
    ],
    [
      newer,
      untouched,
      'The down scripts take away users.email (rows not counted), where no row was written since backup-1; unlike a restore they replace nothing.',
    ],
    [
      goneUncounted,
      one,
      'A restore of backup-1 loses about 1 row written since in public.orders; the down scripts would lose users.email (rows not counted, not brought back).',
    ],
    [
      noDown,
      reset,
      'A restore of backup-1 loses what was written since in public.orders, which nobody has counted. The down scripts cannot be used: 2_b has no down.sql.',
    ],
    [
      nothing,
      noBackup,
      'The down scripts lose nothing. A restore is not possible: no whole backup was taken at 1_a.',
    ],
  ])('%#', (down, restore, why) => {
    expect(chooseWay(down, restore)).toMatchObject({ why })
  })
})

test('a table that was dropped since comes back, and is no loss', () => {
  const back: PlanLoss = { ...written('public.old', null), change: 'dropped' }
  expect(chooseWay(few, backup([back]))).toMatchObject({ way: 'restore', losesNothing: true })
})
