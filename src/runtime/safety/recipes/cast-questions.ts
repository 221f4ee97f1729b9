import type { Question } from '../rules/define.ts'
import { isPlainCast, type TypeChange } from '../statements/type-change.ts'
import { howMany, rowsWhere } from './questions.ts'
import { quote } from './sql.ts'
import { modifiersOf, typeName, typeText } from './type-text.ts'

/**
 * The rows whose value the new type cannot hold, where PostgreSQL's own operators can tell without
 * an error: texts that are no number, texts that are too long, numbers that are too big.
 */
export function castQuestions(change: TypeChange): Question[] {
  const condition = isPlainCast(change) ? unfit(change) : undefined
  if (condition === undefined) return []
  const { table, column, type, object } = change
  const cut = isCut(change)
  const verb = cut ? 'would be cut to fit' : 'cannot be read as'
  return [
    rowsWhere(condition, {
      table,
      columns: [column],
      fails: !cut,
      says: (n) => `${howMany(n, 'value')} of ${object}.${column} ${verb} ${typeText(type)}.`,
    }),
  ]
}

/** An explicit cast to a shorter text cuts it off silently; without USING it is refused. */
export function isCut({ using, type }: TypeChange): boolean {
  return (
    using !== undefined &&
    'TypeCast' in using &&
    /^(varchar|bpchar)$/.test(typeName(type)) &&
    modifiersOf(type).length > 0
  )
}

function unfit({ column, type, known }: TypeChange): string | undefined {
  const from = known?.type
  if (from === undefined || from.array || type.arrayBounds) return undefined
  const [name, to] = [quote(column), typeName(type)]
  const [size = 0, scale = 0] = modifiersOf(type)
  if (texts.has(from.name)) {
    if (/^(varchar|bpchar)$/.test(to))
      return size > 0 ? `char_length(${name}) > ${size}` : undefined
    const pattern = patterns[to]
    return pattern && `${name} !~ '${pattern}'`
  }
  if (!numbers.has(from.name)) return undefined
  const range = ranges[to]
  if (range !== undefined) return `${name} NOT BETWEEN ${range[0]} AND ${range[1]}`
  return to === 'numeric' && size > 0
    ? `abs(round(${name}::numeric, ${scale})) >= 1e${size - scale}::numeric`
    : undefined
}

const texts: ReadonlySet<string> = new Set(['text', 'varchar', 'bpchar'])
const numbers: ReadonlySet<string> = new Set([
  'int2',
  'int4',
  'int8',
  'numeric',
  'float4',
  'float8',
])

const whole = String.raw`^\s*[+-]?\d+\s*$`
const decimal = String.raw`^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$`

/** What PostgreSQL reads as a value of the type; of the common spellings. */
const patterns: Readonly<Record<string, string>> = {
  int2: whole,
  int4: whole,
  int8: whole,
  numeric: decimal,
  float4: decimal,
  float8: decimal,
  uuid: '^[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}$',
}

const ranges: Readonly<Record<string, readonly [string, string]>> = {
  int2: ['-32768', '32767'],
  int4: ['-2147483648', '2147483647'],
  int8: ['-9223372036854775808', '9223372036854775807'],
}
