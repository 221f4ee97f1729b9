import type { Executed } from '../executed.ts'
import type { DestructiveOperation } from '../finding.ts'
import type { Model } from '../model.ts'
import type { Risk } from '../risk.ts'

/** One thing that a rule found in a statement. */
export interface Hit {
  readonly message: string
  /** What it touches, as the statement names it. */
  readonly object?: string
  /** Where this hit is less, or more, than the rule's own risk. */
  readonly risk?: Risk
  readonly dataLoss?: boolean
}

/** One rule: what it looks for, why, what to do instead; its examples are its test. */
export interface Rule {
  readonly name: string
  readonly risk: Risk
  /** The entry of `safety.destructive_operations` that says whether it may be done. */
  readonly operation?: DestructiveOperation
  readonly dataLoss: boolean
  /** A verb phrase of one line. */
  readonly summary: string
  /** Why it is a risk, and why of this size. */
  readonly why: string
  /** What to do instead. */
  readonly safeWay: string
  /** Migrations: each of `bad` has a finding of this rule, none of `ok` has any finding. */
  readonly examples: { readonly bad: readonly string[]; readonly ok: readonly string[] }
  /** Looks at one statement that runs; `model` knows what was made before it. */
  readonly check: (statement: Executed, model: Model) => readonly Hit[]
}

/** A typed identity. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule
}
