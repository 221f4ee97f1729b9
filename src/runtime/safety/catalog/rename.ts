import { droppedNames, type NodeOf, tableOf } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import { withColumns } from './constraints.ts'
import { columnsOf } from './drop.ts'
import type { ColumnName, Relation, RelationName, UserType } from './types.ts'

export function rename(catalog: Catalog, node: NodeOf<'RenameStmt'>): void {
  const newName = node.newname ?? ''
  const name = tableOf(node.relation)
  switch (node.renameType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_FOREIGN_TABLE': {
      const { schema, name: old } = catalog.resolve(name)
      moveRelation(catalog, { schema, name: old }, { schema, name: newName })
      break
    }
    case 'OBJECT_INDEX':
      renameIndex(catalog, catalog.relationOfIndex(name), { from: name.name, to: newName })
      break
    case 'OBJECT_COLUMN':
      renameColumn(catalog, catalog.relation(name), { from: node.subname ?? '', to: newName })
      break
    case 'OBJECT_TABCONSTRAINT':
      renameConstraint(catalog, catalog.relation(name), { from: node.subname ?? '', to: newName })
      break
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN': {
      const [written] = droppedNames(node.object ? [node.object] : [])
      const type = written && catalog.type(written)
      if (type) moveType(catalog, type, { schema: type.schema, name: newName })
      break
    }
    case 'OBJECT_SCHEMA':
      moveAll(catalog, node.subname ?? '', newName)
  }
}

export function changeSchema(catalog: Catalog, node: NodeOf<'AlterObjectSchemaStmt'>): void {
  const schema = node.newschema ?? ''
  if (node.relation) {
    const from = catalog.resolve(tableOf(node.relation))
    moveRelation(catalog, from, { schema, name: from.name })
  } else if (node.objectType === 'OBJECT_TYPE' || node.objectType === 'OBJECT_DOMAIN') {
    const [written] = droppedNames(node.object ? [node.object] : [])
    const type = written && catalog.type(written)
    if (type) moveType(catalog, type, { schema, name: type.name })
  }
}

interface Change {
  readonly from: string
  readonly to: string
}

/** Everything that names the relation names it anew. */
function moveRelation(catalog: Catalog, from: RelationName, to: RelationName): void {
  const relation = catalog.relation(from)
  const is = (name: RelationName) => name.schema === from.schema && name.name === from.name
  const moved = (name: RelationName) => (is(name) ? to : name)
  const pointing = [
    ...catalog.foreignKeysTo(from).map(({ table }) => table),
    ...catalog.viewsOver(from),
    ...catalog.childrenOf(from),
  ]
  catalog.remove(from)
  if (relation) catalog.put(pointed({ ...relation, ...to }, moved))
  else catalog.remove(to)
  for (const one of pointing) {
    const now = catalog.relation(one)
    if (now && !is(one)) catalog.put(pointed(now, moved))
  }
}

function pointed(relation: Relation, moved: (name: RelationName) => RelationName): Relation {
  const { partitionOf, inherits, reads, readColumns } = relation
  return {
    ...relation,
    ...(partitionOf && { partitionOf: moved(partitionOf) }),
    ...(inherits && { inherits: inherits.map(moved) }),
    ...(reads && { reads: reads.map(moved) }),
    ...(readColumns && {
      readColumns: readColumns.map((one) => ({ ...one, ...moved(one) })),
    }),
    constraints: relation.constraints.map((constraint) =>
      constraint.references
        ? { ...constraint, references: moved(constraint.references) }
        : constraint,
    ),
  }
}

function renameIndex(catalog: Catalog, table: Relation | undefined, { from, to }: Change): void {
  if (table === undefined) return
  const renamed = <T extends { readonly name: string }>(one: T): T =>
    one.name === from ? { ...one, name: to } : one
  // A constraint goes by the name of its index.
  const constraints = table.constraints.map(renamed)
  catalog.put({ ...table, indexes: table.indexes.map(renamed), constraints })
}

function renameConstraint(catalog: Catalog, table: Relation | undefined, change: Change): void {
  if (table === undefined) return
  const constraints = table.constraints.map((one) =>
    one.name === change.from ? { ...one, name: change.to } : one,
  )
  const indexed = table.indexes.some(({ name }) => name === change.from)
  if (indexed) renameIndex(catalog, table, change)
  else catalog.put({ ...table, constraints })
}

function renameColumn(catalog: Catalog, table: Relation | undefined, { from, to }: Change): void {
  if (table === undefined) return
  const renamed = (name: string) => (name === from ? to : name)
  for (const one of [table, ...catalog.descendantsOf(table)]) {
    catalog.put({
      ...one,
      columns: one.columns.map((column) => ({
        ...column,
        name: renamed(column.name),
        ...(column.computedFrom && { computedFrom: column.computedFrom.map(renamed) }),
      })),
      indexes: one.indexes.map((index) => ({ ...index, columns: index.columns.map(renamed) })),
      constraints: one.constraints.map((constraint) => ({
        ...constraint,
        columns: constraint.columns.map(renamed),
        ...(constraint.provesNotNull && {
          provesNotNull: constraint.provesNotNull.map(renamed),
        }),
      })),
    })
  }
  for (const view of catalog.viewsOver(table)) {
    const isIt = ({ schema, name, column }: ColumnName) =>
      schema === table.schema && name === table.name && column === from
    const readColumns = view.readColumns?.map((one) => (isIt(one) ? { ...one, column: to } : one))
    if (readColumns) catalog.put({ ...view, readColumns })
  }
  for (const { table: referring, constraint } of catalog.foreignKeysTo(table)) {
    const now = catalog.relation(referring)
    const referredColumns = constraint.referredColumns?.map(renamed)
    if (now === undefined || referredColumns === undefined) continue
    const constraints = now.constraints.map((one) =>
      one.name === constraint.name ? { ...one, referredColumns } : one,
    )
    catalog.put({ ...now, constraints })
  }
}

function moveType(catalog: Catalog, from: UserType, to: RelationName): void {
  for (const { table, column } of columnsOf(catalog, from)) {
    const now = catalog.relation(table)
    const moved = (one: Relation['columns'][number]) => ({ ...one, type: { ...one.type, ...to } })
    if (now) catalog.put(withColumns(now, [column], moved))
  }
  catalog.removeType(from)
  catalog.putType({ ...from, ...to })
}

function moveAll(catalog: Catalog, from: string, to: string): void {
  for (const relation of [...catalog.relations()]) {
    if (relation.schema === from) {
      moveRelation(catalog, relation, { schema: to, name: relation.name })
    }
  }
  for (const type of [...catalog.types()]) {
    if (type.schema === from) moveType(catalog, type, { schema: to, name: type.name })
  }
}
