import type { Finding, Health } from './check.ts'

/** How bad a figure is, of which more is worse. */
export function gradeAbove(value: number, degraded: number, unhealthy: number): Health {
  if (value > unhealthy) return 'unhealthy'
  return value > degraded ? 'degraded' : 'healthy'
}

const order: readonly Health[] = ['healthy', 'degraded', 'unhealthy']

/** The worst of several grades; of none it is healthy. */
export function worstHealth(grades: readonly Health[]): Health {
  return order[Math.max(0, ...grades.map((grade) => order.indexOf(grade)))] ?? 'unhealthy'
}

/** A check that could not look, and why. */
export function notChecked(why: string, advice?: string): Finding {
  return { grade: 'unknown', summary: `not checked: ${why}`, ...(advice && { advice }) }
}

/** As many objects as a line can name; the others are counted. */
export const shownObjects = 5

/** `a, b and 3 more`: the first objects by name, and how many there are besides. */
export function named(names: readonly string[], total = names.length): string {
  const shown = names.slice(0, shownObjects)
  const more = total - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** `40 s`, `5 min`, `3 h`, `12 days`: a time that people compare, not one that they add up. */
export function durationText(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}
