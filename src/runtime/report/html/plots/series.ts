import type { Sample } from '../../../health/sample.ts'

export interface Point {
  readonly at: number
  readonly value: number
}

/** Longer than this many usual pauses between two looks, nothing is known of what lies between. */
const usualPauses = 3

/** The pause after which nobody had looked, in milliseconds. */
export function gapOf(samples: readonly Sample[]): number {
  const times = samples.map(({ at }) => Date.parse(at))
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const middle = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0
  return middle * usualPauses
}

/** The values of a figure, cut where nobody looked, or the figure was not told. */
export function segmentsOf(
  samples: readonly Sample[],
  figure: keyof Sample['figures'],
  gap: number,
): Point[][] {
  const segments: Point[][] = []
  let last: number | undefined
  for (const { at, figures } of samples) {
    const value = figures[figure]
    const time = Date.parse(at)
    if (value === undefined) {
      last = undefined
      continue
    }
    if (last === undefined || time - last > gap) segments.push([])
    segments.at(-1)?.push({ at: time, value })
    last = time
  }
  return segments
}

/** The spans in which each look found the database unhealthy, from the first of them to the next that did not. */
export function unhealthySpans(samples: readonly Sample[], gap: number): [number, number][] {
  const spans: [number, number][] = []
  for (const [index, { at, health }] of samples.entries()) {
    if (health !== 'unhealthy') continue
    const start = Date.parse(at)
    const next = Date.parse(samples[index + 1]?.at ?? at)
    const end = next - start > gap ? start : next
    const open = spans.at(-1)
    if (open && open[1] === start) open[1] = end
    else spans.push([start, end])
  }
  return spans
}

/**
 * Fewer points with the same outline: of each of `buckets` stretches of time the first, the lowest,
 * the highest and the last are kept.
 */
export function thinned(points: readonly Point[], buckets: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length <= buckets * 4) return points
  const width = (last.at - first.at) / buckets
  const groups = new Map<number, Point[]>()
  for (const point of points) {
    const bucket = Math.floor((point.at - first.at) / width)
    groups.set(bucket, [...(groups.get(bucket) ?? []), point])
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.value - b.value)
    const kept = new Set([group[0], sorted[0], sorted.at(-1), group.at(-1)])
    return group.filter((point) => kept.has(point))
  })
}
