import type { Node, RangeVar } from 'libpg-query'
import { readBy } from '../catalog/create.ts'
import { columnsIn } from '../catalog/definition.ts'
import type { Constraint, Relation } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { type NodeOf, nodesIn, strings, type TableName, tableOf } from '../reading/ast.ts'
import { narrows } from '../reading/narrowing.ts'
import { scanAll } from './create.ts'
import type { LockMode } from './effects.ts'
import { type EffectsByKind, hasRows, type Named, reached } from './statement.ts'
import type { Touched } from './touched.ts'

/** Statements that read and write rows. */
export const data: EffectsByKind = {
  InsertStmt: ({ relation, cols, selectStmt }, touched, model) => {
    touched.lock(tableOf(relation), 'ROW EXCLUSIVE')
    const columns = cols && names(cols)
    lookUp(tableOf(relation), columns, touched, model)
    const query = selectStmt && 'SelectStmt' in selectStmt ? selectStmt.SelectStmt : undefined
    if (query?.fromClause) scanAll(touched, model.catalog, readBy(model.catalog, query.fromClause))
  },
  CopyStmt: ({ relation, is_from, attlist, query }, touched, model) => {
    if (!is_from) {
      const { catalog } = model
      const read = relation ? [catalog.resolve(tableOf(relation))] : readBy(catalog, query)
      scanAll(touched, catalog, read)
      return
    }
    touched.lock(tableOf(relation), 'ROW EXCLUSIVE')
    lookUp(tableOf(relation), attlist && strings(attlist), touched, model)
  },
  UpdateStmt: (node, touched, model) => {
    change(node, touched, model)
    lookUp(tableOf(node.relation), names(node.targetList ?? []), touched, model)
  },
  DeleteStmt: (node, touched, model) => change(node, touched, model),
  MergeStmt: ({ relation }, touched, model) => {
    if (model.version < 150_000) touched.refuse('MERGE came with PostgreSQL 15.')
    change({ relation, whereClause: undefined }, touched, model)
  },
  SelectStmt: (node, touched, model) => {
    if (node.intoClause) scanAll(touched, model.catalog, readBy(model.catalog, node.fromClause))
    for (const { kind, node: inner } of nodesIn({ SelectStmt: node })) {
      if (kind === 'SelectStmt' && inner.lockingClause) lockRows(inner, touched, model)
    }
  },
}

function names(targets: readonly Node[]): string[] {
  return targets.flatMap((one) => ('ResTarget' in one ? [one.ResTarget.name ?? ''] : []))
}

/** New values of a foreign key are looked up in the table that it refers to. */
function lookUp(
  table: TableName,
  columns: readonly string[] | undefined,
  touched: Touched,
  { catalog, version }: Model,
): void {
  const isWritten = (constraint: Constraint) =>
    columns === undefined || constraint.columns.some((column) => columns.includes(column))
  for (const constraint of catalog.relation(table)?.constraints ?? []) {
    if (constraint.references === undefined || !isWritten(constraint)) continue
    touched.lock(constraint.references, 'ROW SHARE')
    if (version < 120_000) continue
    touched.lockIndexes(catalog.relation(constraint.references), 'ROW SHARE')
  }
}

interface Rows {
  readonly relation?: RangeVar | undefined
  readonly whereClause?: Node | undefined
}

/** UPDATE, DELETE, MERGE lock the indexes of the table as they do the table. */
function change({ relation, whereClause }: Rows, touched: Touched, model: Model): void {
  for (const one of reached(model, relation)) {
    takeRows(one, { mode: 'ROW EXCLUSIVE', where: whereClause }, touched, model)
  }
}

interface Taking {
  readonly mode: LockMode
  readonly where: Node | undefined
}

function takeRows(one: Named, { mode, where }: Taking, touched: Touched, model: Model): void {
  touched.lock(one.table, mode)
  // The indexes of a partitioned table itself are locked from 16 on, those of readers from 12 on.
  const since = hasRows(one) ? (mode === 'ROW SHARE' ? 120_000 : 0) : 160_000
  if (model.version >= since) touched.lockIndexes(one.relation, mode)
  if (!hasRows(one)) return
  if (readsAll(one.relation, where)) touched.scan(one.table)
}

/** Whether all rows are read: no condition looks at the row, or no index serves its columns. */
function readsAll(relation: Relation | undefined, where: Node | undefined): boolean {
  if (!narrows(where)) return true
  if (!relation?.complete) return false
  const wanted = columnsIn(where)
  return !relation.indexes.some(({ columns: [first = ''] }) => wanted.includes(first))
}

/** SELECT … FOR UPDATE: the tables by their aliases where it names some, through views. */
function lockRows(node: NodeOf<'SelectStmt'>, touched: Touched, model: Model): void {
  const ranges = (node.fromClause ?? []).flatMap((from) =>
    [...nodesIn(from)].flatMap(({ kind, node: range }) => (kind === 'RangeVar' ? [range] : [])),
  )
  for (const clause of node.lockingClause ?? []) {
    if (!('LockingClause' in clause)) continue
    const wanted = clause.LockingClause.lockedRels?.flatMap((one) =>
      'RangeVar' in one ? [one.RangeVar.relname] : [],
    )
    for (const range of ranges) {
      if (wanted && !wanted.includes(range.alias?.aliasname ?? range.relname)) continue
      const taking: Taking = { mode: 'ROW SHARE', where: node.whereClause }
      for (const one of reached(model, range).flatMap((named) => throughViews(named, model))) {
        takeRows(one, taking, touched, model)
      }
    }
  }
}

function throughViews(one: Named, model: Model): Named[] {
  if (one.relation?.kind !== 'view') return [one]
  const behind = (one.relation.reads ?? []).flatMap((read) => {
    const relation = model.catalog.relation(read)
    return relation ? throughViews({ table: relation, relation }, model) : []
  })
  return [one, ...behind]
}
