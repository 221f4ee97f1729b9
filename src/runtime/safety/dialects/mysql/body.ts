import type { BodyWatch } from '../script.ts'
import { isSymbol, type Token, wordOf } from '../tokens.ts'

const routines = new Set(['PROCEDURE', 'FUNCTION', 'TRIGGER', 'EVENT', 'PACKAGE'])
const others = new Set(['TABLE', 'VIEW', 'INDEX', 'DATABASE', 'SCHEMA', 'USER', 'SELECT'])
/** Each ends with END and its own name; they begin where a statement of the body may begin. */
const blocks = new Set(['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR'])
const beforeStatement = new Set(['BEGIN', 'THEN', 'ELSE', 'DO', 'LOOP', 'REPEAT'])

/**
 * Counts what opens and what ends in the body of a routine, so that its `;` do not end the
 * statement. Where the count never comes back to nothing, the rest of the script is one statement.
 */
export function watchBody(): BodyWatch {
  let hasBody: boolean | undefined
  /** What is open, outermost first: a THEN of a CASE expression begins no statement. */
  const open: ('block' | 'expression')[] = []
  let afterEnd = false
  const see = (token: Token, soFar: readonly Token[]) => {
    hasBody ??= mayHaveBody(soFar)
    const word = hasBody === true ? wordOf(token) : ''
    const closing = afterEnd
    afterEnd = word === 'END'
    if (word === 'END') open.pop()
    if (word === '' || closing) return
    const begins = open.at(-1) !== 'expression' && beginsStatement(soFar)
    if (word === 'BEGIN' || (blocks.has(word) && begins)) open.push('block')
    if (word === 'CASE') open.push(begins ? 'block' : 'expression')
  }
  const isInside = () => hasBody === true && open.length > 0
  return { see, isInside }
}

/** Undefined as long as more words are needed to tell. */
function mayHaveBody(tokens: readonly Token[]): boolean | undefined {
  const first = wordOf(tokens[0])
  // MariaDB runs BEGIN NOT ATOMIC … END at once.
  if (first === 'BEGIN') return tokens.length < 2 ? undefined : wordOf(tokens[1]) === 'NOT'
  if (first !== 'CREATE' && first !== 'ALTER') return false
  const last = wordOf(tokens.at(-1))
  if (others.has(last)) return false
  return routines.has(last) ? true : undefined
}

function beginsStatement(soFar: readonly Token[]): boolean {
  const before = soFar.at(-2)
  return before?.kind === 'end' || isSymbol(before, ':') || beforeStatement.has(wordOf(before))
}
