import type { Catalog } from '../catalog/catalog.ts'
import type { Constraint, Relation, RelationName } from '../catalog/types.ts'
import type { Executed } from '../executed.ts'
import { droppedNames, show, type TableName, tableOf } from '../reading/ast.ts'
import { reach } from './present.ts'

/** What hangs on the relation that a statement drops, empties or changes, as sentences. */
export function dependentsOf(statement: Executed, table: TableName, catalog: Catalog): string[] {
  const relation = catalog.relation(table)
  if (relation === undefined) return []
  const name = show(table)
  const referring = catalog
    .foreignKeysTo(relation)
    .filter((key) => key.table !== relation && !isDropped(statement, key.table, catalog))
  switch (statement.kind) {
    case 'DeleteStmt':
    case 'MergeStmt':
      return referring.map((key) => afterDelete(name, key))
    case 'TruncateStmt':
      return statement.node.behavior === 'DROP_CASCADE' ? emptied(relation, catalog) : []
    case 'DropStmt':
      return [
        ...list(`Foreign keys refer to ${name}:`, referring.map(foreignKey)),
        ...readers(relation, name, catalog),
      ]
    case 'AlterTableStmt':
    case 'RenameStmt':
      return readers(relation, name, catalog)
    default:
      return []
  }
}

interface Referring {
  readonly table: Relation
  readonly constraint: Constraint
}

function afterDelete(name: string, { table, constraint }: Referring): string {
  const rows = `the rows of ${plain(table)} that refer to rows of ${name}`
  switch (constraint.onDelete) {
    case 'cascade':
      return `It deletes ${rows}, too (ON DELETE CASCADE of ${constraint.name}).`
    case 'set null':
    case 'set default':
      return `In ${rows}, ${constraint.columns.join(', ')} is changed (ON DELETE ${constraint.onDelete.toUpperCase()} of ${constraint.name}).`
    default:
      return `It fails if a row of ${plain(table)} refers to a row that it deletes (${constraint.name}).`
  }
}

/** All that refers to an emptied table is emptied, whatever its foreign key says of DELETE. */
function emptied(relation: Relation, catalog: Catalog): string[] {
  const all = reach(relation, (one) => catalog.foreignKeysTo(one).map(({ table }) => table))
  all.delete(relation)
  return list('CASCADE empties as well:', [...all].map(plain))
}

function readers(relation: Relation, name: string, catalog: Catalog): string[] {
  return [
    ...list(`Views read ${name}:`, catalog.viewsOver(relation).map(plain)),
    ...list(`Functions use ${name}:`, (relation.usedBy ?? []).map(plain)),
  ]
}

function isDropped({ kind, node }: Executed, table: RelationName, catalog: Catalog): boolean {
  if (kind !== 'DropStmt') return false
  return droppedNames(node.objects).some((name) => catalog.relation(name) === table)
}

const SHOWN = 5

function list(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''
  return [`${what} ${names.slice(0, SHOWN).join(', ')}${more}.`]
}

const foreignKey = ({ table, constraint }: Referring) => `${constraint.name} of ${plain(table)}`

/** In public, a name is known without its schema. */
function plain({ schema, name }: RelationName): string {
  return schema === 'public' ? name : `${schema}.${name}`
}

/** The relation that a statement names first, where a finding does not say which it is about. */
export function mainTable({ kind, node }: Executed): TableName | undefined {
  switch (kind) {
    case 'IndexStmt':
    case 'AlterTableStmt':
    case 'RenameStmt':
    case 'DeleteStmt':
    case 'UpdateStmt':
    case 'MergeStmt':
      return node.relation && tableOf(node.relation)
    default:
      return undefined
  }
}
