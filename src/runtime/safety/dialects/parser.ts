import type { Clause, ReadStatement } from './clauses.ts'
import { destructiveWords } from './destructive.ts'
import type { RawScript, RawStatement } from './script.ts'
import type { Token } from './tokens.ts'

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

/**
 * Reads each statement with a dialect's reader. What that leaves is understood if it is a query or
 * an INSERT that the parser knows; everything else stays `unread`.
 */
export async function readWith(
  { statements }: RawScript,
  reader: (tokens: readonly Token[]) => readonly Clause[] | undefined,
  load: () => Promise<Understands>,
): Promise<ReadStatement[]> {
  let parser: Promise<Understands> | undefined
  const loadOnce = () => {
    parser ??= load()
    return parser
  }
  const read: ReadStatement[] = []
  for (const statement of statements) {
    const clauses = reader(statement.tokens) ?? [await readQuery(statement, loadOnce)]
    read.push({ clauses, text: statement.text, start: statement.start })
  }
  return read
}

const queries = new Set(['SELECT', 'INSERT', 'REPLACE', 'WITH', 'VALUES'])

async function readQuery(
  { tokens, text }: RawStatement,
  load: () => Promise<Understands>,
): Promise<Clause> {
  const unread: Clause = { kind: 'unread', destructive: destructiveWords(tokens) }
  if (tokens.some(({ kind }) => kind === 'broken')) return unread
  const first = tokens[0]
  if (first?.kind !== 'word' || !queries.has(first.value.toUpperCase())) return unread
  if (text.length > PARSED_LIMIT) return unread
  return (await load())(text) ? { kind: 'harmless' } : unread
}
