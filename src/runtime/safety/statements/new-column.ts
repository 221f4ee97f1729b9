import type { ColumnDef, Constraint, ConstrType } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import type { Hit } from '../rules/define.ts'
import { type AlterCommand, alterCommands } from './alter.ts'

export interface AddedColumn extends AlterCommand {
  readonly column: ColumnDef
  readonly name: string
}

/** The columns that an ALTER TABLE adds to a table that was there before. */
export function addedColumns(statement: Executed, model: Model): AddedColumn[] {
  return alterCommands(statement, model).flatMap((command) => {
    const { subtype, def } = command.command
    if (subtype !== 'AT_AddColumn' || def === undefined || !('ColumnDef' in def)) return []
    return [{ ...command, column: def.ColumnDef, name: def.ColumnDef.colname ?? '' }]
  })
}

/** The constraint of this kind that stands with the column: its DEFAULT, its NOT NULL. */
export function constraintOf(column: ColumnDef, kind: ConstrType): Constraint | undefined {
  for (const wrapped of column.constraints ?? []) {
    if ('Constraint' in wrapped && wrapped.Constraint.contype === kind) return wrapped.Constraint
  }
  return undefined
}

/** What every finding about a new column says of where it is. */
export function placeOfColumn({ object, name, table, index }: AddedColumn): Omit<Hit, 'message'> {
  return {
    object: `${object}.${name}`,
    table,
    command: index,
  }
}
