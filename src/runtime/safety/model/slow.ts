import { blocksReads, blocksWrites, type Effects } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import { tableOf } from '../reading/ast.ts'
import type { Model } from './model.ts'
import type { HeldLock } from './transaction.ts'

/** A statement that takes long, and the relation that nobody can read meanwhile. */
export interface SlowUnderLock {
  readonly held: HeldLock
  /** `reads all of users` */
  readonly work: string
}

/**
 * Whether a statement takes long while an earlier one of its transaction keeps everyone from a
 * relation that it does not itself lock: what it locks itself, its own rule tells.
 */
export function slowUnderLock(
  statement: Executed,
  effects: Effects,
  model: Model,
): SlowUnderLock | undefined {
  const work = slowPart(statement, effects)
  if (work === undefined || isExempt(statement, model)) return undefined
  const own = new Set(
    effects.locks.flatMap(({ mode, relation }) =>
      blocksReads(mode) || (ownRule.has(statement.kind) && blocksWrites(mode)) ? [relation] : [],
    ),
  )
  for (const held of model.transaction.exclusive.values())
    if (!own.has(held.relation)) return { held, work }
  return undefined
}

/** Whose rules know that an earlier lock makes reads wait as well. */
const ownRule: ReadonlySet<string> = new Set(['AlterTableStmt', 'IndexStmt'])

function slowPart({ kind }: Executed, { rewrites, rebuilds, scans }: Effects): string | undefined {
  if (rewrites.length > 0) return `writes ${rewrites.join(', ')} anew`
  if (kind === 'UpdateStmt' && scans.length > 0)
    return `goes through all of ${scans.join(', ')} to change rows`
  if (scans.length > 0) return `reads all of ${scans.join(', ')}`
  return rebuilds.length > 0 ? `builds ${rebuilds.join(', ')} anew` : undefined
}

/**
 * To check the rows of a new table reads little of an old one; and to validate what the same
 * transaction added is told by validate-with-add.
 */
function isExempt({ kind, node }: Executed, model: Model): boolean {
  if (kind !== 'AlterTableStmt') return false
  const table = tableOf(node.relation)
  if (model.isNewTable(table)) return true
  return (node.cmds ?? []).every(
    (wrapped) =>
      'AlterTableCmd' in wrapped &&
      wrapped.AlterTableCmd.subtype === 'AT_ValidateConstraint' &&
      model.transaction.added(table, wrapped.AlterTableCmd.name ?? ''),
  )
}
