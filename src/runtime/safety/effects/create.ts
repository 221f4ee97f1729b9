import type { CreateStmt, Constraint as ParsedConstraint } from 'libpg-query'
import type { Catalog } from '../catalog/catalog.ts'
import { readBy } from '../catalog/create.ts'
import { inlineConstraints } from '../catalog/definition.ts'
import type { Model } from '../model/model.ts'
import { type TableName, tableOf } from '../reading/ast.ts'
import { checkDefault, referToPartition } from './alter/partitions.ts'
import type { EffectsByKind } from './statement.ts'
import type { Touched } from './touched.ts'

export const creation: EffectsByKind = {
  CreateStmt: createTable,
  CreateForeignTableStmt: ({ base }, touched, model) => {
    if (base) createTable(base, touched, model)
  },
  CreateTableAsStmt: ({ query, into, if_not_exists }, touched, { catalog }) => {
    if (into?.skipData || (if_not_exists && catalog.relation(tableOf(into?.rel)))) return
    scanAll(touched, catalog, readBy(catalog, query))
  },
  ViewStmt: ({ view, replace }, touched) => {
    if (replace) touched.lock(tableOf(view), 'ACCESS EXCLUSIVE')
  },
}

function createTable(node: CreateStmt, touched: Touched, model: Model): void {
  const { catalog, version } = model
  if (node.if_not_exists && catalog.relation(tableOf(node.relation))) return
  for (const constraint of foreignKeysIn(node))
    referTo(touched, catalog, tableOf(constraint.pktable))
  for (const parent of node.inhRelations ?? []) {
    if (!('RangeVar' in parent)) continue
    const name = tableOf(parent.RangeVar)
    const relation = catalog.relation(name)
    touched.lock(name, node.partbound ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE')
    if (!node.partbound || relation === undefined) continue
    checkDefault(touched, catalog, relation)
    if (version < 120_000) continue
    touched.lockIndexes(relation, 'SHARE UPDATE EXCLUSIVE')
    referToPartition(touched, relation, model)
    // A partition has the foreign keys of its parent.
    for (const { references } of relation.constraints) {
      if (references) referTo(touched, catalog, references)
    }
  }
}

function foreignKeysIn({ tableElts = [] }: CreateStmt): ParsedConstraint[] {
  return tableElts
    .flatMap((element) => {
      if ('ColumnDef' in element) return inlineConstraints(element.ColumnDef)
      return 'Constraint' in element ? [element.Constraint] : []
    })
    .filter(({ contype }) => contype === 'CONSTR_FOREIGN')
}

/** A foreign key puts triggers on the table that it refers to. */
function referTo(touched: Touched, catalog: Catalog, target: TableName): void {
  const relation = catalog.relation(target)
  const below = relation?.kind === 'partitioned table' ? catalog.descendantsOf(relation) : []
  for (const table of [target, ...below]) touched.lock(table, 'SHARE ROW EXCLUSIVE')
}

/** Tables that a query reads, also those behind views; which rows it wants is not looked at. */
export function scanAll(touched: Touched, catalog: Catalog, names: readonly TableName[]): void {
  const waiting = [...names]
  const seen = new Set<string>()
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const relation = catalog.relation(name)
    const key = catalog.show(name)
    if (seen.has(key)) continue
    seen.add(key)
    if (relation?.kind === 'view') waiting.push(...(relation.reads ?? []))
    else if (relation?.kind === 'partitioned table')
      waiting.push(...catalog.descendantsOf(relation))
    else if (relation?.kind !== 'foreign table') touched.scan(name)
  }
}
