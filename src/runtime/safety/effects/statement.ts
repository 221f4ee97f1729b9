import type { RangeVar } from 'libpg-query'
import type { Constraint, Relation } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { type NodeKind, type NodeOf, type TableName, tableOf } from '../reading/ast.ts'
import type { LockMode } from './effects.ts'
import type { Touched } from './touched.ts'

/** What the statements of one kind do to relations. */
export type Effect<K extends NodeKind> = (node: NodeOf<K>, touched: Touched, model: Model) => void
export type EffectsByKind = { readonly [K in NodeKind]?: Effect<K> }

/** A table that a statement names, and what is known of it. */
export interface Named {
  readonly table: TableName
  readonly relation: Relation | undefined
}

/** The table that is named, and unless it says ONLY those below it. */
export function reached(model: Model, range: RangeVar | undefined): Named[] {
  const table = tableOf(range)
  const relation = model.catalog.relation(table)
  const below = relation && range?.inh ? model.catalog.descendantsOf(relation) : []
  return [{ table, relation }, ...below.map((one) => ({ table: one, relation: one }))]
}

/** Whether a table holds rows itself; one that is not known does. */
export function hasRows({ relation }: Named): boolean {
  const kind = relation?.kind ?? 'table'
  return kind === 'table' || kind === 'materialized view'
}

/** The same lock on the table that a statement names, whatever is below it. */
export function locks(
  mode: LockMode,
): (node: { readonly relation?: RangeVar }, touched: Touched) => void {
  return ({ relation }, touched) => touched.lock(tableOf(relation), mode)
}

/** Refuses what cannot run in a transaction that the file itself began. */
export function refuseInBlock(model: Model, touched: Touched, what: string): void {
  if (model.transaction.explicit) {
    touched.refuse(`${what} cannot run inside a transaction block.`)
  }
}

/** Whether a foreign key of a partition is its parent's: it has nothing of its own elsewhere. */
export function isInherited(
  relation: Relation,
  constraint: Constraint,
  { catalog }: Model,
): boolean {
  const parent = relation.partitionOf && catalog.relation(relation.partitionOf)
  return (parent?.constraints ?? []).some(
    ({ references, columns }) =>
      references !== undefined && columns.join('\0') === constraint.columns.join('\0'),
  )
}
