import type { Parser } from './parser.ts'
import { byteOffsets } from './positions.ts'

/** UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * From a statement's first token to its last: the parser's own span has the comments around the
 * statement in it. Undefined where there is no token.
 */
export function tokensOf(
  parser: Parser,
  sql: string,
  { start: from, end: limit }: Span,
): Span | undefined {
  const start = firstToken(sql, from, limit)
  if (start >= limit) return undefined
  const text = sql.slice(start, limit)
  // Whether what looks like a comment is one, only the scanner can tell; it is slow, and seldom asked.
  const length = /--|\/\*/.test(text) ? lastTokenEnd(parser, text) : withoutBlanks(text)
  return { start, end: start + length }
}

const blanks: ReadonlySet<string> = new Set([' ', '\t', '\n', '\r', '\f', '\v', ';'])

/** Where blanks and comments end; no string can have begun yet. */
function firstToken(sql: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    if (blanks.has(sql[at] ?? '')) at += 1
    else if (sql.startsWith('--', at)) at = lineEnd(sql, at)
    else if (sql.startsWith('/*', at)) at = commentEnd(sql, at)
    else break
  }
  return at
}

function lineEnd(sql: string, from: number): number {
  const end = /[\r\n]/g
  end.lastIndex = from
  return end.exec(sql)?.index ?? sql.length
}

/** Comments nest. */
function commentEnd(sql: string, from: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = from
  let depth = 0
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return sql.length
}

function withoutBlanks(text: string): number {
  let end = text.length
  while (end > 0 && blanks.has(text[end - 1] ?? '')) end -= 1
  return end
}

function lastTokenEnd(parser: Parser, text: string): number {
  const { tokens } = parser.scanSync(scannable(text))
  const last = tokens.findLast(({ tokenName }) => !ignored.has(tokenName))
  return byteOffsets(text)(last?.end ?? 0)
}

/** The comments of a script, as its lexer sees them. */
export function commentsOf(parser: Parser, sql: string): Span[] {
  const unitAt = byteOffsets(sql)
  return parser
    .scanSync(scannable(sql))
    .tokens.filter(({ tokenName }) => comments.has(tokenName))
    .map(({ start, end }) => ({ start: unitAt(start), end: unitAt(end) }))
}

const comments: ReadonlySet<string> = new Set(['SQL_COMMENT', 'C_COMMENT'])
const ignored: ReadonlySet<string> = new Set([...comments, 'ASCII_59'])

/** The scanner answers in JSON and leaves these characters unescaped; a space is as wide in bytes. */
export function scannable(sql: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  return sql.replace(/[\x01-\x08\x0B\x0C\x0E-\x1F]/g, ' ')
}
