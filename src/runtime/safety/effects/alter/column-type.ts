import { typeOf } from '../../catalog/definition.ts'
import { isAlike } from '../../catalog/partitions.ts'
import { readersOf } from '../../catalog/read-columns.ts'
import type { Constraint, Index, Relation } from '../../catalog/types.ts'
import { scanAll } from '../create.ts'
import { keepsIndexes, typeChangeRewrites } from '../type-change.ts'
import type { CommandOn } from './alteration.ts'

export function alterType(one: CommandOn): void {
  const { command, on, model } = one
  const { name = '', def } = command
  if (!def || !('ColumnDef' in def)) return
  const { typeName, raw_default: using, collClause } = def.ColumnDef
  const { catalog, version } = model
  refuseUsed(one, name)
  const from = on.relation?.columns.find((column) => column.name === name)?.type
  const to = typeOf(typeName, catalog)
  // A type that is only a name is that of a column of which nothing else is known.
  const known = from?.name === '' ? undefined : from
  if (typeChangeRewrites(known, to, { column: name, using, catalog, version })) on.rewrites = true
  const kept = keepsIndexes(known, to) && collClause === undefined
  remakeOn(one, name, (index) => kept && !index.partial && !index.expression)
}

/** PostgreSQL does not write anew what views and generated columns make of a column. */
function refuseUsed({ on, model, touched }: CommandOn, name: string): void {
  if (on.relation === undefined) return
  const [view] = readersOf(model.catalog, on.relation, name)
  if (view) touched.refuse(`The view ${view.name} reads ${name}, whose type cannot change then.`)
  const computed = on.relation.columns.find(({ computedFrom }) => computedFrom?.includes(name))
  if (computed) {
    touched.refuse(`${computed.name} is computed from ${name}, whose type cannot change then.`)
  }
}

/** SET EXPRESSION computes a stored column anew; a virtual one is computed when it is read. */
export function setExpression(one: CommandOn): void {
  const { command, on } = one
  const column = on.relation?.columns.find(({ name }) => name === command.name)
  if (column?.generated === 'virtual') return
  on.rewrites = true
  remakeOn(one, command.name ?? '', () => false)
}

/** What stands on the column is dropped and made again: indexes, keys, checks, foreign keys. */
function remakeOn(one: CommandOn, column: string, keepsFile: (index: Index) => boolean): void {
  const { on, model } = one
  const { relation } = on
  if (relation === undefined) return
  for (const index of relation.indexes) {
    if (!index.columns.includes(column)) continue
    on.recreated.add(index.name)
    on.indexes = true
    if (!keepsFile(index) || isPart(index, relation, one)) on.scans = true
  }
  for (const constraint of relation.constraints) {
    if (!constraint.columns.includes(column)) continue
    if (constraint.kind === 'check' && constraint.validated) on.scans = true
    if (constraint.references) remakeForeignKey(one, relation, constraint)
  }
  for (const { table, constraint } of model.catalog.foreignKeysTo(relation)) {
    if (constraint.referredColumns?.includes(column)) remakeForeignKey(one, table, constraint)
  }
}

/** Of an index on a partitioned table, PostgreSQL does not keep the files. */
function isPart(index: Index, { partitionOf }: Relation, { model }: CommandOn): boolean {
  const parent = partitionOf && model.catalog.relation(partitionOf)
  return parent?.indexes.some((above) => isAlike(above, index)) ?? false
}

/** It is looked up again where the values were written anew. */
function remakeForeignKey(
  { on, touched, model }: CommandOn,
  table: Relation,
  key: Constraint,
): void {
  const { references } = key
  if (references === undefined) return
  const other = table === on.relation ? references : table
  touched.lock(other, 'ACCESS EXCLUSIVE')
  // Before 15, a partitioned table itself was spared.
  const spared = table.kind === 'partitioned table' && model.version < 150_000
  if (!spared) touched.lock(table, 'SHARE ROW EXCLUSIVE')
  touched.lock(references, 'SHARE ROW EXCLUSIVE')
  if (!on.rewrites || !key.validated) return
  touched.lock(references, 'ROW SHARE')
  scanAll(touched, model.catalog, [references, table])
}
