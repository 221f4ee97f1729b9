import { type Position, positions } from '../positions.ts'
import { type Lexicon, scan } from './scan.ts'
import type { Token } from './tokens.ts'

/** One statement of a script, before anything is known of it. */
export interface RawStatement {
  readonly tokens: readonly Token[]
  /** The exact source, from its first token to its last. */
  readonly text: string
  /** The offset of its first token. */
  readonly start: number
}

export interface RawScript {
  readonly statements: readonly RawStatement[]
  /** Where an offset stands: both count from 1, the column counts code points. */
  readonly positionOf: (offset: number) => Position
}

const BYTE_ORDER_MARK = '\uFEFF'

/** Cuts a script into statements. A byte order mark is skipped and not counted. */
export function splitScript(sql: string, lexicon: Lexicon, inBody: () => BodyWatch): RawScript {
  const body = sql.startsWith(BYTE_ORDER_MARK) ? sql.slice(1) : sql
  const statements: RawStatement[] = []
  let tokens: Token[] = []
  let watch = inBody()
  const finish = () => {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first && last) {
      statements.push({ tokens, text: body.slice(first.start, last.end), start: first.start })
    }
    tokens = []
    watch = inBody()
  }
  for (const token of scan(body, lexicon)) {
    const isEnd = token.kind === 'end' && !(token.value === ';' && watch.isInside(tokens))
    if (isEnd) {
      finish()
    } else {
      tokens.push(token)
      watch.see(token, tokens)
    }
  }
  finish()
  return { statements, positionOf: positions(body) }
}

/** Follows the tokens of one statement, to know where the body of a trigger or routine ends. */
export interface BodyWatch {
  see(token: Token, soFar: readonly Token[]): void
  /** Whether a `;` that comes now belongs to the statement. */
  isInside(soFar: readonly Token[]): boolean
}
