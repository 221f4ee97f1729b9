import type { Node } from 'libpg-query'
import { type Tagged, tag } from './ast.ts'
import { isClusterWide } from './cluster-wide.ts'
import { loadParser, type Parser } from './parser.ts'
import { byteOffsets, type Position, positions } from './positions.ts'
import { commentsOf, type Span, tokensOf } from './span.ts'
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
  /** Those that the lexer sees, which is slow: what only looks like a comment, in a string or in quoted code, is none. */
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
  const unitAt = byteOffsets(body)
  const positionAt = positions(body)
  const placeOf = ({ start, end }: Span): Place => {
    const text = body.slice(start, end)
    return { text, start: start + skipped, end: end + skipped, ...positionAt(start) }
  }
  const statements = raw.flatMap((entry) => {
    const { stmt, stmt_location: from = 0, stmt_len: length } = entry
    const limit = length === undefined ? body.length : unitAt(from + length)
    const span = tokensOf(parser, body, { start: unitAt(from), end: limit })
    return stmt === undefined || span === undefined ? [] : [describe(tag(stmt), placeOf(span))]
  })
  let comments: readonly Comment[] | undefined
  return {
    statements,
    get comments() {
      comments ??= commentsOf(parser, body).map(placeOf)
      return comments
    },
    positionOf: (location) => positionAt(unitAt(location)),
  }
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
