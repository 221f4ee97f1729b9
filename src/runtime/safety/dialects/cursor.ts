import { isSymbol, nesting, type TableName, type Token, wordOf } from './tokens.ts'

/** Reads the tokens of one statement from left to right. */
export class Cursor {
  readonly tokens: readonly Token[]
  #next = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  get done(): boolean {
    return this.#next >= this.tokens.length
  }

  /** The next token, or one after it. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#next + ahead]
  }

  /** The next key word, in upper case; empty where none stands. */
  word(ahead = 0): string {
    return wordOf(this.peek(ahead))
  }

  get rest(): readonly Token[] {
    return this.tokens.slice(this.#next)
  }

  skip(count = 1): void {
    this.#next += count
  }

  /** Takes these key words, if all of them stand next. */
  take(...words: readonly string[]): boolean {
    if (!words.every((word, index) => this.word(index) === word)) return false
    this.#next += words.length
    return true
  }

  /** Takes the first of these key words that stands next. */
  takeOneOf(...words: readonly string[]): string | undefined {
    return words.find((word) => this.take(word))
  }

  symbol(symbol: string): boolean {
    if (!isSymbol(this.peek(), symbol)) return false
    this.#next++
    return true
  }

  /** Takes a name, quoted or bare. */
  name(): string | undefined {
    const token = this.peek()
    if (!token || !['word', 'name', 'string'].includes(token.kind)) return undefined
    this.#next++
    return token.value
  }

  /** Takes `name` or `schema.name`. */
  table(): TableName | undefined {
    const first = this.name()
    if (first === undefined) return undefined
    if (!this.symbol('.')) return { name: first }
    const name = this.name()
    return name === undefined ? undefined : { schema: first, name }
  }

  /** Takes a list of tables; undefined where something else stands. */
  tables(): TableName[] | undefined {
    const found: TableName[] = []
    do {
      const table = this.table()
      if (table === undefined) return undefined
      found.push(table)
    } while (this.symbol(','))
    return found
  }

  /** Takes what stands in parentheses; undefined where there are none, or where they stay open. */
  parenthesised(): readonly Token[] | undefined {
    if (!isSymbol(this.peek(), '(')) return undefined
    let depth = 0
    for (let at = this.#next; at < this.tokens.length; at++) {
      depth += nesting(this.tokens[at] as Token)
      if (depth > 0) continue
      const inside = this.tokens.slice(this.#next + 1, at)
      this.#next = at + 1
      return inside
    }
    return undefined
  }
}
