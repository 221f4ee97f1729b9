import { loadParser } from '../parser.ts'

/** A piece of SQL in the body of a PL/pgSQL block. */
export interface Piece {
  /** Its source, as it stands in the body. */
  readonly sql: string
  /** A statement, an expression, or an expression whose text EXECUTE runs. */
  readonly runs: 'statement' | 'expression' | 'text'
  /** Whether it runs whenever the block does: not in a branch, a loop or a block that may roll back. */
  readonly certain: boolean
}

/** What a PL/pgSQL body holds, or why PostgreSQL's parser does not take it. */
export type Body = { readonly pieces: readonly Piece[] } | { readonly refused: string }

/** The SQL in a DO or CREATE FUNCTION statement in PL/pgSQL. */
export async function plpgsqlBody(statement: string): Promise<Body> {
  const parser = await loadParser()
  let tree: unknown
  try {
    // The declared type of the result is that of parse(); what comes is PL/pgSQL's own tree.
    tree = parser.parsePlPgSQLSync(statement)
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) }
  }
  return { pieces: [...pieces(tree, !leavesEarly(JSON.stringify(tree)), false)] }
}

/** Whether something may end the block before its last line, or undo what came before. */
function leavesEarly(tree: string): boolean {
  // One RETURN ends every block, written or not.
  const returns = tree.split('"PLpgSQL_stmt_return"').length - 1
  return returns > 1 || /"PLpgSQL_stmt_(exit|rollback)"/.test(tree)
}

const conditional =
  /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception)$/

type Expression = { readonly query?: string; readonly parseMode?: number }

function* pieces(value: unknown, certain: boolean, dynamic: boolean): Generator<Piece> {
  if (typeof value !== 'object' || value === null) return
  const always = certain && !('exceptions' in value)
  for (const [key, child] of Object.entries(value)) {
    if (key === 'PLpgSQL_expr') {
      yield piece(child as Expression, always, dynamic)
    } else {
      yield* pieces(child, always && !conditional.test(key), runsText(key, dynamic))
    }
  }
}

/** Whether what stands under the key is the text of EXECUTE; the tree marks it on two levels. */
function runsText(key: string, dynamic: boolean): boolean {
  if (key === 'dynquery') return true
  if (key === 'PLpgSQL_stmt_dynexecute' || key === 'PLpgSQL_stmt_dynfors') return true
  return dynamic && key === 'query'
}

function piece(
  { query = '', parseMode = 0 }: Expression,
  certain: boolean,
  dynamic: boolean,
): Piece {
  if (dynamic) return { sql: query, runs: 'text', certain }
  return { sql: query, runs: parseMode === 0 ? 'statement' : 'expression', certain }
}
