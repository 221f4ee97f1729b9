import type { Node, RangeVar } from 'libpg-query'
import { type NodeOf, nodesIn, type TableName, tableOf } from '../ast.ts'
import { readBy } from '../catalog/create.ts'
import type { Model } from '../model.ts'
import { narrows } from '../narrowing.ts'
import { scanAll } from './create.ts'
import { type EffectsByKind, hasRows, reached } from './statement.ts'
import type { Touched } from './touched.ts'

/** Statements that read and write rows. Writers lock the indexes of the table as they do the table. */
export const data: EffectsByKind = {
  InsertStmt: ({ relation }, touched, model) => insertInto(relation, touched, model),
  CopyStmt: ({ relation, is_from }, touched, model) => {
    if (is_from) insertInto(relation, touched, model)
  },
  UpdateStmt: ({ relation, whereClause, targetList }, touched, model) => {
    change({ relation, whereClause }, touched, model)
    const changed = new Set(
      (targetList ?? []).map((one) => ('ResTarget' in one ? one.ResTarget.name : undefined)),
    )
    for (const { relation: known } of reached(model, relation)) {
      for (const { references, columns } of known?.constraints ?? []) {
        if (references && columns.some((column) => changed.has(column))) {
          touched.lock(references, 'ROW SHARE')
        }
      }
    }
  },
  DeleteStmt: (node, touched, model) => change(node, touched, model),
  MergeStmt: ({ relation }, touched, model) => {
    if (model.version < 150_000) touched.refuse('MERGE came with PostgreSQL 15.')
    change({ relation, whereClause: undefined }, touched, model)
  },
  SelectStmt: (node, touched, model) => {
    if (node.intoClause) scanAll(touched, model.catalog, readBy(model.catalog, node.fromClause))
    for (const table of lockedBy(node)) touched.lock(table, 'ROW SHARE')
  },
}

function insertInto(range: RangeVar | undefined, touched: Touched, { catalog }: Model): void {
  const table = tableOf(range)
  const relation = catalog.relation(table)
  touched.lock(table, 'ROW EXCLUSIVE')
  touched.lockIndexes(relation, 'ROW EXCLUSIVE')
  for (const { references } of relation?.constraints ?? []) {
    if (references) touched.lock(references, 'ROW SHARE')
  }
}

interface Change {
  readonly relation?: RangeVar | undefined
  readonly whereClause?: Node | undefined
}

/** UPDATE, DELETE, MERGE: without a condition that looks at the row, all rows are read. */
function change({ relation, whereClause }: Change, touched: Touched, model: Model): void {
  for (const one of reached(model, relation)) {
    touched.lock(one.table, 'ROW EXCLUSIVE')
    touched.lockIndexes(one.relation, 'ROW EXCLUSIVE')
    if (!narrows(whereClause) && hasRows(one)) touched.scan(one.table)
  }
}

/** The tables of SELECT … FOR UPDATE, by their aliases where it names some. */
function lockedBy(node: NodeOf<'SelectStmt'>): TableName[] {
  const clauses = (node.lockingClause ?? []).flatMap((clause) =>
    'LockingClause' in clause ? [clause.LockingClause.lockedRels] : [],
  )
  if (clauses.length === 0) return []
  const ranges = [...nodesIn(node.fromClause)].flatMap(({ kind, node: range }) =>
    kind === 'RangeVar' ? [range] : [],
  )
  return clauses.flatMap((names) => {
    const wanted = names?.flatMap((one) => ('RangeVar' in one ? [one.RangeVar.relname] : []))
    const locked = ranges.filter(
      ({ alias, relname }) => wanted === undefined || wanted.includes(alias?.aliasname ?? relname),
    )
    return locked.map(tableOf)
  })
}
