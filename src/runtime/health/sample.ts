import type { CheckResult, Grade, Health } from './check.ts'
import type { Figures } from './figures.ts'

/** What one look at an environment found, as the history keeps it. */
export interface Sample {
  readonly at: string
  readonly health: Health
  /** The grade of each check that was made, by its name. */
  readonly grades: Readonly<Record<string, Grade>>
  readonly figures: Figures
}

/** One line of the history of what was found at `now`. */
export function sampleOf(
  { health, checks }: { readonly health: Health; readonly checks: readonly CheckResult[] },
  now: Date,
): Sample {
  return {
    at: now.toISOString(),
    health,
    grades: Object.fromEntries(checks.map(({ name, grade }) => [name, grade])),
    figures: Object.assign({}, ...checks.map(({ figures }) => figures)) as Figures,
  }
}
