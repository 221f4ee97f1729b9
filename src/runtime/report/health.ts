import type { CheckResult, Grade, Health } from '../health/check.ts'

export const marks: Readonly<Record<Grade, string>> = {
  healthy: '✓',
  degraded: '⚠',
  unhealthy: '✗',
  unknown: '?',
}

interface ShownHealth {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  readonly error?: string
}

/** A line for each check; of all environments a line for each. What is wrong, and what to do, stand below. */
export function healthBody({
  checks = [],
  environments = [],
}: Readonly<Record<string, unknown>>): string[] {
  const lines = (checks as CheckResult[]).map(
    ({ grade, title, summary }) => `  ${marks[grade]} ${title}: ${summary}`,
  )
  return [...lines, ...sideBySide(environments as ShownHealth[])]
}

function sideBySide(all: readonly ShownHealth[]): string[] {
  const width = Math.max(0, ...all.map(({ environment }) => environment.length))
  return all.map(({ environment, health, checks, error }) => {
    const counts = (['healthy', 'degraded', 'unhealthy', 'unknown'] as const)
      .map((grade) => [grade, checks.filter((check) => check.grade === grade).length] as const)
      .filter(([, number]) => number > 0)
      .map(([grade, number]) => `${marks[grade]} ${number}`)
    const state = error === undefined ? health.padEnd(9) : 'not reached'
    const counted = error === undefined ? counts.join('  ') : ''
    return `  ${marks[health]} ${environment.padEnd(width)}  ${state}  ${counted}`.trimEnd()
  })
}
