interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** How many parentheses or brackets it stands in. */
  readonly depth: number
}

// Strings, quoted names, dollar quotes and words are one token each; comments are left out.
const lexical =
  /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([\p{L}_][\p{L}\p{N}_]*)?\$[\s\S]*?\$\1\$|[\p{L}_][\p{L}\p{N}_$]*|\S/gu

/** The tokens of a statement that PostgreSQL's parser has read already. */
function tokensOf(sql: string): Token[] {
  let depth = 0
  return [...sql.matchAll(lexical)].flatMap(({ 0: text, index: start }): Token[] => {
    if (text.startsWith('--') || text.startsWith('/*')) return []
    if (text === ')' || text === ']') depth--
    const token = { text, start, end: start + text.length, depth }
    if (text === '(' || text === '[') depth++
    return [token]
  })
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.text.toLowerCase() === word
}

/**
 * The commands of an ALTER TABLE as they are written: `ADD COLUMN a int`. Empty when the text is
 * not that statement's own (of an EXECUTE, it is the EXECUTE).
 */
export function alterClauses(sql: string): string[] {
  const tokens = tokensOf(sql)
  if (!isWord(tokens[0], 'alter') || !isWord(tokens[1], 'table')) return []
  let at = 2
  if (isWord(tokens[at], 'if')) at += 2
  if (isWord(tokens[at], 'only')) at++
  if (isWord(tokens[at], '(')) at++
  at++
  while (isWord(tokens[at], '.')) at += 2
  while (isWord(tokens[at], '*') || isWord(tokens[at], ')')) at++
  return cutAtCommas(sql, tokens.slice(at))
}

function cutAtCommas(sql: string, tokens: readonly Token[]): string[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === ',' && token.depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.map((part) => between(sql, part))
}

/** What stands in the first parentheses after a key word: `a > 0` of `CHECK (a > 0)`. */
export function inParentheses(sql: string, keyWord: string): string | undefined {
  const tokens = tokensOf(sql)
  const open = tokens.findIndex(
    (token, index) => token.text === '(' && isWord(tokens[index - 1], keyWord),
  )
  const depth = tokens[open]?.depth
  const close = tokens.findIndex(
    (token, index) => index > open && token.text === ')' && token.depth === depth,
  )
  return open < 0 || close < 0 ? undefined : between(sql, tokens.slice(open + 1, close))
}

/** The same, cut at its commas: `1` and `2` of `IN (1, 2)`. */
export function listAfter(sql: string, keyWord: string): string[] | undefined {
  const inside = inParentheses(sql, keyWord)
  return inside === undefined ? undefined : cutAtCommas(inside, tokensOf(inside))
}

/** Everything after the last key word that stands in no parentheses: `a > 0` of `… WHERE a > 0`. */
export function after(sql: string, keyWord: string): string | undefined {
  const tokens = tokensOf(sql)
  const at = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, keyWord))
  return at < 0 ? undefined : between(sql, tokens.slice(at + 1))
}

/** The expression of a column's DEFAULT: from the key word to the next constraint of the column. */
export function defaultOf(clause: string): string | undefined {
  const tokens = tokensOf(clause)
  const outer = (token: Token) => token.depth === 0
  const at = tokens.findIndex((token) => outer(token) && isWord(token, 'default'))
  if (at < 0) return undefined
  const rest = tokens.slice(at + 1)
  const end = rest.findIndex(
    (token) => outer(token) && constraintWords.has(token.text.toLowerCase()),
  )
  // `DEFAULT NULL` begins with such a word.
  return between(clause, rest.slice(0, end < 1 ? (end === 0 ? 1 : rest.length) : end))
}

const constraintWords: ReadonlySet<string> = new Set(
  'not null unique primary check references constraint generated'.split(' '),
)

/** The statement with a word put in behind the given ones; undefined when it begins otherwise. */
export function insertAfter(
  sql: string,
  words: readonly string[],
  inserted: string,
): string | undefined {
  const tokens = tokensOf(sql)
  const last = tokens[words.length - 1]
  if (last === undefined || !words.every((word, index) => isWord(tokens[index], word)))
    return undefined
  return `${sql.slice(0, last.end)} ${inserted}${sql.slice(last.end)}`
}

function between(sql: string, tokens: readonly Token[]): string {
  return sql.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
}
