import type { Executed } from '../executed.ts'
import type { Hit } from '../rules/define.ts'
import { readyParser } from './parser.ts'
import { byteOffsets, type Position, positions } from './positions.ts'
import { scannable } from './span.ts'

/** Where a clause stands in its file; the end is exclusive, and absent where only the start is known. */
export interface Place extends Position {
  readonly end_line?: number
  readonly end_column?: number
}

/**
 * The clause that a hit is about, else its statement. SQL taken from code (a DO block, EXECUTE) has
 * a start only: quotes were undone on the way.
 */
export function placeOf(hit: Hit, statement: Executed): Place {
  const { line, column, text, locate } = statement
  if (locate === undefined) return { line, column }
  const at = hit.location === undefined ? undefined : locate(hit.location)
  const { start, end } = spanOf(hit, statement, at) ?? { start: 0, end: text.length }
  const positionIn = positions(text)
  const inFile = (offset: number): Position => {
    const inside = positionIn(offset)
    return {
      line: line + inside.line - 1,
      column: inside.line === 1 ? column + inside.column - 1 : inside.column,
    }
  }
  const last = inFile(end)
  return { ...(at ?? inFile(start)), end_line: last.line, end_column: last.column }
}

/** UTF-16 offsets into the text of the statement; the end is exclusive. */
interface Span {
  readonly start: number
  readonly end: number
}

function spanOf(hit: Hit, statement: Executed, at: Position | undefined): Span | undefined {
  const { text } = statement
  if (at !== undefined) return clauseSpan(tokensOf(text), offsetOf(at, statement))
  return hit.command !== undefined && statement.kind === 'AlterTableStmt'
    ? commandSpans(tokensOf(text))[hit.command]
    : undefined
}

/** The offset into a statement's text of a place in the file. */
function offsetOf(at: Position, { line, column, text }: Executed): number {
  const lines = text.split('\n').slice(0, at.line - line)
  const before = lines.reduce((sum, one) => sum + one.length + 1, 0)
  const points = at.line === line ? at.column - column : at.column - 1
  return before + [...text.slice(before)].slice(0, points).join('').length
}

export interface Token extends Span {
  /** In capitals. */
  readonly word: string
}

let last: { readonly text: string; readonly tokens: Token[] } | undefined

/** The hits of a statement come one after the other: it is split into words once. */
function tokensOf(text: string): Token[] {
  if (last?.text !== text) last = { text, tokens: splitPlain(text) ?? scan(text) }
  return last.tokens
}

/** The words of a text as PostgreSQL's lexer finds them. */
export function scan(text: string): Token[] {
  const unitAt = byteOffsets(text)
  return readyParser()
    .scanSync(scannable(text))
    .tokens.filter(({ tokenName }) => !/_COMMENT$/.test(tokenName))
    .map(({ start, end }) => {
      const span = { start: unitAt(start), end: unitAt(end) }
      return { ...span, word: text.slice(span.start, span.end).toUpperCase() }
    })
}

/** What makes a text more than plain: comments, escapes, dollar quotes. */
const special = /--|\/\*|[\\$]/
const words =
  /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*|"(?:[^"]|"")*"|'(?:[^']|'')*'|\d[\w.]*|[(),.;[\]]|[^\s\w"'(),.;[\]\u0080-\uffff]+/g

/**
 * The same for a plain text, without the lexer, which is slow; undefined for others. Operators that
 * stand together are one token, which no place depends on.
 */
export function splitPlain(text: string): Token[] | undefined {
  if (special.test(text)) return undefined
  const tokens: Token[] = []
  for (const { 0: word, index: start } of text.matchAll(words)) {
    const before = tokens.at(-1)
    if (before !== undefined && /^['"]/.test(word)) {
      // E'…' and U&"…" have rules of their own, and two strings may be one.
      if (before.end === start && /[\w&]$/.test(before.word)) return undefined
      if (word[0] === "'" && before.word[0] === "'") return undefined
    }
    tokens.push({ start, end: start + word.length, word: word.toUpperCase() })
  }
  return tokens
}

const reservedWords = new Map<string, boolean>()

/** PostgreSQL's lexer knows; it is asked once for each word. */
function isReserved(word: string): boolean {
  if (!/^[A-Z_]+$/.test(word)) return false
  let answer = reservedWords.get(word)
  if (answer === undefined) {
    const [token] = readyParser().scanSync(word).tokens
    answer = token?.keywordName === 'RESERVED_KEYWORD'
    reservedWords.set(word, answer)
  }
  return answer
}

const kinds = /^(ALTER|FOREIGN|TABLE|INDEX|MATERIALIZED|VIEW|SEQUENCE|TYPE)$/

/** The commands of an ALTER TABLE: what stands between its top-level commas, behind the name. */
export function commandSpans(tokens: readonly Token[]): Span[] {
  // ALTER, then at most two words that say of what: a table may be called "type" itself.
  let at = /^(FOREIGN|MATERIALIZED)$/.test(tokens[1]?.word ?? '') ? 3 : 2
  if (!kinds.test(tokens[at - 1]?.word ?? '')) return []
  if (tokens[at]?.word === 'IF' && tokens[at + 1]?.word === 'EXISTS') at += 2
  if (tokens[at]?.word === 'ONLY') at += 1
  if (tokens[at]?.word === '(') at += 1
  at += 1
  while (tokens[at]?.word === '.') at += 2
  while (/^[)*]$/.test(tokens[at]?.word ?? '')) at += 1
  const spans: Span[] = []
  while (at < tokens.length) {
    const end = endOfElement(tokens, at)
    spans.push(joined(tokens.slice(at, end)))
    at = end + 1
  }
  return spans
}

/**
 * From the token at an offset: a name with its qualifiers and what stands in brackets behind it, or
 * the whole element of the list where it begins with a reserved word (`CONSTRAINT …`, `NOT NULL …`).
 */
function clauseSpan(tokens: readonly Token[], offset: number): Span | undefined {
  const from = tokens.findIndex(({ start }) => start === offset)
  const first = tokens[from]
  if (first === undefined) return undefined
  if (isReserved(first.word)) return joined(tokens.slice(from, endOfElement(tokens, from)))
  let to = from + 1
  while (tokens[to]?.word === '.') to += 2
  if (tokens[to]?.word === '(' && tokens[to]?.start === tokens[to - 1]?.end)
    to = closing(tokens, to) + 1
  return joined(tokens.slice(from, to))
}

/** The index behind the last token of the list element that `from` stands in. */
function endOfElement(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { word } = tokens[at] as Token
    if (word === '(') at = closing(tokens, at)
    else if ((word === ',' || word === ')') && at > from) return at
  }
  return tokens.length
}

/** The index of the bracket that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.word === '(') depth += 1
    if (tokens[at]?.word === ')' && --depth === 0) return at
  }
  return tokens.length
}

function joined(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}
