import type { TypeName } from 'libpg-query'
import type { ColumnType } from '../catalog/types.ts'
import { strings } from '../reading/ast.ts'
import { quote } from './sql.ts'

/** A type as SQL takes it: `varchar(20)`, `shop."Role"[]`. */
export function typeText(type: TypeName | undefined): string {
  const names = strings(type?.names)
  const [schema, name = ''] = names.length > 1 ? names : ['', ...names]
  const modifiers = modifiersOf(type)
  const base = schema === 'pg_catalog' ? (spelled[name] ?? name) : names.map(quote).join('.')
  const listed = modifiers.length === 0 ? '' : `(${modifiers.join(',')})`
  return `${base}${listed}${'[]'.repeat(type?.arrayBounds?.length ?? 0)}`
}

/** Types of pg_catalog as people write them; `bpchar` of another length is not `char`. */
export const spelled: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  bpchar: 'char',
}

/** The last part of a type's name: `int4`, `Role`. */
export function typeName(type: TypeName | undefined): string {
  return strings(type?.names).at(-1) ?? ''
}

/** The numbers of `numeric(10,2)`; those of an interval are codes of its fields. */
export function modifiersOf(type: TypeName | undefined): number[] {
  if (typeName(type) === 'interval') return []
  return (type?.typmods ?? []).flatMap((modifier) =>
    'A_Const' in modifier && modifier.A_Const.ival ? [modifier.A_Const.ival.ival ?? 0] : [],
  )
}

export function isBuiltIn(type: TypeName | undefined): boolean {
  const names = strings(type?.names)
  return names[0] === 'pg_catalog' || builtInTypes.has(names.at(-1) ?? '')
}

// Those that the grammar has no word for, and so does not put into pg_catalog.
const builtInTypes: ReadonlySet<string> = new Set(
  `bigserial box bytea cidr circle date daterange inet int2vector int4 int4range int8 int8range
   json jsonb line lseg macaddr macaddr8 money name numrange oid path point polygon regclass serial
   smallserial text tsquery tsrange tstzrange tsvector uuid xml`.split(/\s+/),
)

/** The same of a column of the catalog. */
export function columnTypeText({ schema, name, modifiers, array }: ColumnType): string {
  // PostgreSQL's own types are found without their schema.
  const qualified = schema === undefined || schema === 'pg_catalog' ? '' : `${quote(schema)}.`
  const listed = modifiers.length === 0 ? '' : `(${modifiers.join(',')})`
  return `${qualified}${quote(name)}${listed}${array ? '[]' : ''}`
}
