import type { Catalog } from './catalog.ts'
import { hasIndex } from './constraints.ts'
import { indexName } from './names.ts'
import type { Constraint, Index, Relation } from './types.ts'

/** A partition with what its parent gives it: constraints, and indexes that it does not have yet. */
export function asPartition(catalog: Catalog, table: Relation, parent: Relation): Relation {
  const own = new Set(table.constraints.map(({ name }) => name))
  const given = parent.constraints.filter(
    (constraint) => !hasIndex(constraint) && !own.has(constraint.name),
  )
  const base = { ...table, constraints: [...table.constraints, ...given] }
  return parent.indexes.reduce<Relation>(
    (after, index) => withIndexOfParent(catalog, after, { index, parent }),
    base,
  )
}

/** A partition with an index like one of its parent's, under a name of its own, unless it has one. */
export function withIndexOfParent(
  catalog: Catalog,
  table: Relation,
  { index, parent }: { readonly index: Index; readonly parent: Relation },
): Relation {
  if (table.indexes.some((own) => isAlike(own, index))) return table
  const constraint = parent.constraints.find((one) => hasIndex(one) && one.name === index.name)
  const { schema, name } = table
  const columns = constraint?.kind === 'primary key' ? [] : index.columns
  const chosen = indexName(catalog, { schema, table: name, columns, label: labelOf(constraint) })
  const own: Constraint[] = constraint ? [{ ...constraint, name: chosen }] : []
  return {
    ...table,
    indexes: [...table.indexes, { ...index, name: chosen, valid: true }],
    constraints: [...table.constraints, ...own],
  }
}

export function isAlike(one: Index, other: Index): boolean {
  return (
    one.unique === other.unique &&
    one.partial === other.partial &&
    one.expression === other.expression &&
    one.columns.join('\0') === other.columns.join('\0')
  )
}

function labelOf(constraint: Constraint | undefined): string {
  if (constraint === undefined) return 'idx'
  return constraint.kind === 'primary key' ? 'pkey' : 'key'
}
