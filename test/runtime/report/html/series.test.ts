import { expect, test } from 'vitest'
import type { Health } from '../../../../src/runtime/health/check.ts'
import {
  gapOf,
  segmentsOf,
  thinned,
  unhealthySpans,
} from '../../../../src/runtime/report/html/plots/series.ts'

const start = Date.parse('2026-11-21T00:00:00.000Z')
const minute = 60_000

/** A look at this minute. */
function look(at: number, latency: number | undefined = at, health: Health = 'healthy') {
  return {
    at: new Date(start + at * minute).toISOString(),
    health,
    grades: {},
    figures: latency === undefined ? {} : { latency_seconds: latency },
  }
}

const minutes = (points: readonly { readonly at: number }[]) =>
  points.map(({ at }) => (at - start) / minute)

test('a line is cut where nobody looked for three times the usual pause', () => {
  const samples = [0, 5, 10, 15, 31, 36].map((at) => look(at))
  const segments = segmentsOf(samples, 'latency_seconds', gapOf(samples))
  expect(segments.map(minutes)).toEqual([
    [0, 5, 10, 15],
    [31, 36],
  ])
})

test('a line is cut where a look did not tell the figure', () => {
  const samples = [look(0), look(5), { ...look(10), figures: {} }, look(15)]
  const segments = segmentsOf(samples, 'latency_seconds', gapOf(samples))
  expect(segments.map(minutes)).toEqual([[0, 5], [15]])
})

test('an unhealthy span lasts until the next look that finds it otherwise, and over no gap', () => {
  const samples = [
    look(0),
    look(5, 1, 'unhealthy'),
    look(10, 1, 'unhealthy'),
    look(15),
    look(20, 1, 'unhealthy'),
    look(60),
  ]
  const spans = unhealthySpans(samples, gapOf(samples))
  expect(spans.map((span) => span.map((at) => (at - start) / minute))).toEqual([
    [5, 15],
    [20, 20],
  ])
})

test('of many points the highest and the lowest stay, however short they lasted', () => {
  const points = Array.from({ length: 9000 }, (_, at) => ({ at, value: at === 4711 ? 50 : 1 }))
  points[42] = { at: 42, value: 0 }
  const kept = thinned(points, 100)
  expect(kept.length).toBeLessThan(410)
  expect(kept).toContainEqual({ at: 4711, value: 50 })
  expect(kept).toContainEqual({ at: 42, value: 0 })
  expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted((a, b) => a - b))
})
