import type { Catalog } from './catalog.ts'

/** Bytes that a name may have. */
const NAME_LIMIT = 63

/** No table has so many indexes alike, and a long script should not be counted through. */
const MOST_ALIKE = 99

interface Named {
  readonly schema: string
  readonly table: string
  readonly columns?: readonly string[]
  /** `key`, `pkey`, `idx`, … */
  readonly label: string
}

/** The name that PostgreSQL gives to an index without one (its ChooseRelationName). */
export function indexName(catalog: Catalog, named: Named): string {
  return chooseName(named, (name) => catalog.isTaken({ schema: named.schema, name }))
}

/** The same for a constraint, whose name need only be free on its table. */
export function chooseName(
  { table, columns = [], label }: Named,
  isTaken: (name: string) => boolean,
): string {
  for (let pass = 0; ; pass++) {
    const name = makeName(table, columns.join('_'), pass === 0 ? label : `${label}${pass}`)
    if (!isTaken(name) || pass === MOST_ALIKE) return name
  }
}

/** Shortens the longer of the two parts until all fits, as PostgreSQL's makeObjectName does. */
function makeName(table: string, columns: string, label: string): string {
  const overhead = label.length + 1 + (columns === '' ? 0 : 1)
  let first = Buffer.byteLength(table)
  let second = Buffer.byteLength(columns)
  while (first + second + overhead > NAME_LIMIT) {
    if (first > second) first--
    else second--
  }
  const parts = [clip(table, first), clip(columns, second), label]
  return parts.filter((part) => part !== '').join('_')
}

/** The first bytes of a text, without half a character at the end. */
function clip(text: string, bytes: number): string {
  const whole = Buffer.from(text)
  return whole.length <= bytes
    ? text
    : whole
        .subarray(0, bytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')
}
