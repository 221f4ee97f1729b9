import type { Constraint, ConstrType } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import type { Hit } from '../rules/define.ts'
import { type AlterCommand, alterCommands } from './alter.ts'

export interface AddedConstraint extends AlterCommand {
  readonly constraint: Constraint
}

/**
 * The constraints of a kind that an ALTER TABLE adds to a table that was there before, and that it
 * checks against the rows at once: not those that are NOT VALID or NOT ENFORCED.
 */
export function checkedConstraints(
  statement: Executed,
  model: Model,
  kind: ConstrType,
): AddedConstraint[] {
  return alterCommands(statement, model).flatMap((command) => {
    const { subtype, def } = command.command
    if (subtype !== 'AT_AddConstraint' || def === undefined || !('Constraint' in def)) return []
    const constraint = def.Constraint
    if (constraint.contype !== kind || constraint.skip_validation) return []
    // Of a key, `is_enforced` says nothing.
    const unenforced = enforceable.has(kind) && constraint.is_enforced !== true
    return unenforced ? [] : [{ ...command, constraint }]
  })
}

const enforceable: ReadonlySet<ConstrType> = new Set(['CONSTR_CHECK', 'CONSTR_FOREIGN'])

/** What every finding about an added constraint says of where it is. */
export function placeOf({
  object,
  table,
  index,
  constraint,
}: AddedConstraint): Omit<Hit, 'message'> {
  return {
    object,
    table,
    command: index,
    ...(constraint.location === undefined ? {} : { location: constraint.location }),
  }
}
