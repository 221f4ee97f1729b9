import { FaberDbError } from '../../../operations/errors.ts'
import { codePointOffset, positions } from './positions.ts'

const NEAR_LIMIT = 40
const LINE_LIMIT = 100

/** Where and why a script is not valid; `at` is a UTF-16 offset into `sql`. */
export interface Complaint {
  readonly sql: string
  readonly message: string
  readonly at: number
  readonly file: string | undefined
  readonly cause?: unknown
}

/** A SQL_INVALID error that shows the line and points at the place. */
export function syntaxError({ sql, message, at, file, cause }: Complaint): FaberDbError {
  // "at end of input" is shown at the end of what was written, not on an empty line below it.
  const offset = Math.min(at, sql.trimEnd().length)
  const { line, column } = positions(sql)(offset)
  const near = / at or near "(.*)"$/s.exec(message)?.[1] ?? ''
  const complaint = message.replace(near, () => shorten(near))
  return new FaberDbError('SQL_INVALID', {
    message: `${file ?? 'The SQL'}:${line}:${column} is not valid SQL: ${complaint}.`,
    why: showLine(sql, line, column),
    next: near.startsWith('\\')
      ? 'Remove the psql meta-command: only psql understands it, the server does not.'
      : 'Correct the statement and run the same command again.',
    facts: {
      line,
      column,
      complaint,
      near: shorten(near),
      ...(file === undefined ? {} : { file }),
    },
    cause,
  })
}

/** A message of PostgreSQL's parser, with its place as the index of a code point. */
export function syntaxErrorAt(complaint: Omit<Complaint, 'at'>, codePoint: number): FaberDbError {
  return syntaxError({ ...complaint, at: codePointOffset(complaint.sql, codePoint) })
}

function shorten(text: string): string {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length > NEAR_LIMIT
    ? `${points.slice(0, NEAR_LIMIT - 1).join('')}…`
    : points.join('')
}

/** The line with its number and a caret below the column; a long line is cut around it. */
function showLine(sql: string, line: number, column: number): string {
  const points = [...(sql.split('\n')[line - 1] ?? '').trimEnd()]
  const from = Math.max(0, Math.min(column - LINE_LIMIT / 2, points.length - LINE_LIMIT))
  const shown = points.slice(from, from + LINE_LIMIT).map((point) => (point < ' ' ? ' ' : point))
  const gutter = `${line} | `
  return `${gutter}${shown.join('')}\n${' '.repeat(gutter.length + column - 1 - from)}^`
}
