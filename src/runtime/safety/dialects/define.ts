import type { Risk } from '../risk.ts'
import type { Rule } from '../rules/define.ts'
import type { Clause, ReadStatement } from './clauses.ts'
import type { DialectModel } from './model.ts'

/** One thing that a rule found in a clause. */
export interface DialectHit {
  readonly message: string
  /** What it touches, as the statement names it. */
  readonly object?: string
  /** Where this hit is less, or more, than the rule's own risk. */
  readonly risk?: Exclude<Risk, 'none'>
  readonly dataLoss?: boolean
  /** SQL that can be pasted, with the names of this statement; the rule's own text otherwise. */
  readonly safeWay?: string
  /** The table that is written anew. */
  readonly rewrites?: string
}

/** What a rule may know beside the clause. */
export interface DialectContext {
  readonly model: DialectModel
  readonly statement: ReadStatement
  /** The clauses of the migration that come before this one and after it; few rules ask. */
  readonly earlier: () => readonly Clause[]
  readonly later: () => readonly Clause[]
  readonly server: DialectServer
}

/** The server that a script is for. */
export interface DialectServer {
  readonly dialect: 'mysql' | 'mariadb' | 'sqlite'
  /** Major, minor and patch with two digits each: 80036 is 8.0.36, 101106 is 10.11.6. */
  readonly version: number
}

/** A rule of a dialect: the same fields as PostgreSQL's rules have, over one clause. */
export interface DialectRule
  extends Pick<
    Rule,
    'name' | 'category' | 'risk' | 'operation' | 'dataLoss' | 'summary' | 'why' | 'safeWay'
  > {
  /**
   * Migrations: each of `bad` has a finding of this rule, none of `ok` has one. `given` was
   * applied before them. MySQL's are of the version that is assumed.
   */
  readonly examples: {
    readonly given?: string
    readonly bad: readonly string[]
    readonly ok: readonly string[]
  }
  readonly check: (clause: Clause, context: DialectContext) => readonly DialectHit[]
}

/** A typed identity. */
export function defineDialectRule<const R extends DialectRule>(rule: R): R {
  return rule
}
