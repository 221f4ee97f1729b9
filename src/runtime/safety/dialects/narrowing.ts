import { outermost, type Token, wordOf } from './tokens.ts'

/** Words of a condition that name no column. */
const columnless = new Set(
  `AND OR NOT XOR IS IN LIKE BETWEEN EXISTS SELECT TRUE FALSE NULL UNKNOWN DISTINCT CASE WHEN THEN
   ELSE END ALL ANY SOME AS BINARY DIV MOD INTERVAL LIMIT DUAL FROM WHERE`.split(/\s+/),
)

/**
 * Whether the condition behind WHERE looks at the rows: `WHERE 1 = 1`, `WHERE true` and
 * `WHERE id = 5 OR 1` do not. `tokens` is the statement from there on.
 */
export function narrows(tokens: readonly Token[]): boolean {
  const top = [...outermost(tokens)]
  const where = top.find(([, token]) => wordOf(token) === 'WHERE')
  if (where === undefined) return false
  const behind = top.filter(([index]) => index > where[0])
  const ending = behind.find(([, token]) => ['ORDER', 'LIMIT', 'RETURNING'].includes(wordOf(token)))
  const condition = tokens.slice(where[0] + 1, ending?.[0] ?? tokens.length)
  return alternatives(condition).every(looksAtRow)
}

/** The parts between the ORs that stand in no parentheses. */
function alternatives(condition: readonly Token[]): Token[][] {
  const ors = [...outermost(condition)].filter(
    ([index, token]) => wordOf(token) === 'OR' || isPipes(condition, index),
  )
  const cuts = [-1, ...ors.map(([index]) => index), condition.length]
  return cuts.slice(1).map((end, part) => condition.slice((cuts[part] ?? 0) + 1, end))
}

function isPipes(tokens: readonly Token[], index: number): boolean {
  return [index, index + 1].every(
    (at) => tokens[at]?.kind === 'symbol' && tokens[at]?.value === '|',
  )
}

function looksAtRow(condition: readonly Token[]): boolean {
  return condition.some(
    (token) => token.kind === 'name' || (token.kind === 'word' && !columnless.has(wordOf(token))),
  )
}
