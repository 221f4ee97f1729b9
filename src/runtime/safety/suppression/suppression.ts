import { suggestRule } from '../active-rules.ts'
import type { MigrationSource, SafetyPolicy } from '../assess.ts'
import type { Found } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Comment, Statement } from '../reading/parse.ts'
import type { Rule } from '../rules/define.ts'
import type { SqlDialect } from '../sql-dialect.ts'
import { commentFindings, readComment, type SuppressionComment } from './suppression-comment.ts'

/** A finding that a comment in the migration answers for, with the reason that it gives. */
export type Suppressed = Finding & { readonly reason: string }

/** A finding, and why a comment suppresses it, where one does. */
type Marked = Pick<Found, 'finding' | 'reason'>

/** A statement of any dialect. */
type Stretch = Pick<Statement, 'text' | 'start' | 'line'>

/** A script of any dialect, as far as comments need it. */
interface Commented {
  readonly statements: readonly Stretch[]
  readonly comments: readonly Comment[]
}

/** What comments may name, and what they may not allow. */
interface Law {
  readonly rules: readonly Pick<Rule, 'name' | 'operation'>[]
  readonly policy: SafetyPolicy
  readonly dialect: SqlDialect
}

/** The suppressing comments of one migration: what they silence, and what is wrong with them. */
export class Suppressions {
  readonly #migration: MigrationSource
  readonly #names: readonly string[]
  readonly #dialect: SqlDialect
  readonly #forbidden: ReadonlySet<string>
  readonly #suppressions: readonly Suppression[]
  readonly #byTarget = new Map<Target, Suppression[]>()
  readonly #complaints: Found[] = []

  constructor(script: Commented, migration: MigrationSource, { rules, policy, dialect }: Law) {
    this.#migration = migration
    this.#dialect = dialect
    this.#names = rules.map(nameOf)
    this.#forbidden = new Set(rules.filter((rule) => isForbidden(rule, policy)).map(nameOf))
    // The lexer is slow, and most files have nothing to say to us.
    const comments = migration.sql.includes('faber-db:') ? script.comments : []
    const places = { statements: script.statements, commented: new Set(comments.flatMap(linesOf)) }
    this.#suppressions = comments.flatMap((comment) => {
      const read = readComment(comment.text)
      return read === undefined ? [] : this.#suppressionsOf(read, comment, places)
    })
    for (const one of this.#suppressions) {
      const others = this.#byTarget.get(one.target)
      if (others === undefined) this.#byTarget.set(one.target, [one])
      else others.push(one)
    }
  }

  /** The same, each with the reason beside it where a comment suppresses it. */
  mark<F extends Marked>(found: readonly F[], statement: Stretch): readonly F[] {
    if (found.length === 0) return found
    const near = [
      ...(this.#byTarget.get('file') ?? []),
      ...(this.#byTarget.get(statement) ?? []),
    ].toSorted((one, other) => one.comment.start - other.comment.start)
    return found.map((one) => {
      const answering = near.filter(({ rule }) => rule === one.finding.rule)
      // All of them are of use, though one is enough.
      for (const suppression of answering) suppression.used = true
      const [first] = answering
      return first === undefined ? one : { ...one, reason: first.reason }
    })
  }

  /** What is wrong with the comments; to be asked when every finding has been marked. */
  complaints(): Found[] {
    const unused = this.#suppressions.filter(({ used }) => !used)
    const said = unused.map(({ rule, target, comment }) =>
      this.#complaint('unused-suppression', comment, uselessness(rule, target)),
    )
    return [...this.#complaints, ...said]
  }

  #suppressionsOf(read: SuppressionComment, comment: Comment, places: Places): Suppression[] {
    if ('unknown' in read) {
      this.#complaints.push(this.#complaint('unknown-suppression', comment, read.unknown))
      return []
    }
    const { reason } = read
    if (reason === undefined) {
      const message = `Suppresses nothing: it gives no reason. Write "because" and the reason behind ${read.rules.join(', ')}.`
      this.#complaints.push(this.#complaint('suppression-without-reason', comment, message))
      return []
    }
    const target = read.wholeFile ? fileIfAtTop(comment, places) : statementOf(comment, places)
    return read.rules.flatMap((rule): Suppression[] => {
      if (!this.#names.includes(rule)) {
        const near = suggestRule(rule, this.#names)
        const message = `There is no rule ${JSON.stringify(rule)} for ${this.#dialect}${near || '.'}`
        this.#complaints.push(this.#complaint('unknown-suppression', comment, message))
        return []
      }
      if (this.#forbidden.has(rule)) {
        const message = `No comment can allow ${rule}: the configuration forbids it.`
        this.#complaints.push(this.#complaint('unused-suppression', comment, message))
        return []
      }
      return [{ rule, reason, target, comment, used: false }]
    })
  }

  #complaint(name: keyof typeof commentFindings, comment: Comment, message: string): Found {
    const { risk, safeWay } = commentFindings[name]
    const finding: Finding = {
      rule: name,
      risk,
      migration: this.#migration.name,
      file: this.#migration.file,
      line: comment.line,
      column: comment.column,
      statement: [...comment.text.slice(0, 400)].slice(0, 200).join(''),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: false,
      message,
      safe_way: safeWay,
    }
    return { finding, hit: { message } }
  }
}

/** The findings that are told, and those that a comment answers for. */
export function settle(found: readonly Marked[]): {
  readonly findings: Finding[]
  readonly suppressed: Suppressed[]
} {
  return {
    findings: found.filter(({ reason }) => reason === undefined).map(({ finding }) => finding),
    suppressed: found.flatMap(({ finding, reason }) =>
      reason === undefined ? [] : [{ ...finding, reason }],
    ),
  }
}

/**
 * Whether a suppressed finding counts for the approval, the backup and the risk all the same. A
 * comment can be written by whoever wrote the SQL, so it explains what is grave and never waives it.
 */
export function stillCounts({ risk, operation, data_loss }: Finding): boolean {
  return risk === 'high' || risk === 'critical' || operation !== undefined || data_loss
}

interface Suppression {
  readonly rule: string
  readonly reason: string
  readonly target: Target
  readonly comment: Comment
  used: boolean
}

type Target = Stretch | 'file' | 'below the top' | 'no statement'

function isForbidden({ operation }: Pick<Rule, 'operation'>, policy: SafetyPolicy): boolean {
  return operation !== undefined && policy.destructive_operations[operation]?.allowed === false
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}

/** The statements of a script, in their order, and the lines on which comments stand. */
interface Places {
  readonly statements: readonly Stretch[]
  readonly commented: ReadonlySet<number>
}

function fileIfAtTop(comment: Comment, { statements }: Places): Target {
  const [first] = statements
  return first === undefined || comment.end <= first.start ? 'file' : 'below the top'
}

/**
 * The statement that begins on the comment's line before it; else the one that follows, when only
 * comments stand on the lines in between.
 */
function statementOf(comment: Comment, { statements, commented }: Places): Target {
  const following = firstFrom(statements, comment.start)
  const before = statements[following - 1]
  if (before?.line === comment.line) return before
  if (before !== undefined && lastLineOf(before) >= comment.line) return 'no statement'
  const next = statements[following]
  if (next === undefined) return 'no statement'
  for (let line = lastLineOf(comment) + 1; line < next.line; line++) {
    if (!commented.has(line)) return 'no statement'
  }
  return next
}

/** The index of the first statement that begins at this offset or behind it. */
function firstFrom(statements: readonly Stretch[], offset: number): number {
  let [low, high] = [0, statements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((statements[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function lastLineOf({ line, text }: { readonly line: number; readonly text: string }): number {
  return line + text.split('\n').length - 1
}

function linesOf(comment: Comment): number[] {
  const { line } = comment
  return Array.from({ length: lastLineOf(comment) - line + 1 }, (_, index) => line + index)
}

function uselessness(rule: string, target: Target): string {
  switch (target) {
    case 'file':
      return `Suppresses nothing: ${rule} finds nothing in this file.`
    case 'below the top':
      return `Suppresses nothing: allow-file ${rule} must stand before the first statement.`
    case 'no statement':
      return `Suppresses nothing: allow ${rule} must stand directly above a statement, or behind it on its first line.`
    default:
      return `Suppresses nothing: ${rule} finds nothing in the statement of line ${target.line}.`
  }
}
