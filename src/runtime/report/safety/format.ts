import type { Assessment, Finding, RuleText } from '../../safety/index.ts'

/** What an assessment found, and the SQL that it looked at. */
export interface SafetyReport {
  readonly assessment: Assessment
  /** The SQL of each file that was looked at, by the name that the findings have for it, in order. */
  readonly sources: ReadonlyMap<string, string>
  /** Every rule that a finding may have. */
  readonly rules: readonly RuleText[]
}

/** What the reader's screen can do. */
export interface Screen {
  readonly colours: boolean
}

/** One way to write an assessment down. */
export interface SafetyFormat {
  readonly name: string
  /** The whole of it, with a final newline. */
  write(report: SafetyReport, screen: Screen): string
}

/** A typed identity. */
export function defineSafetyFormat(format: SafetyFormat): SafetyFormat {
  return format
}

/** How linters call a risk. */
export type Level = 'error' | 'warning' | 'note'

/** What stops a release is an error, what deserves a look a warning. */
export function levelOf({ risk }: Pick<Finding, 'risk'>): Level {
  if (risk === 'critical' || risk === 'high') return 'error'
  return risk === 'medium' ? 'warning' : 'note'
}
