import { type Effects, strongestLocks } from './effects/index.ts'
import type { Executed } from './executed.ts'
import { HOLE } from './execution/computed.ts'
import type { Finding } from './finding.ts'
import type { Model } from './model/model.ts'
import { placeOf } from './reading/clauses.ts'
import type { Hit, Rule } from './rules/define.ts'

const STATEMENT_LIMIT = 200

/** A finding, with what its rule said and wants to know. */
export interface Found {
  readonly finding: Finding
  readonly hit: Hit
  /** Absent for what is wrong with a comment. */
  readonly rule?: Rule
  /** Why a comment in the migration suppresses it, where one does. */
  readonly reason?: string
}

/** What the rules say of one statement of a migration. */
export function findingsOf(
  rules: readonly Rule[],
  statement: Executed,
  { model, effects }: { readonly model: Model; readonly effects: Effects },
  migration: { readonly name: string; readonly file: string },
): Found[] {
  const found: Found[] = []
  // A loop, for most rules have nothing to say of most statements.
  for (const rule of rules) {
    for (const hit of rule.check(statement, model, effects)) {
      found.push({ hit, rule, finding: findingOf(hit, rule, { statement, effects, migration }) })
    }
  }
  return found
}

interface Subject {
  readonly statement: Executed
  readonly effects: Effects
  readonly migration: { readonly name: string; readonly file: string }
}

function findingOf(hit: Hit, rule: Rule, { statement, effects, migration }: Subject): Finding {
  return {
    rule: rule.name,
    risk: hit.risk ?? rule.risk,
    ...(rule.operation === undefined ? {} : { operation: rule.operation }),
    migration: migration.name,
    file: migration.file,
    ...placeOf(hit, statement),
    statement: [...statement.text.slice(0, 2 * STATEMENT_LIMIT)].slice(0, STATEMENT_LIMIT).join(''),
    ...(hit.object === undefined ? {} : { object: hit.object }),
    locks: strongestLocks(effects.locks),
    rewrite: effects.rewrites,
    scan: effects.scans,
    data_loss: hit.dataLoss ?? rule.dataLoss,
    message: hit.message.replaceAll(HOLE, '(computed)'),
    // A recipe with a name that nobody knows could not be pasted.
    safe_way: hit.safeWay?.includes(HOLE) ? rule.safeWay : (hit.safeWay ?? rule.safeWay),
  }
}
