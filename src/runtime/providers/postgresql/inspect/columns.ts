import type { Relation, UserType } from '../../../safety/index.ts'

/** A type as the queries give it; `text` is what `format_type` says: `character varying(100)[]`. */
export interface TypeRow {
  readonly type: string
  readonly typeSchema: string
  readonly array: boolean
  readonly text: string
}

export interface ColumnRow extends TypeRow {
  readonly name: string
  readonly typeOid: number
  /** The bytes of a value; below 0 where they vary. */
  readonly length: number
  readonly notNull: boolean
  readonly hasDefault: boolean
  readonly identity: boolean
  readonly generated: string
}

export function columnOf(row: ColumnRow): Relation['columns'][number] {
  const { name, notNull, hasDefault, identity, generated } = row
  return {
    name,
    type: typeOf(row),
    notNull,
    hasDefault,
    ...(generated !== '' && { generated: generated === 'v' ? 'virtual' : 'stored' }),
    ...(identity && { identity }),
  }
}

/** A type of pg_catalog goes without its schema, as in SQL. */
export function typeOf({ type, typeSchema, array, text }: TypeRow): NonNullable<UserType['base']> {
  const [, modifiers] = /\((-?\d+(?:,-?\d+)*)\)/.exec(text) ?? []
  return {
    ...(typeSchema !== 'pg_catalog' && { schema: typeSchema }),
    name: type,
    modifiers: modifiers?.split(',').map(Number) ?? [],
    array,
  }
}
