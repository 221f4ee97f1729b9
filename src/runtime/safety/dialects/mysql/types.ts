import type { ColumnType } from '../clauses.ts'
import type { DialectServer } from '../define.ts'

/** What it takes to make one type of another. */
export interface TypeChange {
  /** Whether the table is copied while nobody can write; else it is done at once. */
  readonly copies: boolean
  /** What becomes of values that do not fit, where some may not. */
  readonly loses?: string
}

const integers = ['tinyint', 'smallint', 'mediumint', 'int', 'bigint']
const texts = ['tinytext', 'text', 'mediumtext', 'longtext']
const blobs = ['tinyblob', 'blob', 'mediumblob', 'longblob']
const TOO_BIG = 'Values that do not fit make it fail, or are cut where the SQL mode is not strict.'

/**
 * Says what a change of type does. From MySQL's manual (17.12.1 "Online DDL Operations") and as
 * MariaDB 10.11 answers ALGORITHM=INSTANT. Types of ENUM and SET are not for here.
 */
export function typeChange(
  from: ColumnType,
  to: ColumnType,
  charset: string | undefined,
  server: DialectServer,
): TypeChange {
  if (isSame(from, to)) return { copies: false }
  if (from.name === 'varchar' && to.name === 'varchar' && from.charset === to.charset) {
    return varcharChange(length(from), length(to), from.charset ?? charset, server)
  }
  const loses = lossOf(from, to)
  return { copies: true, ...(loses === undefined ? {} : { loses }) }
}

function isSame(from: ColumnType, to: ColumnType): boolean {
  // int(11) is an int: the width is for display.
  const ignoresWidth = integers.includes(from.name)
  return (
    from.name === to.name &&
    from.unsigned === to.unsigned &&
    (to.charset === undefined || from.charset === to.charset) &&
    (ignoresWidth || from.parameters.join() === to.parameters.join())
  )
}

function length({ parameters }: ColumnType): number {
  return Number(parameters[0] ?? 1)
}

/** How many bytes a character may need; all of them where the character set is not known. */
function widths(charset: string | undefined, { dialect, version }: DialectServer): number[] {
  if (charset === 'utf8mb4') return [4]
  if (charset === 'utf8' || charset === 'utf8mb3') return [3]
  if (charset !== undefined) return [1]
  return dialect === 'mysql' && version >= 80_000 ? [4] : [1, 3, 4]
}

/** The length is stored in one byte up to 255 bytes, and in two above. */
function varcharChange(
  from: number,
  to: number,
  charset: string | undefined,
  server: DialectServer,
): TypeChange {
  if (to < from) return { copies: true, loses: TOO_BIG }
  const crosses = widths(charset, server).some((width) => {
    const fits = from * width <= 255 && to * width > 255
    // MariaDB keeps a short column's length so that it can grow (measured on 10.11).
    return fits && !(server.dialect === 'mariadb' && from * width <= 127)
  })
  return { copies: crosses }
}

function lossOf(from: ColumnType, to: ColumnType): string | undefined {
  for (const family of [integers, texts, blobs]) {
    const [before, after] = [family.indexOf(from.name), family.indexOf(to.name)]
    if (before < 0 || after < 0) continue
    const signs = family === integers && from.unsigned !== to.unsigned
    return after < before || signs ? TOO_BIG : undefined
  }
  if (from.name === 'decimal' && to.name === 'decimal') return decimalLoss(from, to)
  if (isTime(from) && from.name === to.name) {
    return length0(to) < length0(from) ? 'Parts of a second are rounded away.' : undefined
  }
  return crossFamilyLoss(from.name, to.name)
}

function decimalLoss(from: ColumnType, to: ColumnType): string | undefined {
  const [precision = 10, scale = 0] = from.parameters.map(Number)
  const [newPrecision = 10, newScale = 0] = to.parameters.map(Number)
  if (newScale < scale) return 'Digits behind the point are rounded away, without an error.'
  return newPrecision - newScale < precision - scale ? TOO_BIG : undefined
}

function isTime({ name }: ColumnType): boolean {
  return ['datetime', 'timestamp', 'time'].includes(name)
}

function length0({ parameters }: ColumnType): number {
  return Number(parameters[0] ?? 0)
}

function crossFamilyLoss(from: string, to: string): string | undefined {
  if (['datetime', 'timestamp'].includes(from) && to === 'date') {
    return 'The time of day is lost, without an error.'
  }
  const fractions = ['decimal', 'double', 'float']
  const isFraction = fractions.includes(from)
  if (isFraction && (integers.includes(to) || (from === 'double' && to === 'float'))) {
    return 'Digits are rounded away, without an error.'
  }
  const wasLong = ['varchar', 'char', ...texts].includes(from)
  const isText = ['varchar', 'char', ...texts, 'json'].includes(to)
  if (wasLong && !isText)
    return 'Values that cannot be converted make it fail, or become 0 or empty where the SQL mode is not strict.'
  return texts.includes(from) && ['varchar', 'char'].includes(to) ? TOO_BIG : undefined
}
