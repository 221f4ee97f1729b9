import type { Relation } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { type NodeOf, tableOf } from '../reading/ast.ts'
import { isOn } from '../reading/options.ts'
import { refuseWithoutPartitionKey } from './alter/constraints.ts'
import type { LockMode } from './effects.ts'
import { type EffectsByKind, hasRows, reached, refuseInBlock } from './statement.ts'
import type { Touched } from './touched.ts'

export const indexing: EffectsByKind = { IndexStmt: createIndex, ReindexStmt: reindex }

function createIndex(node: NodeOf<'IndexStmt'>, touched: Touched, model: Model): void {
  const { catalog } = model
  const { idxname, concurrent } = node
  const mode: LockMode = concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE'
  if (concurrent) refuseInBlock(model, touched, 'CREATE INDEX CONCURRENTLY')
  const tables = reached(model, node.relation)
  const [root] = tables
  const { schema } = catalog.resolve(tableOf(node.relation))
  const exists = idxname !== undefined && catalog.isTaken({ schema, name: idxname })
  if (node.if_not_exists && exists) {
    touched.lock(tableOf(node.relation), mode)
    return
  }
  if (concurrent && root?.relation?.kind === 'partitioned table') {
    touched.refuse('An index on a partitioned table cannot be built CONCURRENTLY.')
  }
  if (node.unique && root?.relation?.kind === 'partitioned table') {
    refuseWithoutPartitionKey(touched, root.relation, keysOf(node))
  }
  for (const one of root?.relation?.kind === 'partitioned table' ? tables : tables.slice(0, 1)) {
    touched.lock(one.table, mode)
    if (hasRows(one)) touched.scan(one.table)
  }
}

function keysOf({ indexParams = [] }: NodeOf<'IndexStmt'>): string[] {
  return indexParams.flatMap((one) => ('IndexElem' in one ? (one.IndexElem.name ?? []) : []))
}

const wholeDatabase: ReadonlySet<string> = new Set([
  'REINDEX_OBJECT_SCHEMA',
  'REINDEX_OBJECT_DATABASE',
  'REINDEX_OBJECT_SYSTEM',
])

function reindex(node: NodeOf<'ReindexStmt'>, touched: Touched, model: Model): void {
  const { catalog, version } = model
  const concurrent = isOn(node.params, 'concurrently', false)
  if (concurrent && version < 120_000)
    touched.refuse('REINDEX CONCURRENTLY came with PostgreSQL 12.')
  if (concurrent) refuseInBlock(model, touched, 'REINDEX CONCURRENTLY')
  if (node.kind === 'REINDEX_OBJECT_SYSTEM') return
  if (wholeDatabase.has(node.kind ?? '')) {
    const inSchema = node.kind === 'REINDEX_OBJECT_SCHEMA'
    for (const relation of catalog.relations()) {
      if (!inSchema || relation.schema === node.name) reindexAll(relation, concurrent, touched)
    }
    return
  }
  const name = tableOf(node.relation)
  if (node.kind === 'REINDEX_OBJECT_INDEX') {
    const owner = catalog.relationOfIndex(name)
    if (owner) reindexSome(owner, [name.name], concurrent, touched)
    else touched.lock(name, concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE')
    return
  }
  for (const { table, relation } of reached(model, node.relation)) {
    if (relation) reindexAll(relation, concurrent, touched)
    else {
      touched.lock(table, concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE')
      touched.scan(table)
    }
  }
}

function reindexAll(relation: Relation, concurrent: boolean, touched: Touched): void {
  const names = relation.indexes.map(({ name }) => name)
  reindexSome(relation, names, concurrent, touched)
}

function reindexSome(
  relation: Relation,
  indexes: readonly string[],
  concurrent: boolean,
  touched: Touched,
): void {
  if (!hasRows({ table: relation, relation })) return
  touched.lock(relation, concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE')
  if (indexes.length > 0) touched.scan(relation)
  for (const index of indexes) {
    // CONCURRENTLY builds another index beside it, which takes its name in the end.
    if (concurrent) touched.lockIndex(relation, index, 'SHARE UPDATE EXCLUSIVE')
    else touched.rebuild(relation, index)
  }
}
