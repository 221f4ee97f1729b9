import type { ReadStatement } from './clauses.ts'
import type { DialectRule, DialectServer } from './define.ts'
import type { RawScript } from './script.ts'

/** What one dialect brings: how its scripts are cut and read, and its rules. */
export interface Dialect {
  readonly rules: readonly DialectRule[]
  /** The server to assume where nothing is known of it. */
  readonly server: DialectServer
  readonly split: (sql: string) => RawScript
  /** Loads the parser where a statement needs it. */
  readonly read: (script: RawScript) => Promise<readonly ReadStatement[]>
  /** Whether two names of a table that differ in case are one. */
  readonly ignoresCase: boolean
}
