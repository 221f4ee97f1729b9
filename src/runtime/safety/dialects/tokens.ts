/** One token of a script. */
export interface Token {
  /**
   * `word`: a bare name or key word. `name`: a quoted identifier. `string`: a literal, which is a
   * name too where the dialect allows it. `variable`: what follows an `@`. `end`: what ends a
   * statement. `broken`: a quote or comment that is never closed, with all that follows it.
   */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'variable' | 'symbol' | 'end' | 'broken'
  /** Without its quotes. */
  readonly value: string
  /** UTF-16 offsets into the script; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/** A table's name; `schema` is what MySQL and SQLite call its database. */
export interface TableName {
  readonly schema?: string
  readonly name: string
}

/** A name as it was written: `users`, `shop.users`. */
export function show({ schema, name }: TableName): string {
  return schema === undefined ? name : `${schema}.${name}`
}

/** The key word that a token is, in upper case; empty for any other token. */
export function wordOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.value.toUpperCase() : ''
}

export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.value === symbol
}

/** How much deeper in parentheses the next token stands. */
export function nesting(token: Token): number {
  if (isSymbol(token, '(')) return 1
  return isSymbol(token, ')') ? -1 : 0
}

/** The tokens that stand in no parentheses, with their indices. */
export function* outermost(tokens: readonly Token[]): Generator<readonly [number, Token]> {
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    const deeper = nesting(token)
    if (depth === 0 && deeper >= 0) yield [index, token]
    depth = Math.max(0, depth + deeper)
  }
}

/** The parts of a list, cut at the commas that stand in no parentheses. */
export function splitList(tokens: readonly Token[]): Token[][] {
  const commas = [...outermost(tokens)].filter(([, token]) => isSymbol(token, ','))
  const ends = [...commas.map(([index]) => index), tokens.length]
  return ends.map((end, part) => tokens.slice(part === 0 ? 0 : (ends[part - 1] ?? 0) + 1, end))
}
