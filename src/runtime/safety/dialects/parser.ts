import type { Clause, ReadStatement } from './clauses.ts'
import { destructiveWords } from './destructive.ts'
import type { RawScript } from './script.ts'
import { type Token, wordOf } from './tokens.ts'

/** Says whether a parser of the whole language understands a query. */
export type Understands = (sql: string) => boolean

/** node-sql-parser, in the build of one dialect. */
export function understandsWith(
  parser: { astify(sql: string, options: { database: string }): unknown },
  database: string,
): Understands {
  return (sql) => {
    try {
      const tree = parser.astify(sql, { database })
      // Cut elsewhere than here: then neither cut can be trusted.
      return !Array.isArray(tree) || tree.length === 1
    } catch {
      return false
    }
  }
}

/** Characters. The parser takes about 8 ms for 1,000; what is longer stays unread. */
const PARSED_LIMIT = 30_000

type Reader = (tokens: readonly Token[]) => readonly Clause[] | undefined

/**
 * Reads each statement with a dialect's reader. What that leaves is understood if it is a query or
 * an INSERT that the parser knows; everything else stays `unread`.
 */
export async function readWith(
  { statements }: RawScript,
  reader: Reader,
  load: () => Promise<Understands>,
): Promise<ReadStatement[]> {
  let parser: Promise<Understands> | undefined
  const read: ReadStatement[] = []
  for (const { tokens, text, start, line } of statements) {
    let clauses = isClosed(tokens) ? reader(tokens) : undefined
    if (clauses === undefined && isClosed(tokens) && isQuery(tokens, text)) {
      parser ??= load()
      if ((await parser)(text)) clauses = [{ kind: 'harmless' }]
    }
    clauses ??= [{ kind: 'unread', destructive: destructiveWords(tokens) }]
    read.push({ clauses, text, start, line })
  }
  return read
}

function isClosed(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => kind !== 'broken')
}

const queries = new Set(['SELECT', 'INSERT', 'REPLACE', 'WITH', 'VALUES', 'LOAD'])

function isQuery([first]: readonly Token[], text: string): boolean {
  return queries.has(wordOf(first)) && text.length <= PARSED_LIMIT
}
