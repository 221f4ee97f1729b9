import type { Effects } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import type { DestructiveOperation } from '../finding.ts'
import type { Model } from '../model/model.ts'
import type { TableName } from '../reading/ast.ts'
import type { Risk } from '../risk.ts'

/** One thing that a rule found in a statement. */
export interface Hit {
  readonly message: string
  /** What it touches, as the statement names it. */
  readonly object?: string
  /** Where this hit is less, or more, than the rule's own risk. */
  readonly risk?: Risk
  readonly dataLoss?: boolean
  /** SQL that can be pasted, with the names of this statement; the rule's own text otherwise. */
  readonly safeWay?: string
  /** Where the clause stands: the `location` of its node, a byte offset of the parser's. */
  readonly location?: number
  /** Which command of an ALTER TABLE it is, from 0; where the clause has no location of its own. */
  readonly command?: number
  /** What the live database should be asked. */
  readonly questions?: readonly Question[]
  /** The table whose size decides how bad it is, as the statement names it. */
  readonly table?: TableName
}

/** A question to the live database: read-only, bounded in time, about the data as it is now. */
export interface Question {
  /** A SELECT that gives one row with one number, `n`: how many rows were found. It stops early by itself (LIMIT). */
  readonly sql: string
  /** The table and columns that must be there already, unchanged by what is pending. */
  readonly table: TableName
  readonly columns: readonly string[]
  /** Whether a row found means that the statement fails; else it is told as a fact. */
  readonly fails: boolean
  /** What it means when `n` is above 0. */
  readonly says: (n: number) => string
}

/** What kind of harm a rule is about. `style` is asked for by name in the configuration. */
export const categories = [
  'data loss',
  'availability',
  'compatibility',
  'correctness',
  'access',
  'unknown',
  'style',
] as const
export type Category = (typeof categories)[number]

/** One rule: what it looks for, why, what to do instead; its examples are its test. */
export interface Rule {
  readonly name: string
  readonly category: Category
  readonly risk: Exclude<Risk, 'none'>
  /** The entry of `safety.destructive_operations` that says whether it may be done. */
  readonly operation?: DestructiveOperation
  readonly dataLoss: boolean
  /** A verb phrase of one line. */
  readonly summary: string
  /** Why it is a risk, and why of this size. */
  readonly why: string
  /** What to do instead. */
  readonly safeWay: string
  /**
   * Migrations: each of `bad` has a finding of this rule, none of `ok` has one. `given` was
   * applied before them; `version` is the server's, where it matters.
   */
  readonly examples: {
    readonly given?: string
    readonly version?: number
    readonly bad: readonly string[]
    readonly ok: readonly string[]
  }
  /**
   * Looks at one statement that runs. `model` knows what was there and what was made before it,
   * `effects` what it does to the relations that others use.
   */
  readonly check: (statement: Executed, model: Model, effects: Effects) => readonly Hit[]
}

/** A typed identity. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule
}
