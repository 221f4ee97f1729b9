import { loadParser } from '../reading/parser.ts'

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
  const read = piecesIn(tree)
  // RETURN, EXIT or ROLLBACK may end the block early, or undo what came before.
  return { pieces: read.leavesEarly ? read.pieces.map(uncertain) : read.pieces }
}

const conditional =
  /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception)$/

interface Waiting {
  readonly value: unknown
  readonly certain: boolean
  /** Whether an expression here is the text of EXECUTE. */
  readonly dynamic: boolean
}

function piecesIn(tree: unknown): { pieces: Piece[]; leavesEarly: boolean } {
  const pieces: Piece[] = []
  let returns = 0
  let leavesEarly = false
  // A stack of its own: trees go deeper than the engine's.
  const waiting: Waiting[] = [{ value: tree, certain: true, dynamic: false }]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { value, dynamic } = at
    if (typeof value !== 'object' || value === null) continue
    const certain = at.certain && !('exceptions' in value)
    for (const [key, child] of Object.entries(value).reverse()) {
      if (key === 'PLpgSQL_stmt_return') returns += 1
      if (key === 'PLpgSQL_stmt_exit' || key === 'PLpgSQL_stmt_rollback') leavesEarly = true
      if (key === 'PLpgSQL_expr') {
        pieces.push(piece(child as Expression, certain, dynamic))
      } else {
        waiting.push({
          value: child,
          certain: certain && !conditional.test(key),
          dynamic: runsText(key, dynamic),
        })
      }
    }
  }
  // One RETURN ends every block, written or not.
  return { pieces, leavesEarly: leavesEarly || returns > 1 }
}

/** Whether what stands under the key is the text of EXECUTE; the tree marks it on two levels. */
function runsText(key: string, dynamic: boolean): boolean {
  if (key === 'dynquery') return true
  if (key === 'PLpgSQL_stmt_dynexecute' || key === 'PLpgSQL_stmt_dynfors') return true
  return dynamic && key === 'query'
}

interface Expression {
  readonly query?: string
  readonly parseMode?: number
}

function piece(expression: Expression, certain: boolean, dynamic: boolean): Piece {
  const { query: sql = '', parseMode = 0 } = expression
  if (dynamic) return { sql, runs: 'text', certain }
  return { sql, runs: parseMode === 0 ? 'statement' : 'expression', certain }
}

function uncertain(of: Piece): Piece {
  return { ...of, certain: false }
}
