import type { Node, TypeName } from 'libpg-query'
import { named, strings } from './ast.ts'
import type { ColumnType } from './catalog/types.ts'
import { quote } from './sql.ts'

/** A type as SQL takes it: `varchar(100)`, `shop.mood[]`. */
export function typeText({ schema, name, modifiers, array }: ColumnType): string {
  // PostgreSQL's own types are found without their schema.
  const qualified = schema === undefined || schema === 'pg_catalog' ? '' : `${quote(schema)}.`
  const written = modifiers.length === 0 ? '' : `(${modifiers.join(', ')})`
  return `${qualified}${quote(name)}${written}${array ? '[]' : ''}`
}

/** The same of a type as it stands in a statement. */
export function typeNameText(type: TypeName | undefined): string {
  return typeText({
    ...named(strings(type?.names)),
    modifiers: (type?.typmods ?? []).flatMap(modifier),
    array: type?.arrayBounds !== undefined,
  })
}

function modifier(node: Node): number[] {
  return 'A_Const' in node && node.A_Const.ival ? [node.A_Const.ival.ival ?? 0] : []
}
