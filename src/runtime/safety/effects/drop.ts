import type { Catalog } from '../catalog/catalog.ts'
import { hasIndex } from '../catalog/constraints.ts'
import { columnsOf } from '../catalog/drop.ts'
import type { Relation } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { droppedNames, type NodeOf, strings, type TableName } from '../reading/ast.ts'
import { dropForeignKey } from './alter/constraints.ts'
import { isInherited, refuseInBlock } from './statement.ts'
import type { Touched } from './touched.ts'

type Drop = NodeOf<'DropStmt'>

/** What a DROP locks: what goes, what it stood on, and what goes with it. */
export function drop(node: Drop, touched: Touched, model: Model): void {
  const { catalog } = model
  const names = droppedNames(node.objects)
  const cascades = node.behavior === 'DROP_CASCADE'
  switch (node.removeType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_FOREIGN_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW': {
      const dropped = names.map((name) => catalog.show(name))
      for (const name of names) dropRelation(name, { dropped, cascades }, touched, model)
      break
    }
    case 'OBJECT_INDEX':
      if (node.concurrent) refuseInBlock(model, touched, 'DROP INDEX CONCURRENTLY')
      for (const name of names) dropIndex(name, !!node.concurrent, touched, model)
      break
    case 'OBJECT_TRIGGER':
    case 'OBJECT_POLICY':
    case 'OBJECT_RULE':
      for (const table of tablesOf(node)) touched.lock(table, 'ACCESS EXCLUSIVE')
      break
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      for (const name of names) dropType(name, cascades, touched, model)
      break
    case 'OBJECT_SCHEMA':
      for (const relation of cascades ? [...catalog.relations()] : []) {
        if (!names.some(({ name }) => name === relation.schema)) continue
        dropRelation(relation, { dropped: [], cascades }, touched, model)
      }
  }
}

/** The tables of triggers, policies and rules, which are written `table, name`. */
function tablesOf({ objects = [] }: Drop): TableName[] {
  return objects.flatMap((object) => {
    const parts = 'List' in object ? strings(object.List.items) : []
    const [name, schema] = parts.slice(0, -1).toReversed()
    if (name === undefined) return []
    return [schema === undefined ? { name } : { schema, name }]
  })
}

interface Together {
  /** The relations that the same statement names. */
  readonly dropped: readonly string[]
  readonly cascades: boolean
}

function dropRelation(name: TableName, together: Together, touched: Touched, model: Model): void {
  const { catalog } = model
  const relation = catalog.relation(name)
  touched.lock(name, 'ACCESS EXCLUSIVE')
  if (relation === undefined) return
  touched.lockIndexes(relation, 'ACCESS EXCLUSIVE')
  for (const constraint of relation.constraints) {
    if (!isInherited(relation, constraint, model)) {
      dropForeignKey(touched, constraint, model)
    }
  }
  if (relation.partitionOf) leaveParent(relation.partitionOf, touched, model)
  for (const { table, constraint } of referringTo(relation, catalog)) {
    needsCascade(table, relation, together, touched, model)
    dropForeignKey(touched, constraint, model)
    touched.lock(table, 'ACCESS EXCLUSIVE')
  }
  for (const view of catalog.viewsOver(relation)) {
    needsCascade(view, relation, together, touched, model)
    touched.lock(view, 'ACCESS EXCLUSIVE')
    touched.lockIndexes(view, 'ACCESS EXCLUSIVE')
  }
  for (const child of catalog.childrenOf(relation)) {
    if (!child.partitionOf) needsCascade(child, relation, together, touched, model)
    dropRelation(child, together, touched, model)
  }
}

/** The foreign keys to a table, and those to the partitioned tables that it is a part of. */
function referringTo(relation: Relation, catalog: Catalog): ReturnType<Catalog['foreignKeysTo']> {
  const parent = relation.partitionOf && catalog.relation(relation.partitionOf)
  return [...catalog.foreignKeysTo(relation), ...(parent ? referringTo(parent, catalog) : [])]
}

function leaveParent(parent: TableName, touched: Touched, { catalog }: Model): void {
  touched.lock(parent, 'ACCESS EXCLUSIVE')
  const fallback = catalog
    .partitionsOf(catalog.resolve(parent))
    .find(({ isDefaultPartition }) => isDefaultPartition)
  if (fallback) touched.lock(fallback, 'ACCESS EXCLUSIVE')
}

function needsCascade(
  dependent: Relation,
  relation: Relation,
  { dropped, cascades }: Together,
  touched: Touched,
  { catalog }: Model,
): void {
  if (cascades || dependent === relation || dropped.includes(catalog.show(dependent))) return
  touched.refuse(`${catalog.show(dependent)} depends on ${catalog.show(relation)}.`)
}

function dropIndex(
  name: TableName,
  concurrent: boolean,
  touched: Touched,
  { catalog }: Model,
): void {
  const table = catalog.relationOfIndex(name)
  const mode = concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'
  if (table === undefined) {
    touched.lock(name, mode)
    return
  }
  touched.lock(table, mode)
  touched.lockIndex(table, name.name, mode)
  const index = table.indexes.find((one) => one.name === name.name)
  if (table.constraints.some((one) => hasIndex(one) && one.name === name.name)) {
    touched.refuse(`A constraint of ${catalog.show(table)} needs the index ${name.name}.`)
  }
  for (const partition of index ? catalog.descendantsOf(table) : []) {
    const own = partition.indexes.find(({ columns }) => columns.join() === index?.columns.join())
    if (own === undefined) continue
    touched.lock(partition, mode)
    touched.lockIndex(partition, own.name, mode)
  }
}

function dropType(name: TableName, cascades: boolean, touched: Touched, { catalog }: Model): void {
  const type = catalog.type(name)
  const columns = type ? columnsOf(catalog, type) : []
  for (const { table, column } of columns) {
    if (cascades) touched.lock(table, 'ACCESS EXCLUSIVE')
    else touched.refuse(`${catalog.show(table)}.${column} is of the type ${name.name}.`)
  }
}
