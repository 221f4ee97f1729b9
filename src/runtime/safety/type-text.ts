import type { ColumnType } from './catalog/types.ts'
import { quote } from './sql.ts'

/** A type as SQL takes it: `varchar(100)`, `shop.mood[]`. */
export function typeText({ schema, name, modifiers, array }: ColumnType): string {
  // PostgreSQL's own types are found without their schema.
  const qualified = schema === undefined || schema === 'pg_catalog' ? '' : `${quote(schema)}.`
  const written = modifiers.length === 0 ? '' : `(${modifiers.join(', ')})`
  return `${qualified}${quote(name)}${written}${array ? '[]' : ''}`
}
