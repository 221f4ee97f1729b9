import { droppedNames, type NodeOf, type TableName } from '../reading/ast.ts'
import { withoutColumn, withoutConstraint, withoutIndexLike } from './alter.ts'
import type { Catalog } from './catalog.ts'
import type { Relation, RelationName } from './types.ts'

export function drop(catalog: Catalog, node: NodeOf<'DropStmt'>): void {
  const cascade = node.behavior === 'DROP_CASCADE'
  for (const name of droppedNames(node.objects)) {
    switch (node.removeType) {
      case 'OBJECT_TABLE':
      case 'OBJECT_VIEW':
      case 'OBJECT_MATVIEW':
      case 'OBJECT_FOREIGN_TABLE':
        dropRelation(catalog, catalog.resolve(name))
        break
      case 'OBJECT_INDEX':
        dropIndex(catalog, name)
        break
      case 'OBJECT_TYPE':
      case 'OBJECT_DOMAIN':
        dropType(catalog, name, cascade)
        break
      case 'OBJECT_FUNCTION':
        dropFunction(catalog, name)
        break
      case 'OBJECT_SCHEMA':
        for (const relation of [...catalog.relations()]) {
          if (relation.schema === name.name) dropRelation(catalog, relation)
        }
        for (const type of [...catalog.types()]) {
          if (type.schema === name.name) catalog.removeType(type)
        }
    }
  }
}

/** With a table go its partitions, the views that read it and the foreign keys that refer to it. */
export function dropRelation(catalog: Catalog, name: RelationName): void {
  for (const { table, constraint } of catalog.foreignKeysTo(name)) {
    const now = catalog.relation(table)
    if (now) catalog.put(withoutConstraint(now, constraint.name))
  }
  for (const view of catalog.viewsOver(name)) catalog.remove(view)
  for (const child of catalog.childrenOf(name)) dropRelation(catalog, child)
  catalog.remove(name)
}

function dropIndex(catalog: Catalog, name: TableName): void {
  const table = catalog.relationOfIndex(name)
  const index = table?.indexes.find((one) => one.name === name.name)
  if (!table || !index) return
  catalog.put({ ...table, indexes: table.indexes.filter((one) => one !== index) })
  for (const partition of catalog.descendantsOf(table)) {
    catalog.put(withoutIndexLike(partition, index))
  }
}

/** Any other function of the name is forgotten with it. */
function dropFunction(catalog: Catalog, name: TableName): void {
  const known = catalog.fn(name)
  if (known) catalog.removeFunction(known)
}

function dropType(catalog: Catalog, name: TableName, cascade: boolean): void {
  const type = catalog.type(name)
  if (type === undefined) return
  catalog.removeType(type)
  if (!cascade) return
  for (const { table, column } of columnsOf(catalog, type)) {
    const now = catalog.relation(table)
    if (now) catalog.put(withoutColumn(now, column))
  }
}

/** The columns of a type, arrays of it included. */
export function columnsOf(
  catalog: Catalog,
  type: RelationName,
): { table: Relation; column: string }[] {
  return catalog
    .tablesWith(type)
    .flatMap((table) =>
      table.columns
        .filter((column) => column.type.schema === type.schema && column.type.name === type.name)
        .map((column) => ({ table, column: column.name })),
    )
}
