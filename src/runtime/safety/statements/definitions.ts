import type { AlterTableCmd, ColumnDef, Constraint, Node, TypeName } from 'libpg-query'
import { type NodeOf, show, strings, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { quote } from '../recipes/sql.ts'
import type { Hit } from '../rules/define.ts'

/** A place in a statement, as a Hit takes it. */
export interface Clause {
  readonly location?: number
  readonly command?: number
}

/** A column as a statement defines it, in a table or as a new column; or the type that it changes to. */
export interface ColumnDefinition extends Clause {
  readonly table: TableName
  readonly name: string
  /** As people write it: `orders.id`. */
  readonly object: string
  readonly type: TypeName
  readonly constraints: readonly Constraint[]
  readonly by: 'create table' | 'add column' | 'change type'
}

/** The columns that a CREATE TABLE or ALTER TABLE defines. */
export function columnsDefined({ kind, node }: Tagged): ColumnDefinition[] {
  if (kind === 'CreateStmt') {
    return (node.tableElts ?? []).flatMap((element) =>
      'ColumnDef' in element ? define(tableOf(node.relation), element.ColumnDef, {}) : [],
    )
  }
  return alterations({ kind, node } as Tagged).flatMap(({ command, index, table }) => {
    const { subtype, def, name } = command
    if (def === undefined || !('ColumnDef' in def)) return []
    if (subtype === 'AT_AddColumn') return define(table, def.ColumnDef, { command: index })
    if (subtype !== 'AT_AlterColumnType') return []
    return define(table, def.ColumnDef, { command: index, changed: name ?? '' })
  })
}

function define(
  table: TableName,
  column: ColumnDef,
  { command, changed }: { readonly command?: number; readonly changed?: string },
): ColumnDefinition[] {
  const { colname: name = changed ?? '', typeName: type, location } = column
  if (type === undefined) return []
  const added = command === undefined ? 'create table' : 'add column'
  return [
    {
      table,
      name,
      object: `${show(table)}.${name}`,
      type,
      constraints: constraintsIn(column.constraints),
      by: changed === undefined ? added : 'change type',
      ...(location !== undefined && { location }),
      ...(command !== undefined && { command }),
    },
  ]
}

/** A constraint that a statement adds, with the columns that it stands on. */
export interface ConstraintDefinition extends Clause {
  readonly table: TableName
  readonly constraint: Constraint
  readonly columns: readonly string[]
}

/** The constraints of tables and columns that a CREATE TABLE or ALTER TABLE adds. */
export function constraintsDefined(statement: Tagged): ConstraintDefinition[] {
  const { kind, node } = statement
  const inline = columnsDefined(statement).flatMap(({ table, name, constraints, command }) =>
    constraints.map((constraint) => placed(table, constraint, [name], command)),
  )
  if (kind === 'CreateStmt') {
    const table = tableOf(node.relation)
    const own = constraintsIn(node.tableElts)
    return [...inline, ...own.map((constraint) => placed(table, constraint, keysOf(constraint)))]
  }
  const added = alterations(statement).flatMap(({ command: { def }, index, table }) =>
    def !== undefined && 'Constraint' in def
      ? [placed(table, def.Constraint, keysOf(def.Constraint), index)]
      : [],
  )
  return [...inline, ...added]
}

function placed(
  table: TableName,
  constraint: Constraint,
  columns: readonly string[],
  command?: number,
): ConstraintDefinition {
  const { location } = constraint
  return {
    table,
    constraint,
    columns,
    ...(location !== undefined && { location }),
    ...(command !== undefined && { command }),
  }
}

function keysOf({ keys, fk_attrs }: Constraint): string[] {
  return [...strings(keys), ...strings(fk_attrs)]
}

function constraintsIn(nodes: readonly Node[] | undefined): Constraint[] {
  return (nodes ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []))
}

/** One command of an ALTER TABLE, and its number from 0. */
export interface Alteration {
  readonly statement: NodeOf<'AlterTableStmt'>
  readonly command: AlterTableCmd
  readonly index: number
  readonly table: TableName
}

/** The commands of an ALTER TABLE on whatever table, new or old. */
export function alterations({ kind, node }: Tagged): Alteration[] {
  if (kind !== 'AlterTableStmt' || node.objtype !== 'OBJECT_TABLE') return []
  const table = tableOf(node.relation)
  return (node.cmds ?? []).flatMap((wrapped, index) =>
    'AlterTableCmd' in wrapped
      ? [{ statement: node, command: wrapped.AlterTableCmd, index, table }]
      : [],
  )
}

/** The built-in type that a name means, as the catalog calls it: `int4`; undefined for any other type. */
export function builtIn({ names }: TypeName): string | undefined {
  const [name = '', schema = 'pg_catalog', ...more] = strings(names).toReversed()
  return schema === 'pg_catalog' && more.length === 0 ? name : undefined
}

/** What a rule says of a column of an unwanted type: `instead` is the type to write. */
export function wrongType(
  { object, name, by, location, command }: ColumnDefinition,
  { message, instead }: { readonly message: string; readonly instead: string },
): Hit {
  return {
    object,
    message,
    safeWay: forms[by](quote(name), instead),
    ...(location !== undefined && { location }),
    ...(command !== undefined && { command }),
  }
}

const forms = {
  'create table': (name: string, type: string) => `${name} ${type}`,
  'add column': (name: string, type: string) => `ADD COLUMN ${name} ${type}`,
  'change type': (name: string, type: string) => `ALTER COLUMN ${name} TYPE ${type}`,
}
