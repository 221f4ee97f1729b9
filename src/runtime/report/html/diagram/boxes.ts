import type { DiagramTable } from '../data.ts'

/** Units of the drawing, which are pixels on a screen. */
export const unit = {
  character: 7.25,
  row: 20,
  head: 28,
  pad: 10,
  /** Where names begin: behind the sign of what is changed. */
  sign: 14,
} as const

const longestName = 34
const longestType = 26
/** A table as it is drawn, before it has its place. */
export interface Box {
  readonly table: DiagramTable
  /** Whether its columns are drawn, and not only their number. */
  readonly isFull: boolean
  readonly width: number
  readonly height: number
  /** Where the names of columns begin, from the left side. */
  readonly names: number
}

/** A table with the room that it takes. */
export function boxOf(table: DiagramTable, isFull: boolean): Box {
  const keys = Math.max(0, ...table.columns.map((column) => keyText(column).length))
  const names = unit.pad + unit.sign + (keys > 0 ? (keys + 1) * unit.character : 0)
  const head = headText(table, isFull)
  const headWidth = 2 * unit.pad + unit.sign + widthOf(head.name) + widthOf(head.count)
  const rows = table.columns.map(
    ({ name, type, isNullable }) =>
      names + widthOf(shortName(name)) + widthOf(shortType(type, isNullable)) + 3 * unit.pad,
  )
  return {
    table,
    isFull,
    names,
    width: Math.ceil(Math.max(120, headWidth, ...(isFull ? rows : []))),
    height: unit.head + (isFull ? table.columns.length * unit.row + 6 : 0),
  }
}

/** What stands at the head: the name and, where no columns follow, how many there are. */
export function headText({ name, columns }: DiagramTable, isFull: boolean) {
  return { name: shortName(name), count: isFull ? '' : ` · ${columns.length}` }
}

export function keyText({ isPrimary, isForeign }: DiagramTable['columns'][number]): string {
  return [...(isPrimary ? ['PK'] : []), ...(isForeign ? ['FK'] : [])].join(' ')
}

export function shortName(name: string): string {
  return shortened(name, longestName)
}

/** The type; a question mark stands behind it where the column may be NULL. */
export function shortType(type: string, isNullable: boolean): string {
  return `${shortened(type, longestType)}${isNullable ? '?' : ''}`
}

function shortened(text: string, longest: number): string {
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

/** Letters of the scripts of East Asia, and pictures, take twice the room. */
function widthOf(text: string): number {
  const wide = [...text].filter((character) => (character.codePointAt(0) ?? 0) >= 0x1100).length
  return ([...text].length + wide) * unit.character
}

/** Where a link meets a box: at the row of the column, or at the head where it has no rows. */
export function rowOf({ table, isFull }: Box, column: string | undefined): number {
  const index = table.columns.findIndex(({ name }) => name === column)
  if (!isFull || index < 0) return unit.head / 2
  return unit.head + 3 + index * unit.row + unit.row / 2
}
