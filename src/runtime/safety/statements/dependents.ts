import type { RelationName } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { show, type TableName } from '../reading/ast.ts'

/** The views that are known to read a relation, by name, those over other views included. */
export function viewsOver(model: Model, relation: TableName): string[] {
  return model.catalog.viewsOver(model.catalog.resolve(relation)).map((view) => shown(model, view))
}

/** The foreign keys of other tables that are known to refer to a table: `orders.orders_user_fk`. */
export function foreignKeysTo(model: Model, table: TableName): string[] {
  const target = model.catalog.resolve(table)
  return model.catalog
    .foreignKeysTo(target)
    .filter(({ table: from }) => from.name !== target.name || from.schema !== target.schema)
    .map(({ table: from, constraint }) => `${shown(model, from)}.${constraint.name}`)
}

/** `a`, `a and b`, `a, b and c`; after five, how many more. */
export function listed(names: readonly string[]): string {
  const many = names.length > 6
  const first = many ? names.slice(0, 5) : names.slice(0, -1)
  const last = many ? `${names.length - 5} more` : names.at(-1)
  return first.length === 0 ? (last ?? '') : `${first.join(', ')} and ${last}`
}

/** As people write it: without the schema that a bare name means. */
function shown(model: Model, { schema, name }: RelationName): string {
  return schema === model.catalog.searchPath[0] ? name : show({ schema, name })
}
