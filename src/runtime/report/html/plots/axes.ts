import type { ScaleLinear, ScaleTime } from 'd3-scale'
import { clockText, dayText, monthText } from '../words.tsx'

/** A place on an axis, with what stands there. */
export interface Tick {
  readonly at: number
  readonly label: string
}

const hour = 3_600_000
/** Of a character in the plots, in units of their drawing; no usual font is wider on average. */
export const characterWidth = 6.2

/** The labels of time that fit side by side between the two ends. */
export function timeTicks(
  scale: ScaleTime<number, number>,
  [left, right]: readonly [number, number],
): Tick[] {
  const [from = new Date(0), to = from] = scale.domain()
  const text = timeFormat(to.getTime() - from.getTime())
  const ticks: Tick[] = []
  let free = left
  for (const date of scale.ticks(4)) {
    const [at, label] = [scale(date), text(date)]
    const half = (label.length * characterWidth) / 2
    if (at - half < free || at + half > right) continue
    ticks.push({ at, label })
    free = at + half + characterWidth
  }
  return ticks
}

function timeFormat(span: number): (date: Date) => string {
  if (span < 36 * hour) return clockText
  // A day begins at its name, and its hours follow.
  if (span < 7 * 24 * hour) return (date) => (date.getUTCHours() === 0 ? dayText : clockText)(date)
  return span < 300 * 24 * hour ? dayText : monthText
}

/** Two to four labels of values, no two of them alike. */
export function valueTicks(
  scale: ScaleLinear<number, number>,
  text: (value: number) => string,
): Tick[] {
  const ticks = scale.ticks(3).map((value) => ({ at: scale(value), label: text(value) }))
  return ticks.filter(({ label }, index) => ticks.findIndex((one) => one.label === label) === index)
}
