import { tableOf } from '../../ast.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { isAlike } from '../../catalog/partitions.ts'
import type { Relation } from '../../catalog/types.ts'
import type { Touched } from '../touched.ts'
import { type CommandOn, needs } from './alteration.ts'
import { constraintsImply } from './bounds.ts'

export function attachPartition({ command: { def }, on, model, touched }: CommandOn): void {
  if (!def || !('PartitionCmd' in def)) return
  const { name, bound } = def.PartitionCmd
  const { catalog } = model
  const partition = tableOf(name)
  const child = catalog.relation(partition)
  const below = child ? catalog.descendantsOf(child) : []
  for (const table of [partition, ...below]) touched.lock(table, 'ACCESS EXCLUSIVE')
  if (!constraintsImply(child, bound, on.relation?.partitionKey)) {
    for (const table of holdingRows(partition, child, below)) touched.scan(table)
  }
  if (on.relation) checkDefault(touched, catalog, on.relation)
}

function holdingRows(
  partition: ReturnType<typeof tableOf>,
  child: Relation | undefined,
  below: readonly Relation[],
): readonly ReturnType<typeof tableOf>[] {
  const all = child ? [child, ...below] : [partition]
  return all.filter((table) => !('kind' in table) || table.kind === 'table')
}

/** Rows that belong in the new partition are looked for in the default one. */
export function checkDefault(touched: Touched, catalog: Catalog, parent: Relation): void {
  const fallback = catalog.partitionsOf(parent).find(({ isDefaultPartition }) => isDefaultPartition)
  if (fallback === undefined) return
  for (const table of [fallback, ...catalog.descendantsOf(fallback)]) {
    touched.lock(table, 'ACCESS EXCLUSIVE')
    if (table.kind === 'table') touched.scan(table)
  }
}

export function detachPartition(one: CommandOn): void {
  const { command, on, model, touched } = one
  const { def } = command
  if (!def || !('PartitionCmd' in def)) return
  const { name, concurrent } = def.PartitionCmd
  if (concurrent) needs(one, 14, 'DETACH PARTITION … CONCURRENTLY')
  const fallback = on.relation
    ? model.catalog.partitionsOf(on.relation).find(({ isDefaultPartition }) => isDefaultPartition)
    : undefined
  if (concurrent && fallback) {
    touched.refuse(`It is not possible CONCURRENTLY beside a default partition (${fallback.name}).`)
  }
  const mode = model.version < 140_000 ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'
  const partition = tableOf(name)
  const relation = model.catalog.relation(partition)
  touched.lock(partition, mode)
  if (fallback) touched.lock(fallback, 'ACCESS EXCLUSIVE')
  if (relation === undefined || on.relation === undefined) return
  for (const below of model.catalog.descendantsOf(relation)) touched.lock(below, 'ACCESS EXCLUSIVE')
  for (const index of relation.indexes) {
    const isPart = on.relation.indexes.some((above) => isAlike(above, index))
    if (isPart) touched.lockIndex(relation, index.name, 'ACCESS EXCLUSIVE')
  }
  // The foreign keys of the parent become its own.
  for (const { references } of on.relation.constraints) {
    if (references) touched.lock(references, 'SHARE ROW EXCLUSIVE')
  }
}
