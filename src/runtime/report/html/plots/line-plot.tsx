import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import type { Sample } from '../../../health/sample.ts'
import { figureText, timeText } from '../words.tsx'
import { timeTicks, valueTicks } from './axes.ts'
import { gapOf, type Point, segmentsOf, thinned, unhealthySpans } from './series.ts'

export interface PlotSubject {
  readonly title: string
  readonly figure: keyof Sample['figures']
  readonly unit: 'seconds' | 'bytes' | 'count'
  /** A figure that the first is held against. */
  readonly limit?: keyof Sample['figures']
  /** Whether the axis begins at zero: it does unless only the change is of interest. */
  readonly fromZero: boolean
}

const size = { width: 320, height: 150 }
const area = { left: 52, right: 312, top: 8, bottom: 126 }
/** As many stretches of time are told by hovering. */
const hovers = 52

/** A figure over the time in which it was looked at: a line, cut where nobody looked, over the spans that were unhealthy. */
export function LinePlot({
  samples,
  subject,
}: {
  readonly samples: readonly Sample[]
  readonly subject: PlotSubject
}) {
  const { title, figure, unit, limit } = subject
  const gap = gapOf(samples)
  const segments = segmentsOf(samples, figure, gap)
  const points = segments.flat()
  const last = points.at(-1)
  if (!last) return null
  const top = limit === undefined ? undefined : samples.findLast((one) => one.figures[limit])
  const bound = limit && top?.figures[limit]
  const x = timeScale(samples)
  const y = valueScale(points, subject, bound)
  const draw = line<Point>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  ).digits(1)
  const told = bound === undefined ? '' : ` of ${figureText(bound, unit)}`
  return (
    <figure class="card plot">
      <figcaption>
        <span>{title}</span>
        <strong>
          {figureText(last.value, unit)}
          {told}
        </strong>
      </figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={aria(title, points, unit)}
      >
        {unhealthySpans(samples, gap).map(([from, to]) => (
          <rect
            class="unhealthy"
            x={round(x(from))}
            width={round(Math.max(2, x(to) - x(from)))}
            y={area.top}
            height={area.bottom - area.top}
          />
        ))}
        {valueTicks(y, (value) => figureText(value, unit)).map(({ at, label }) => (
          <g>
            <line class="grid" x1={area.left} x2={area.right} y1={round(at)} y2={round(at)} />
            <text class="axis end" x={area.left - 6} y={round(at + 3.5)}>
              {label}
            </text>
          </g>
        ))}
        {timeTicks(x, [area.left - 20, size.width]).map(({ at, label }) => (
          <text class="axis middle" x={round(at)} y={size.height - 6}>
            {label}
          </text>
        ))}
        {bound !== undefined && (
          <line
            class="limit"
            x1={area.left}
            x2={area.right}
            y1={round(y(bound))}
            y2={round(y(bound))}
          />
        )}
        {segments.map((segment) =>
          segment.length === 1 ? (
            <Dot at={x(segment[0]?.at ?? 0)} y={y(segment[0]?.value ?? 0)} />
          ) : (
            <path class="line" d={draw(thinned(segment, 130)) ?? ''} />
          ),
        )}
        <Dot at={x(last.at)} y={y(last.value)} />
        <Hovers points={points} x={x} unit={unit} />
      </svg>
    </figure>
  )
}

function Dot({ at, y }: { readonly at: number; readonly y: number }) {
  return <circle class="dot" cx={round(at)} cy={round(y)} r="2.5" />
}

/** What a stretch of time had, told where the pointer rests: the last value and, of several, the highest. */
function Hovers({
  points,
  x,
  unit,
}: {
  readonly points: readonly Point[]
  readonly x: (at: number) => number
  readonly unit: PlotSubject['unit']
}) {
  const width = (area.right - area.left) / hovers
  const stretches = new Map<number, Point[]>()
  for (const point of points) {
    const index = Math.min(hovers - 1, Math.floor((x(point.at) - area.left) / width))
    stretches.set(index, [...(stretches.get(index) ?? []), point])
  }
  return [...stretches].map(([index, inside]) => (
    <rect
      class="hover"
      x={round(area.left + index * width)}
      width={round(width)}
      y={area.top}
      height={area.bottom - area.top}
    >
      <title>{hoverText(inside, unit)}</title>
    </rect>
  ))
}

function hoverText(points: readonly Point[], unit: PlotSubject['unit']): string {
  const last = points.at(-1) as Point
  const highest = Math.max(...points.map(({ value }) => value))
  const value = figureText(last.value, unit)
  const most =
    points.length > 1 ? `; highest of ${points.length}: ${figureText(highest, unit)}` : ''
  return `${timeText(new Date(last.at))} UTC: ${value}${most}`
}

function timeScale(samples: readonly Sample[]) {
  const times = [samples[0], samples.at(-1)].map((one) => Date.parse(one?.at ?? ''))
  const [from = 0, to = from] = times
  // One look alone stands in the middle of a minute.
  const [start, end] = from === to ? [from - 30_000, to + 30_000] : [from, to]
  return scaleUtc([new Date(start), new Date(end)], [area.left, area.right])
}

function valueScale(
  points: readonly Point[],
  { fromZero }: PlotSubject,
  bound: number | undefined,
) {
  const values = [...points.map(({ value }) => value), ...(bound === undefined ? [] : [bound])]
  // A loop: a year of looks is more than a call takes as arguments.
  const [low, high] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number])
  // What hardly changes is not blown up.
  const room = Math.max(high - low, high * 0.1) || 1
  const from = fromZero ? 0 : Math.max(0, (low + high - room) / 2 - room / 10)
  const to = fromZero ? high * 1.08 || 1 : (low + high + room) / 2 + room / 10
  return scaleLinear([from, to], [area.bottom, area.top])
}

function aria(title: string, points: readonly Point[], unit: PlotSubject['unit']): string {
  const [first, last] = [points[0] as Point, points.at(-1) as Point]
  return `${title}: ${figureText(first.value, unit)} at ${timeText(new Date(first.at))}, ${figureText(last.value, unit)} at ${timeText(new Date(last.at))} UTC`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
