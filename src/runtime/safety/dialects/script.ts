import type { Comment } from '../reading/parse.ts'
import { type Position, positions } from '../reading/positions.ts'
import { type Lexicon, scanWithComments } from './scan.ts'
import type { Token } from './tokens.ts'

/** One statement of a script, before anything is known of it. */
export interface RawStatement {
  readonly tokens: readonly Token[]
  /** The exact source, from its first token to its last. */
  readonly text: string
  /** The offset of its first token. */
  readonly start: number
  /** The line of its first token, from 1. */
  readonly line: number
}

export interface RawScript {
  readonly statements: readonly RawStatement[]
  readonly comments: readonly Comment[]
  /** Where an offset stands: both count from 1, the column counts code points. */
  readonly positionOf: (offset: number) => Position
}

const BYTE_ORDER_MARK = '\uFEFF'

/** Cuts a script into statements. A byte order mark is skipped and not counted. */
export function splitScript(sql: string, lexicon: Lexicon, inBody: () => BodyWatch): RawScript {
  const body = sql.startsWith(BYTE_ORDER_MARK) ? sql.slice(1) : sql
  const positionOf = positions(body)
  const statements: RawStatement[] = []
  let tokens: Token[] = []
  let watch = inBody()
  const finish = () => {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first && last) {
      const { start } = first
      const text = body.slice(start, last.end)
      statements.push({ tokens, text, start, line: positionOf(start).line })
    }
    tokens = []
    watch = inBody()
  }
  const scanned = scanWithComments(body, lexicon)
  for (const token of scanned.tokens) {
    const isEnd = token.kind === 'end' && !(token.value === ';' && watch.isInside(tokens))
    if (isEnd) {
      finish()
    } else {
      tokens.push(token)
      watch.see(token, tokens)
    }
  }
  finish()
  const comments = scanned.comments.map(({ start, end }) => {
    return { text: body.slice(start, end), start, end, ...positionOf(start) }
  })
  return { statements, comments, positionOf }
}

/** Follows the tokens of one statement, to know where the body of a trigger or routine ends. */
export interface BodyWatch {
  see(token: Token, soFar: readonly Token[]): void
  /** Whether a `;` that comes now belongs to the statement. */
  isInside(soFar: readonly Token[]): boolean
}
