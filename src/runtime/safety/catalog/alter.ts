import type { AlterTableCmd, ColumnDef, Constraint as ParsedConstraint } from 'libpg-query'
import { type NodeOf, tableOf } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import { hasIndex, withColumn, withColumns, withConstraint, withNotNull } from './constraints.ts'
import { typeOf } from './definition.ts'
import { asPartition, isAlike } from './partitions.ts'
import { readersOf } from './read-columns.ts'
import type { Constraint, Relation, RelationName } from './types.ts'

const relations: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_FOREIGN_TABLE',
  'OBJECT_MATVIEW',
])

/** ALTER TABLE. Of a table that was unknown, what is said of it is known from here on. */
export function alterTable(catalog: Catalog, node: NodeOf<'AlterTableStmt'>): void {
  if (!relations.has(node.objtype ?? '')) return
  const name = catalog.resolve(tableOf(node.relation))
  for (const wrapped of node.cmds ?? []) {
    if (!('AlterTableCmd' in wrapped)) continue
    const { AlterTableCmd: command } = wrapped
    const below = !node.relation?.inh ? [] : catalog.descendantsOf(name)
    for (const table of [catalog.relation(name) ?? unknown(name), ...below]) {
      const root = table.name === name.name && table.schema === name.schema
      if (root || reachesDescendants(command)) alterOne(catalog, table, command)
    }
  }
}

function unknown(name: RelationName): Relation {
  const nothing = { columns: [], indexes: [], constraints: [] }
  return { ...name, kind: 'table', complete: false, ...nothing }
}

const partitionCommands: ReadonlySet<string> = new Set([
  'AT_AttachPartition',
  'AT_DetachPartition',
  'AT_AddInherit',
  'AT_DropInherit',
])

function reachesDescendants({ subtype, def }: AlterTableCmd): boolean {
  if (def && 'Constraint' in def) return !def.Constraint.is_no_inherit
  return !partitionCommands.has(subtype ?? '')
}

function alterOne(catalog: Catalog, table: Relation, command: AlterTableCmd): void {
  if (command.subtype === 'AT_DropColumn' && command.behavior === 'DROP_CASCADE') {
    for (const view of readersOf(catalog, table, command.name ?? '')) catalog.remove(view)
  }
  const after = altered(catalog, table, command)
  if (after !== table) catalog.put(after)
}

function altered(catalog: Catalog, table: Relation, command: AlterTableCmd): Relation {
  const { name = '', def } = command
  switch (command.subtype) {
    case 'AT_AddColumn':
      return def && 'ColumnDef' in def
        ? addColumn(catalog, table, { definition: def.ColumnDef, command })
        : table
    case 'AT_DropColumn':
      return withoutColumn(table, name)
    case 'AT_AlterColumnType': {
      if (!def || !('ColumnDef' in def)) return table
      const type = typeOf(def.ColumnDef.typeName, catalog)
      const known = table.columns.some((column) => column.name === name)
      const column = { name, type, notNull: false, hasDefault: false }
      return known
        ? withColumns(table, [name], (one) => ({ ...one, type }))
        : { ...table, columns: [...table.columns, column] }
    }
    case 'AT_SetNotNull':
      return withNotNull(withKnownColumn(table, name), [name])
    case 'AT_DropNotNull':
      return withColumns(table, [name], (column) => ({ ...column, notNull: false }))
    case 'AT_ColumnDefault':
      return withColumns(table, [name], (column) => ({ ...column, hasDefault: def !== undefined }))
    case 'AT_AddIdentity':
      return withColumns(table, [name], (column) => ({ ...column, identity: true }))
    case 'AT_DropIdentity':
      return withColumns(table, [name], ({ identity: _, ...column }) => column)
    case 'AT_DropExpression':
      return withColumns(table, [name], ({ generated: _, computedFrom: __, ...column }) => column)
    case 'AT_AddConstraint':
      return def && 'Constraint' in def ? addConstraint(catalog, table, def.Constraint) : table
    case 'AT_ValidateConstraint':
      return validated(table, name)
    case 'AT_DropConstraint':
      return withoutConstraint(table, name)
    case 'AT_SetLogged':
      return { ...table, unlogged: false }
    case 'AT_SetUnLogged':
      return { ...table, unlogged: true }
    case 'AT_AttachPartition':
      if (def && 'PartitionCmd' in def) {
        const { name: partition, bound } = def.PartitionCmd
        attach(catalog, table, { name: catalog.resolve(tableOf(partition)), bound })
      }
      return table
    case 'AT_DetachPartition':
      if (def && 'PartitionCmd' in def) detach(catalog, tableOf(def.PartitionCmd.name))
      return table
    case 'AT_AddInherit':
      if (!def || !('RangeVar' in def)) return table
      return {
        ...table,
        inherits: [...(table.inherits ?? []), catalog.resolve(tableOf(def.RangeVar))],
      }
    case 'AT_DropInherit': {
      if (!def || !('RangeVar' in def)) return table
      const { schema, name: parent } = catalog.resolve(tableOf(def.RangeVar))
      const kept = (table.inherits ?? []).filter((p) => p.schema !== schema || p.name !== parent)
      return { ...table, inherits: kept }
    }
    default:
      return table
  }
}

function addColumn(
  catalog: Catalog,
  table: Relation,
  { definition, command }: { readonly definition: ColumnDef; readonly command: AlterTableCmd },
): Relation {
  if (command.missing_ok) {
    if (table.columns.some(({ name }) => name === definition.colname)) return table
    // It may have been there, as another than it says.
    if (!table.complete) return table
  }
  return withColumn(table, definition, { catalog })
}

function withKnownColumn(table: Relation, name: string): Relation {
  if (table.complete || table.columns.some((column) => column.name === name)) return table
  const type = { name: '', modifiers: [], array: false }
  const column = { name, type, notNull: false, hasDefault: false }
  return { ...table, columns: [...table.columns, column] }
}

function addConstraint(catalog: Catalog, table: Relation, constraint: ParsedConstraint): Relation {
  const named = constraint.contype === 'CONSTR_NOTNULL' || constraint.contype === 'CONSTR_PRIMARY'
  const keys = named ? (constraint.keys ?? []) : []
  const names = keys.flatMap((key) => ('String' in key ? [key.String.sval ?? ''] : []))
  return withConstraint(names.reduce(withKnownColumn, table), constraint, { catalog })
}

/** With the column go the indexes and constraints that it is part of. */
export function withoutColumn(table: Relation, name: string): Relation {
  const isOn = ({ columns }: { readonly columns: readonly string[] }) => columns.includes(name)
  return {
    ...table,
    columns: table.columns.filter((column) => column.name !== name),
    indexes: table.indexes.filter((index) => !isOn(index)),
    constraints: table.constraints.filter((constraint) => !isOn(constraint)),
  }
}

function validated(table: Relation, name: string): Relation {
  const constraints = table.constraints.map((one) =>
    one.name === name ? { ...one, validated: true } : one,
  )
  const found = constraints.find((one) => one.name === name)
  const after = { ...table, constraints }
  return found?.kind === 'not null' ? withNotNull(after, found.columns) : after
}

export function withoutConstraint(table: Relation, name: string): Relation {
  const found = table.constraints.find((one) => one.name === name)
  if (found === undefined) return table
  const after = {
    ...table,
    constraints: table.constraints.filter((one) => one !== found),
    indexes: table.indexes.filter((index) => !hasIndex(found) || index.name !== name),
  }
  return found.kind === 'not null'
    ? withColumns(after, found.columns, (column) => ({ ...column, notNull: false }))
    : after
}

function attach(
  catalog: Catalog,
  parent: Relation,
  { name, bound }: { name: RelationName; bound: { is_default?: boolean } | undefined },
): void {
  const table = catalog.relation(name) ?? unknown(name)
  const child: Relation = {
    ...table,
    partitionOf: { schema: parent.schema, name: parent.name },
    isDefaultPartition: bound?.is_default ?? false,
  }
  catalog.put(asPartition(catalog, child, parent))
}

function detach(catalog: Catalog, name: { schema?: string; name: string }): void {
  const table = catalog.relation(name)
  if (table === undefined) return
  const { partitionOf: _, isDefaultPartition: __, ...alone } = table
  catalog.put(alone)
}

/** The index of a partition that goes when its parent's index goes. */
export function withoutIndexLike(table: Relation, index: Relation['indexes'][number]): Relation {
  const constrained = (one: { name: string }): Constraint | undefined =>
    table.constraints.find((constraint) => hasIndex(constraint) && constraint.name === one.name)
  const gone = table.indexes.find((own) => isAlike(own, index) && !constrained(own))
  return { ...table, indexes: table.indexes.filter((own) => own !== gone) }
}
