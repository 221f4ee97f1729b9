import { randomUUID } from 'node:crypto'
import type { Alert } from '../alerts/alert.ts'
import type { CheckResult, Health } from '../health/check.ts'
import { listed } from '../text.ts'
import type { Telling } from './damping.ts'

/** A look at an environment, with what a person reads of it. */
export interface ToldLook {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  /** Whether there was a connection to check over. */
  readonly isReached: boolean
  /** What is not healthy, the worst first, a line each; or what kept it from looking. */
  readonly issues: readonly string[]
  readonly advice: readonly string[]
}

/** What is told of a change: what is wrong now, what is well again, what to do. */
export function healthAlert(telling: Telling, look: ToldLook, now: Date): Alert {
  const { kind, health, worst, changed } = telling
  const { environment, checks, issues, advice } = look
  const isOver = kind !== 'flapping' && health === 'healthy'
  return {
    id: randomUUID(),
    key: `health/${environment}`,
    state: isOver ? 'resolved' : 'firing',
    // Who was told of the worst of it, and only of that, is to hear that it is over.
    severity: (isOver ? worst : health) === 'unhealthy' ? 'critical' : 'warning',
    environment,
    at: now.toISOString(),
    title: titleOf(telling, look),
    lines: [...issues, ...wellAgain(telling, look), ...advice],
    facts: {
      health,
      flapping: kind === 'flapping',
      changed,
      checks: Object.fromEntries(checks.map(({ name, grade }) => [name, grade])),
    },
  }
}

function titleOf({ kind, health }: Telling, { environment, issues }: ToldLook): string {
  if (kind === 'flapping') {
    return `${environment} is flapping, ${health} at worst. Nothing more is told until it settles.`
  }
  const state = kind === 'settled' ? 'has settled and is' : 'is'
  if (health === 'healthy') {
    return `${environment} ${state} healthy${kind === 'changed' ? ' again' : ''}.`
  }
  const [first, ...more] = issues
  const rest = more.length > 0 ? ` (and ${more.length} more)` : ''
  return `${environment} ${state} ${health}${first ? `: ${first}${rest}` : '.'}`
}

function wellAgain({ changed }: Telling, { checks }: ToldLook): string[] {
  const names = changed.filter(({ to }) => to === 'healthy').map(({ name }) => name)
  const titles = checks.filter(({ name }) => names.includes(name)).map(({ title }) => title)
  return titles.length > 0 ? [`Well again: ${listed(titles)}.`] : []
}
