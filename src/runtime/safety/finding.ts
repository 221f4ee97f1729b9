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
  /** The first 200 characters of the statement. */
  readonly statement: string
  /** What it touches, as the statement names it: `public.users`, `users.email`. */
  readonly object?: string
  /** Whether rows or values are lost that no other statement of the migration could bring back. */
  readonly data_loss: boolean
  readonly message: string
  readonly safe_way: string
}
