import { expect, test } from 'vitest'
import { bytesADay } from '../../../../src/runtime/health/disk/growth.ts'
import type { Sample } from '../../../../src/runtime/health/sample.ts'

const hour = 3_600_000

/** Looks at these sizes, so many hours apart. */
function looks(sizes: readonly (number | undefined)[], hours: number): Sample[] {
  return sizes.map((bytes, index) => ({
    at: new Date(Date.UTC(2026, 0, 1) + index * hours * hour).toISOString(),
    health: 'healthy',
    grades: {},
    figures: bytes === undefined ? {} : { database_size_bytes: bytes },
  }))
}

test('a steady growth is told by the day', () => {
  expect(bytesADay(looks([100, 200, 300, 400], 12))).toBeCloseTo(200)
  expect(bytesADay(looks([400, 300, 200], 24))).toBeCloseTo(-100)
})

test('one load and one clearing do not sway it', () => {
  const sizes = Array.from({ length: 50 }, (_, index) => 1000 + index * 10)
  sizes[20] = 90_000
  sizes[30] = 0
  expect(bytesADay(looks(sizes, 24))).toBeCloseTo(10)
})

test('looks that did not measure the size do not count', () => {
  expect(bytesADay(looks([100, undefined, 300, undefined, 500], 24))).toBeCloseTo(100)
})

test.each([
  ['two looks', looks([100, 200], 24)],
  ['less than a day', looks([100, 200, 300, 400], 7)],
  ['no look', []],
])('%s say nothing', (_, samples) => {
  expect(bytesADay(samples)).toBeUndefined()
})

test('a month of looks every five minutes is told in a moment', () => {
  const samples = looks(
    Array.from({ length: 9000 }, (_, index) => index * 12),
    1 / 12,
  )
  const start = performance.now()
  expect(bytesADay(samples)).toBeCloseTo(12 * 12 * 24)
  expect(performance.now() - start).toBeLessThan(500)
})
