import type { Node } from 'libpg-query'
import type { Catalog } from '../catalog/catalog.ts'
import { typeOf } from '../catalog/definition.ts'
import type { ColumnType } from '../catalog/types.ts'
import { strings } from '../reading/ast.ts'

/** What decides a type change, besides the two types. */
export interface TypeContext {
  readonly catalog: Catalog
  readonly version: number
}

/**
 * Whether ALTER COLUMN … TYPE writes the table anew: PostgreSQL's ATColumnChangeRequiresRewrite,
 * measured on 11 to 18. `from` is undefined where the column is unknown: then it is assumed.
 */
export function typeChangeRewrites(
  from: ColumnType | undefined,
  to: ColumnType,
  { column, using, ...context }: TypeContext & { column: string; using: Node | undefined },
): boolean {
  const steps = using === undefined ? [] : castsOf(using, column, context.catalog)
  // Any other expression than casts of the column itself is computed for each row.
  if (steps === undefined || from === undefined) return true
  let current = from
  for (const step of [...steps, to]) {
    if (castRewrites(current, step, context)) return true
    current = step
  }
  return false
}

/** The types that an expression casts the column to, in their order; undefined of any other. */
function castsOf(node: Node, column: string, catalog: Catalog): ColumnType[] | undefined {
  if ('ColumnRef' in node) {
    return strings(node.ColumnRef.fields).at(-1) === column ? [] : undefined
  }
  if (!('TypeCast' in node) || node.TypeCast.arg === undefined) return undefined
  const inner = castsOf(node.TypeCast.arg, column, catalog)
  return inner && [...inner, typeOf(node.TypeCast.typeName, catalog)]
}

function castRewrites(from: ColumnType, to: ColumnType, context: TypeContext): boolean {
  const target = context.catalog.type(to)
  if (isSame(from, to)) return false
  if (target?.kind === 'domain' && !to.array && target.base) {
    return (target.constrained ?? true) || castRewrites(from, target.base, context)
  }
  const source = context.catalog.type(from)
  if (source?.kind === 'domain' && !from.array && source.base) {
    return castRewrites(source.base, to, context)
  }
  if (from.array !== to.array) return true
  if (from.array && from.name !== to.name) return true
  if (from.name === to.name && from.schema === to.schema) return shrinks(from, to)
  if (!from.array && isTimestampPair(from, to)) {
    // After the cast, PostgreSQL does not know how fine the values were.
    return !isUtc(context) || (to.modifiers[0] ?? MOST_DIGITS) < MOST_DIGITS
  }
  // After a cast without a function, only a type without a limit needs no second look at the value.
  return !isBinaryCoercible(from.name, to.name) || to.modifiers.length > 0
}

function isSame(from: ColumnType, to: ColumnType): boolean {
  return (
    from.name === to.name &&
    from.schema === to.schema &&
    from.array === to.array &&
    from.modifiers.join() === to.modifiers.join()
  )
}

/** Of one type with other modifiers: whether the values must be looked at again. */
function shrinks(from: ColumnType, to: ColumnType): boolean {
  if (to.modifiers.length === 0) return false
  if (to.array) return true
  const [size = -1, scale = 0] = to.modifiers
  const [oldSize = -1, oldScale = 0] = from.modifiers
  switch (to.name) {
    case 'varchar':
    case 'varbit':
      return oldSize < 0 || size < oldSize
    case 'numeric':
      return oldSize < 0 || scale !== oldScale || size < oldSize
    case 'timestamp':
    case 'timestamptz':
    case 'time':
    case 'timetz':
      return size < MOST_DIGITS && (oldSize < 0 || size < oldSize)
    case 'interval':
      return intervalShrinks(from.modifiers, to.modifiers)
    default:
      return from.modifiers.join() !== to.modifiers.join()
  }
}

/** Fractional digits of a second, at most. */
const MOST_DIGITS = 6

/** The modifiers of an interval: a mask of its fields, then the digits of its seconds. */
function intervalShrinks(from: readonly number[], to: readonly number[]): boolean {
  const [smallest, oldSmallest] = [smallestField(to[0]), smallestField(from[0])]
  const [digits = MOST_DIGITS, oldDigits = MOST_DIGITS] = [to[1], from[1]]
  if (smallest > oldSmallest) return true
  return oldSmallest === 0 && digits < MOST_DIGITS && digits < oldDigits
}

/** Bits of seconds, minutes, hours, days, months: whole intervals reach down to seconds. */
const fieldBits = [12, 11, 10, 3, 1]

function smallestField(mask: number | undefined): number {
  if (mask === undefined) return 0
  const found = fieldBits.findIndex((bit) => (mask & (1 << bit)) !== 0)
  return found < 0 ? fieldBits.length : found
}

function isTimestampPair(from: ColumnType, to: ColumnType): boolean {
  return [from.name, to.name].toSorted().join() === 'timestamp,timestamptz'
}

/** From 12 on, PostgreSQL knows that the values are the same where the session's zone is UTC. */
function isUtc({ catalog, version }: TypeContext): boolean {
  if (version < 120_000 || catalog.timeZone === undefined) return false
  return /^(?:(?:etc\/)?(?:utc|uct|gmt(?:[+-]?0)?|universal|zulu|greenwich)|0)$/i.test(
    catalog.timeZone,
  )
}

/** Casts without a function (pg_cast.castmethod 'b'), by their source. */
const coercible: Readonly<Record<string, readonly string[]>> = {
  varchar: ['text', 'bpchar', 'citext'],
  text: ['varchar', 'bpchar', 'citext'],
  citext: ['text', 'varchar', 'bpchar'],
  xml: ['text', 'varchar', 'bpchar'],
  cidr: ['inet'],
  bit: ['varbit'],
  varbit: ['bit'],
  int4: ['oid', 'regclass', 'regtype', 'regproc', 'regprocedure', 'regrole', 'regnamespace'],
  oid: ['int4', 'regclass', 'regtype', 'regproc', 'regprocedure', 'regrole', 'regnamespace'],
  regclass: ['oid', 'int4'],
  regtype: ['oid', 'int4'],
  regproc: ['oid', 'int4', 'regprocedure'],
  regprocedure: ['oid', 'int4', 'regproc'],
  regrole: ['oid', 'int4'],
  regnamespace: ['oid', 'int4'],
}

function isBinaryCoercible(from: string, to: string): boolean {
  return coercible[from]?.includes(to) ?? false
}

/** Types whose indexes sort and compare alike: an index is kept when one becomes the other. */
const families: readonly (readonly string[])[] = [
  ['varchar', 'text'],
  ['cidr', 'inet'],
]

/** Whether an index on a column is the same after a type change that writes nothing anew. */
export function keepsIndexes(from: ColumnType | undefined, to: ColumnType): boolean {
  if (from === undefined) return false
  if (from.array === to.array && from.name === to.name && from.schema === to.schema) return true
  return families.some((family) => family.includes(from.name) && family.includes(to.name))
}
