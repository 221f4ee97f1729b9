import { expect, test } from 'vitest'
import { prunableKept } from '../../../../src/runtime/pipelines/restore/kept.ts'

const now = new Date('2026-11-21T12:00:00Z')

function kept(...days: number[]) {
  return days.map((ago) => ({
    name: `shop_before_${ago}`,
    oid: ago,
    size_bytes: 1,
    in_use: false,
    replaced_at: new Date(now.getTime() - ago * 86_400_000).toISOString(),
  }))
}

test.each([
  ['none', [], []],
  ['the only one, however old: it is the way back', [400], []],
  ['the newest, and those within the days', [31, 29, 3], [31]],
  ['the newest of the old ones', [90, 60, 40], [90, 60]],
])('kept is %s', (_what, ages, over) => {
  const names = prunableKept(kept(...ages), 30, now).map(({ oid }) => oid)
  expect(names).toEqual(over)
})
