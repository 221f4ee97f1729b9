import type { Node } from 'libpg-query'
import { type Tagged, tag } from './ast.ts'
import { isClusterWide } from './cluster-wide.ts'
import { loadParser, type Parser } from './parser.ts'
import { byteOffsets, type Position, positions } from './positions.ts'
import { syntaxError, syntaxErrorAt } from './syntax-error.ts'
import { isTransactional, type TransactionControl, transactionControl } from './transactional.ts'

/** One statement of a script: where it stands, what it is, how it may be run. */
export type Statement = Tagged & {
  /** The exact source, without the comments around it and without its semicolon. */
  readonly text: string
  /** UTF-16 offsets into the script; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** Both count from 1; the column counts code points. A byte order mark is not counted. */
  readonly line: number
  readonly column: number
  /** Whether PostgreSQL can run it inside a transaction block. */
  readonly transactional: boolean
  readonly transactionControl?: TransactionControl
  /** Whether it reaches beyond the database it runs in. */
  readonly clusterWide: boolean
}

/** A comment of a script, its marks included; its places are counted as a statement's are. */
export type Comment = Pick<Statement, 'text' | 'start' | 'end' | 'line' | 'column'>

export interface Script {
  readonly statements: readonly Statement[]
  /** Those that the lexer sees: what only looks like a comment, in a string or in quoted code, is none. */
  readonly comments: readonly Comment[]
  /** Where a node of the tree stands: its `location` counts bytes from the start of the script. */
  readonly positionOf: (location: number) => Position
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Parses a script as PostgreSQL 18 does. A byte order mark is skipped, and a script of comments
 * has no statements. Throws SQL_INVALID, whose message names `file`.
 */
export async function parseScript(sql: string, file?: string): Promise<Script> {
  const parser = await loadParser()
  const skipped = sql.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  const body = sql.slice(skipped)
  if (body.trim() === '') {
    return { statements: [], comments: [], positionOf: () => ({ line: 1, column: 1 }) }
  }
  refuseUnreadable(body, file)

  const raw = rawStatements(parser, body, file)
  const { tokens } = parser.scanSync(scannable(body))
  const spanOf = tokenSpans(tokens)
  const unitAt = byteOffsets(body)
  const positionAt = positions(body)
  const placeOf = (span: Span): Place => {
    const start = unitAt(span.start)
    const end = unitAt(span.end)
    const text = body.slice(start, end)
    return { text, start: start + skipped, end: end + skipped, ...positionAt(start) }
  }
  const statements = raw.flatMap((entry) => {
    const span = spanOf(entry)
    if (entry.stmt === undefined || span === undefined) return []
    return [describe(tag(entry.stmt), placeOf(span))]
  })
  const comments = tokens.filter(({ tokenName }) => commentTokens.has(tokenName)).map(placeOf)
  return { statements, comments, positionOf: (location) => positionAt(unitAt(location)) }
}

function rawStatements(parser: Parser, sql: string, file: string | undefined): RawStatement[] {
  try {
    return parser.parseSync(sql).stmts ?? []
  } catch (cause) {
    if (parser.hasSqlDetails(cause)) {
      const { message, sqlDetails } = cause
      throw syntaxErrorAt({ sql, message, file, cause }, sqlDetails?.cursorPosition ?? 0)
    }
    // The parser ran out of stack or memory; the server would, a little later.
    if (cause instanceof Error && ['RangeError', 'RuntimeError'].includes(cause.name)) {
      const message = 'a statement is nested too deeply for the parser'
      throw syntaxError({ sql, message, at: 0, file, cause })
    }
    throw cause
  }
}

interface RawStatement {
  stmt?: Node
  stmt_location?: number
  stmt_len?: number
}

type Place = Pick<Statement, 'text' | 'start' | 'end' | 'line' | 'column'>

function describe(tagged: Tagged, place: Place): Statement {
  const control = transactionControl(tagged)
  return {
    ...tagged,
    ...place,
    transactional: isTransactional(tagged),
    ...(control === undefined ? {} : { transactionControl: control }),
    clusterWide: isClusterWide(tagged, place.text),
  }
}

/** The parser would stop silently at a NUL, and UTF-8 has no form for half a surrogate pair. */
function refuseUnreadable(sql: string, file: string | undefined): void {
  const at = sql.search(/\0|\p{Surrogate}/u)
  if (at < 0) return
  const message =
    sql[at] === '\0' ? 'the text holds a NUL character' : 'the text is not valid UTF-8'
  throw syntaxError({ sql, message, at, file })
}

// The scanner answers in JSON and leaves these characters unescaped; a space is as wide in bytes.
function scannable(sql: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
  return sql.replace(/[\x01-\x08\x0B\x0C\x0E-\x1F]/g, ' ')
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Answers the bytes from a statement's first token to its last: the parser's own span goes on to
 * the semicolon, over comments. Statements must be asked for in their order.
 */
function tokenSpans(
  tokens: readonly { start: number; end: number; tokenName: string }[],
): (statement: RawStatement) => Span | undefined {
  let next = 0
  return ({ stmt_location: from = 0, stmt_len: length }) => {
    const limit = length === undefined ? Number.POSITIVE_INFINITY : from + length
    let span: Span | undefined
    for (let token = tokens[next]; token && token.end <= limit; token = tokens[++next]) {
      if (
        token.start < from ||
        commentTokens.has(token.tokenName) ||
        token.tokenName === SEMICOLON
      ) {
        continue
      }
      span = { start: span?.start ?? token.start, end: token.end }
    }
    return span
  }
}

const commentTokens: ReadonlySet<string> = new Set(['SQL_COMMENT', 'C_COMMENT'])
const SEMICOLON = 'ASCII_59'
