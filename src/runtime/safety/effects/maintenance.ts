import type { RangeVar } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { type NodeOf, type TableName, tableOf } from '../reading/ast.ts'
import { isOn } from '../reading/options.ts'
import { scanAll } from './create.ts'
import { lockModes } from './effects.ts'
import { type EffectsByKind, hasRows, type Named, reached, refuseInBlock } from './statement.ts'
import type { Touched } from './touched.ts'

export const maintenance: EffectsByKind = {
  VacuumStmt: vacuum,
  ClusterStmt: ({ relation }, touched, model) => {
    if (relation) for (const one of reached(model, relation)) writeAnew(one, touched)
  },
  RefreshMatViewStmt: refresh,
  TruncateStmt: truncate,
  LockStmt: ({ relations, mode = lockModes.length }, touched, model) => {
    const taken = lockModes[mode - 1]
    if (taken === undefined || taken === 'ACCESS SHARE') return
    for (const { table } of rangesOf(relations).flatMap((range) => reached(model, range))) {
      for (const one of [table, ...behind(table, model)]) touched.lock(one, taken)
    }
  },
  AlterTableMoveAllStmt: ({ orig_tablespacename: from }, touched, { catalog }) => {
    // Which tables were put elsewhere is not known.
    if (from !== 'pg_default') return
    for (const relation of catalog.relations()) {
      if (!hasRows({ table: relation, relation })) continue
      touched.lock(relation, 'ACCESS EXCLUSIVE')
      touched.rewrite(relation)
    }
  },
}

function rangesOf(nodes: NodeOf<'LockStmt'>['relations']): RangeVar[] {
  return (nodes ?? []).flatMap((node) => ('RangeVar' in node ? [node.RangeVar] : []))
}

/** The tables behind a view, which LOCK takes as well. */
function behind(name: TableName, { catalog }: Model): TableName[] {
  const relation = catalog.relation(name)
  const found = new Set(relation?.kind === 'view' ? [relation] : [])
  for (const view of found) {
    for (const read of view.kind === 'view' ? (view.reads ?? []) : []) {
      const table = catalog.relation(read)
      if (table) found.add(table)
    }
  }
  return [...found]
}

/** The table is copied in order, its indexes are built anew. */
function writeAnew(one: Named, touched: Touched): void {
  touched.lock(one.table, 'ACCESS EXCLUSIVE')
  if (!hasRows(one)) return
  touched.lock(one.table, 'SHARE')
  touched.rewrite(one.table)
  touched.scan(one.table)
  touched.rebuildIndexes(one.relation)
}

function vacuum(node: NodeOf<'VacuumStmt'>, touched: Touched, model: Model): void {
  const named = (node.rels ?? []).flatMap((rel) =>
    'VacuumRelation' in rel && rel.VacuumRelation.relation
      ? reached(model, rel.VacuumRelation.relation).filter(
          // Heirs are looked at as well from 18 on.
          ({ relation }, index) => index === 0 || relation?.partitionOf || model.version >= 180_000,
        )
      : [],
  )
  if (node.is_vacuumcmd) refuseInBlock(model, touched, 'VACUUM')
  const all = () => [...model.catalog.relations()].map((one) => ({ table: one, relation: one }))
  for (const one of named.length > 0 ? named : all()) {
    if (one.relation?.kind === 'view' || one.relation?.kind === 'foreign table') continue
    if (node.is_vacuumcmd && isOn(node.options, 'full', false)) {
      if (hasRows(one)) writeAnew(one, touched)
      continue
    }
    touched.lock(one.table, 'SHARE UPDATE EXCLUSIVE')
    if (node.is_vacuumcmd) touched.lockIndexes(one.relation, 'ROW EXCLUSIVE')
  }
}

function refresh(node: NodeOf<'RefreshMatViewStmt'>, touched: Touched, model: Model): void {
  const name = tableOf(node.relation)
  const relation = model.catalog.relation(name)
  touched.lock(name, 'EXCLUSIVE')
  if (!node.skipData) scanAll(touched, model.catalog, relation?.reads ?? [])
  if (node.concurrent) {
    touched.lock(name, 'ROW EXCLUSIVE')
    touched.lockIndexes(relation, 'ROW EXCLUSIVE')
    // The old rows are compared with the new ones.
    touched.scan(name)
    return
  }
  touched.lock(name, 'ACCESS EXCLUSIVE')
  touched.lock(name, 'SHARE')
  touched.rewrite(name)
  touched.rebuildIndexes(relation)
  if (relation && relation.indexes.length > 0) touched.scan(name)
}

function truncate(node: NodeOf<'TruncateStmt'>, touched: Touched, model: Model): void {
  const { catalog } = model
  const waiting = rangesOf(node.relations).flatMap((range) => reached(model, range))
  const names = new Set(waiting.map(({ table }) => catalog.show(table)))
  for (const { table, relation } of waiting) {
    touched.lock(table, 'ACCESS EXCLUSIVE')
    if (hasRows({ table, relation })) {
      touched.lock(table, 'SHARE')
      touched.rewrite(table)
      touched.rebuildIndexes(relation)
      // The new indexes are built of the empty table.
      if (relation && relation.indexes.length > 0) touched.scan(table)
    }
    for (const { table: referring } of relation ? catalog.foreignKeysTo(relation) : []) {
      if (names.has(catalog.show(referring))) continue
      if (node.behavior !== 'DROP_CASCADE') {
        touched.refuse(`${catalog.show(referring)} refers to ${catalog.show(table)}.`)
      }
      names.add(catalog.show(referring))
      waiting.push({ table: referring, relation: referring })
      for (const below of catalog.descendantsOf(referring)) {
        waiting.push({ table: below, relation: below })
      }
    }
  }
}
