import type { Finding } from '../../safety/index.ts'
import { visible } from '../reporter.ts'

/** Columns of source that are shown, lines of a clause, and columns before it in a line that is cut. */
const WIDTH = 96
const LINES = 4
const LEAD = 24
/** Lines that a statement may have before its clause. */
const LOOK_BACK = 500

export interface ExcerptLine {
  /** The number of the line; absent under the line, and where lines are left out. */
  readonly number?: number
  /** Whether the clause runs over this line and others. */
  readonly marked: boolean
  readonly text: string
  /** What stands under it: spaces, then a caret for each column of the clause. */
  readonly under?: string
}

/** The lines of a file, as its findings count them. */
export function linesOf(source: string): string[] {
  const text = source.replace(/^\uFEFF/, '')
  return text.split('\n').map((line) => line.replace(/\r$/, ''))
}

/**
 * The lines of the source that a finding is about: the first of its statement, and its clause with
 * carets under it, or with a mark on each line where it has several.
 */
export function excerptOf(finding: Finding, lines: readonly string[]): ExcerptLine[] {
  const { line, column, end_line = line } = finding
  const first = statementLine(finding, lines)
  const before = first < line ? [shown(lines, first, 1)] : []
  const gap = first < line - 1 ? [leftOut] : []
  if (end_line === line) return [...before, ...gap, underlined(finding, lines)]
  const last = Math.min(end_line, line + LINES - 1)
  const clause = Array.from({ length: last - line + 1 }, (_, index) => ({
    ...shown(lines, line + index, index === 0 ? column : 1),
    marked: true,
  }))
  return [...before, ...gap, ...clause, ...(last < end_line ? [leftOut] : [])]
}

const leftOut: ExcerptLine = { marked: false, text: '...' }

/**
 * Where the finding's statement begins: it has the start of its text. A clause that stands further
 * behind than anybody writes, and SQL in code, are shown alone.
 */
function statementLine(finding: Finding, lines: readonly string[]): number {
  const { line, column, end_line, statement } = finding
  const [head = ''] = statement.split('\n')
  const before = [...(lines[line - 1] ?? '')].slice(0, column - 1).join('')
  if (head === '' || end_line === undefined || before.includes(head)) return line
  for (let at = line - 1; at > Math.max(0, line - LOOK_BACK); at--) {
    if (lines[at - 1]?.includes(head)) return at
  }
  return line
}

function shown(lines: readonly string[], number: number, column: number): ExcerptLine {
  const cells = cellsOf(lines[number - 1] ?? '')
  const { text } = windowOf(cells, column - 1)
  return { number, marked: false, text }
}

function underlined(finding: Finding, lines: readonly string[]): ExcerptLine {
  const { line } = finding
  const source = (lines[line - 1] ?? '').trimEnd()
  const cells = cellsOf(source)
  const { start, end } = clauseIn(source, finding)
  const { text, from, to } = windowOf(cells, start)
  const lead = widthOf(cells.slice(from, start)) + (from > 0 ? 1 : 0)
  const carets = Math.max(1, widthOf(cells.slice(start, Math.min(end, to))))
  return { number: line, marked: false, text, under: ' '.repeat(lead) + '^'.repeat(carets) }
}

/** In code points. Of SQL in code only the start is known; where its text is in the line, it ends there. */
function clauseIn(source: string, { column, end_column, statement }: Finding) {
  if (end_column !== undefined) return { start: column - 1, end: end_column - 1 }
  const rest = [...source].slice(column - 1).join('')
  const at = rest.indexOf(statement)
  if (at < 0) return { start: column - 1, end: [...source].length }
  const start = column - 1 + [...rest.slice(0, at)].length
  return { start, end: start + [...statement].length }
}

/** A character as it is shown, and how many columns it takes there. */
interface Cell {
  readonly text: string
  readonly width: number
}

function cellsOf(line: string): Cell[] {
  let column = 0
  return [...line].map((point) => {
    const width = point === '\t' ? 4 - (column % 4) : columnsOf(point)
    column += width
    return { text: point === '\t' ? ' '.repeat(width) : visible(point), width }
  })
}

/** As much of the line as fits, with the cell `start` in it; `…` stands where it was cut. */
function windowOf(cells: readonly Cell[], start: number) {
  let from = 0
  if (widthOf(cells) > WIDTH && widthOf(cells.slice(0, start)) > WIDTH - 2 * LEAD) {
    from = start
    for (let lead = 0; from > 0 && lead < LEAD; from--) lead += cells[from - 1]?.width ?? 0
  }
  let to = from
  for (let width = 0; to < cells.length; to++) {
    width += cells[to]?.width ?? 0
    if (width > WIDTH) break
  }
  const text = cells
    .slice(from, to)
    .map((cell) => cell.text)
    .join('')
  return { from, to, text: `${from > 0 ? '…' : ''}${text}${to < cells.length ? '…' : ''}` }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

/** The columns of a code point on a terminal: 2 for East Asian wide ones and emoji, 0 for marks. */
export function columnsOf(point: string): number {
  // Most are ASCII, and the expressions are slow.
  if (point < '\u007f') return 1
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(point)) return 0
  return /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u.test(
    point,
  )
    ? 2
    : 1
}
