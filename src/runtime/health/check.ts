import type { Config } from '../config/schema.ts'
import type { MigrationState } from '../handlers/index.ts'
import type { Session } from '../providers/index.ts'

export type Health = 'healthy' | 'degraded' | 'unhealthy'

/** What a check may ask and look at. */
export interface CheckContext {
  readonly session: Session
  readonly thresholds: Config['health_checks']['thresholds']
  /** The folder held against the history; read when a check asks for it. */
  migrations(): Promise<MigrationState>
}

export interface Finding {
  readonly grade: Health
  /** One line: the figure that it rests on. */
  readonly summary: string
  /** What to do, where it is not healthy. */
  readonly advice?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** One check. A new one is one file in checks/ and one line in their registry. */
export interface Check {
  readonly name: string
  readonly title: string
  /** What it asks the database, in one line. */
  readonly asks: string
  run(context: CheckContext): Promise<Finding>
}

/** A check with what it found. */
export interface CheckResult extends Finding {
  readonly name: string
  readonly title: string
}
