import type { AlterTableCmd, Node, TypeName } from 'libpg-query'
import type { Column } from '../catalog/types.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { strings } from '../reading/ast.ts'
import { isBuiltIn, typeName } from '../recipes/type-text.ts'
import { type AlterCommand, alterCommands } from './alter.ts'

export interface TypeChange extends AlterCommand {
  readonly column: string
  readonly type: TypeName
  readonly using: Node | undefined
  /** The column as it is, where that is known. */
  readonly known: Column | undefined
}

/** The changes of a column's type in a table that was there before. */
export function typeChanges(statement: Executed, model: Model): TypeChange[] {
  return alterCommands(statement, model).flatMap((command) => {
    const changed = definition(command.command)
    if (changed === undefined) return []
    const column = command.command.name ?? ''
    const relation = model.catalog.relation(command.table)
    const known = relation?.columns.find(({ name }) => name === column)
    return [{ ...command, column, known, ...changed }]
  })
}

function definition(
  command: AlterTableCmd,
): { type: TypeName; using: Node | undefined } | undefined {
  const { subtype, def } = command
  if (subtype !== 'AT_AlterColumnType' || def === undefined || !('ColumnDef' in def))
    return undefined
  const { typeName: type, raw_default: using } = def.ColumnDef
  return type && { type, using }
}

/**
 * Whether it exchanges an enum for another by way of text, as Prisma does to remove a value:
 * `TYPE "Role_new" USING ("role"::text::"Role_new")`.
 */
export function isEnumSwap({ type, using, column }: TypeChange, model: Model): boolean {
  if (isBuiltIn(type) || using === undefined || !('TypeCast' in using)) return false
  const outer = using.TypeCast
  if (typeName(outer.typeName) !== typeName(type) || !outer.arg || !('TypeCast' in outer.arg))
    return false
  const inner = outer.arg.TypeCast
  const [schema, name] = ['', ...strings(type.names)].slice(-2)
  const target = model.catalog.type({ name: name ?? '', ...(schema && { schema }) })
  return (
    (target === undefined || target.kind === 'enum') &&
    /^(text|varchar)$/.test(typeName(inner.typeName)) &&
    isColumn(inner.arg, column)
  )
}

/** Whether an expression is the column itself, as it is. */
export function isColumn(node: Node | undefined, column: string): boolean {
  return (
    node !== undefined && 'ColumnRef' in node && strings(node.ColumnRef.fields).at(-1) === column
  )
}

/** Whether the values are cast and nothing else: no USING, or USING of the column with a cast. */
export function isPlainCast({ using, column }: TypeChange): boolean {
  if (using === undefined || isColumn(using, column)) return true
  return 'TypeCast' in using && isColumn(using.TypeCast.arg, column)
}
