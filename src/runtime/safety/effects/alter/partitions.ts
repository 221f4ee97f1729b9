import type { PartitionBoundSpec } from 'libpg-query'
import type { Catalog } from '../../catalog/catalog.ts'
import { isAlike } from '../../catalog/partitions.ts'
import type { Relation } from '../../catalog/types.ts'
import type { Model } from '../../model/model.ts'
import { type TableName, tableOf } from '../../reading/ast.ts'
import { scanAll } from '../create.ts'
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
  refuseNull(touched, child, on.relation)
  const parent = on.table
  if (!belongsForSure(catalog, { partition, parent, bound })) {
    for (const table of holdingRows(partition, child, below)) touched.scan(table)
  }
  if (on.relation === undefined) return
  checkDefault(touched, catalog, on.relation)
  const attached = { parent: on.relation, partition, tables: child ? [child, ...below] : [] }
  attachIndexes(touched, attached, model)
  attachForeignKeys(touched, attached, model)
  referToPartition(touched, on.relation, model)
}

/** Whether PostgreSQL attaches it without a look at its rows; a default partition alone takes all. */
export function belongsForSure(
  catalog: Catalog,
  {
    partition,
    parent,
    bound,
  }: {
    readonly partition: TableName
    readonly parent: TableName
    readonly bound: PartitionBoundSpec | undefined
  },
): boolean {
  const whole = catalog.relation(parent)
  if (constraintsImply(catalog.relation(partition), bound, whole?.partitionKey)) return true
  if (!bound?.is_default || !whole?.complete) return false
  return catalog.partitionsOf(whole).length === 0
}

function refuseNull(
  touched: Touched,
  child: Relation | undefined,
  parent: Relation | undefined,
): void {
  for (const { name, notNull } of parent?.columns ?? []) {
    const own = child?.columns.find((column) => column.name === name)
    if (notNull && own?.notNull === false) touched.refuse(`Its column ${name} must be NOT NULL.`)
  }
}

interface Attached {
  readonly parent: Relation
  readonly partition: TableName
  /** What is known of it, with what is below. */
  readonly tables: readonly Relation[]
}

/** An index of the parent is built on a partition that has none like it. */
function attachIndexes(
  touched: Touched,
  { parent, partition, tables }: Attached,
  { version }: Model,
): void {
  if (version >= 120_000) touched.lockIndexes(parent, 'SHARE UPDATE EXCLUSIVE')
  const lacks = ({ indexes }: Relation) =>
    !parent.indexes.every((above) => indexes.some((own) => isAlike(own, above)))
  if (tables.length === 0 && parent.indexes.length > 0) {
    touched.lock(partition, 'SHARE')
    touched.scan(partition)
  }
  for (const table of tables.filter(lacks)) {
    touched.lock(table, 'SHARE')
    if (table.kind === 'table') touched.scan(table)
  }
}

/** A foreign key of the parent that the partition does not have is added to it. */
function attachForeignKeys(
  touched: Touched,
  { parent, partition, tables }: Attached,
  model: Model,
): void {
  const { catalog } = model
  const isEmpty = tables[0]?.empty && model.isNewTable(partition)
  for (const { references, columns } of parent.constraints) {
    const target = references && catalog.show(references)
    if (references === undefined || target === undefined) continue
    const has = tables[0]?.constraints.some(
      (own) =>
        own.references &&
        catalog.show(own.references) === target &&
        own.columns.join('\0') === columns.join('\0'),
    )
    if (has) continue
    for (const table of tables.length === 0 ? [partition] : tables) {
      touched.lock(table, 'SHARE ROW EXCLUSIVE')
      if (!('kind' in table) || table.kind === 'table') touched.scan(table)
    }
    touched.lock(references, 'SHARE ROW EXCLUSIVE')
    touched.lock(references, 'ROW SHARE')
    if (!isEmpty) scanAll(touched, catalog, [references])
  }
}

/** Foreign keys to the parent are to its new partition too; from 15 on, their tables are locked. */
export function referToPartition(
  touched: Touched,
  parent: Relation,
  { catalog, version }: Model,
): void {
  if (version < 150_000) return
  for (const { table } of catalog.foreignKeysTo(parent)) touched.lock(table, 'SHARE ROW EXCLUSIVE')
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
  // Foreign keys to the parent are not to this partition any more: no row may need it.
  for (const { table } of model.catalog.foreignKeysTo(on.relation)) {
    touched.lock(partition, 'ACCESS EXCLUSIVE')
    touched.lock(table, 'ACCESS EXCLUSIVE')
    touched.lock(table, 'SHARE')
    scanAll(touched, model.catalog, [table])
  }
  // The foreign keys of the parent become its own.
  for (const { references } of on.relation.constraints) {
    if (references) touched.lock(references, 'SHARE ROW EXCLUSIVE')
  }
}
