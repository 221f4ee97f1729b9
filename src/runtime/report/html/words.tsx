import type { ComponentChildren } from 'preact'
import { bytesText } from '../../text.ts'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** `21 Nov 2026, 21:10`: a time in UTC, as every time of a page is. */
export function timeText(at: string | Date): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return String(at)
  return `${dayText(date)} ${date.getUTCFullYear()}, ${clockText(date)}`
}

/** `21 Nov`. */
export function dayText(date: Date): string {
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
}

/** `Nov 2026`. */
export function monthText(date: Date): string {
  return `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `21:10`. */
export function clockText(date: Date): string {
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** `3 ms`, `1.2 s`: a time that something took, to two digits. */
export function secondsText(seconds: number): string {
  if (seconds === 0) return '0 ms'
  if (seconds < 1) return `${Number((seconds * 1000).toPrecision(2))} ms`
  if (seconds < 120) return `${Number(seconds.toPrecision(seconds < 10 ? 2 : 3))} s`
  return `${Math.round(seconds / 60)} min`
}

/** `12 min ago`, `3 days ago`. */
export function agoText(at: string, now: string): string {
  const minutes = Math.max(0, (Date.parse(now) - Date.parse(at)) / 60_000)
  if (minutes < 120) return `${Math.round(minutes)} min ago`
  if (minutes < 2880) return `${Math.round(minutes / 60)} h ago`
  return `${Math.round(minutes / 1440)} days ago`
}

/** A figure in its unit. */
export function figureText(value: number, unit: 'seconds' | 'bytes' | 'count'): string {
  if (unit === 'bytes') return bytesText(Math.max(0, value))
  return unit === 'seconds' ? secondsText(value) : String(Math.round(value * 10) / 10)
}

/** Text in which `backticks` stand round what can be copied. */
export function Prose({ text }: { readonly text: string }): ComponentChildren {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))
}

/** A time with what a machine reads, in UTC. */
export function Time({ at }: { readonly at: string }) {
  return <time dateTime={at}>{timeText(at)} UTC</time>
}
