import type { Lock } from './effects/effects.ts'
import type { Risk } from './risk.ts'

/** The keys of `safety.destructive_operations` in the configuration. */
export const destructiveOperations = [
  'drop_table',
  'drop_column',
  'truncate',
  'drop_schema',
  'drop_database',
  'delete_without_where',
] as const
export type DestructiveOperation = (typeof destructiveOperations)[number]

/** Something in a pending migration that deserves a look. */
export interface Finding {
  /** The name of the rule. */
  readonly rule: string
  readonly risk: Risk
  /** The entry of the policy that it falls under, where there is one. */
  readonly operation?: DestructiveOperation
  readonly migration: string
  readonly file: string
  /** Both count from 1; the column counts code points. */
  readonly line: number
  readonly column: number
  /** Behind its last character; absent where only the start is known. */
  readonly end_line?: number
  readonly end_column?: number
  /** The first 200 characters of the statement. */
  readonly statement: string
  /** What it touches, as the statement names it: `public.users`, `users.email`. */
  readonly object?: string
  /** The strongest lock that the statement takes on each relation that others use. */
  readonly locks: readonly Lock[]
  /** The tables that it writes anew, and those that it reads from end to end, under its locks. */
  readonly rewrite: readonly string[]
  readonly scan: readonly string[]
  /** What the live database says; absent when nobody asked it. */
  readonly impact?: Impact
  /** Whether rows or values are lost that no other statement of the migration could bring back. */
  readonly data_loss: boolean
  readonly message: string
  readonly safe_way: string
}

/** What the live database says about a finding. */
export interface Impact {
  /** Rows and bytes of the tables at stake, together; estimates of the server's own statistics. */
  readonly rows?: number
  readonly bytes?: number
  /** How long the locks are held, roughly, in seconds. */
  readonly seconds?: number
  /** Sentences: rows that would break it, views and foreign keys that hang on it, what could not be asked. */
  readonly facts: readonly string[]
  /** Whether a row was found that makes the statement fail. */
  readonly fails: boolean
  /** Whether it loses fewer rows than the `row_threshold` of its operation; they were counted. */
  readonly below_threshold?: boolean
}
