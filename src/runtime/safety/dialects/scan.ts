import type { Span } from '../reading/span.ts'
import type { Token } from './tokens.ts'

/** Where MySQL and SQLite write the same thing in different ways. */
export interface Lexicon {
  /** What opens a quoted identifier, and what closes it. */
  readonly names: Readonly<Record<string, string>>
  /** What opens a string. */
  readonly strings: readonly string[]
  /** Whether a backslash in a string takes away the meaning of what follows. */
  readonly backslash: boolean
  /** What opens a comment to the end of the line. */
  readonly lineComment: RegExp
  /** What opens a comment that runs all the same. */
  readonly executableComment?: RegExp
  /** Whether a comment that is never closed is one. */
  readonly openComment: boolean
  /** Whether the client's DELIMITER and \G are known. */
  readonly clientCommands: boolean
}

const blank = /\s+/y
const word = /[\p{L}\p{N}_$\u0080-\uFFFF]+/uy
const number = /(?:0x[0-9a-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?![\p{L}_$\u0080-\uFFFF])/iuy
const delimiterCommand = /delimiter[ \t]+(\S+)[^\n]*/iy
const wholeComment = /\/\*[\s\S]*?\*\//y
const clientEnd = /\\[gG]/y

/** The tokens of a script. It never fails: what is not closed is a `broken` token. */
export function scan(sql: string, lexicon: Lexicon): Token[] {
  return scanWithComments(sql, lexicon).tokens
}

/** The same, and the comments between them; what runs all the same is none. */
export function scanWithComments(
  sql: string,
  lexicon: Lexicon,
): { readonly tokens: Token[]; readonly comments: Span[] } {
  const scanner = new Scanner(sql, lexicon)
  return { tokens: scanner.tokens(), comments: scanner.comments }
}

class Scanner {
  readonly #sql: string
  readonly #lexicon: Lexicon
  readonly comments: Span[] = []
  readonly #found: Token[] = []
  #at = 0
  #delimiter = ';'
  #executable = false

  constructor(sql: string, lexicon: Lexicon) {
    this.#sql = sql
    this.#lexicon = lexicon
  }

  tokens(): Token[] {
    while (this.#at < this.#sql.length) {
      if (this.#match(blank) || this.#comment() || this.#command()) continue
      this.#token()
    }
    return this.#found
  }

  /** What a pattern matches here; it is passed over. */
  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#sql)
    if (!match) return undefined
    this.#at += match[0].length
    return match
  }

  #comment(): boolean {
    const start = this.#at
    if (this.#match(this.#lexicon.lineComment)) return this.#commented(start)
    if (this.#executable && this.#sql.startsWith('*/', this.#at)) {
      this.#executable = false
      this.#at += 2
      return true
    }
    if (!this.#sql.startsWith('/*', this.#at)) return false
    const { executableComment, openComment } = this.#lexicon
    if (executableComment && this.#match(executableComment)) {
      this.#executable = true
      return true
    }
    if (this.#match(wholeComment)) return this.#commented(start)
    if (!openComment) {
      this.#broken()
      return true
    }
    this.#at = this.#sql.length
    return this.#commented(start)
  }

  #commented(start: number): true {
    this.comments.push({ start, end: this.#at })
    return true
  }

  /** DELIMITER is the client's: it is known where a statement may begin, on one line. */
  #command(): boolean {
    if (!this.#lexicon.clientCommands) return false
    const last = this.#found.at(-1)
    if (last !== undefined && last.kind !== 'end') return false
    const match = this.#match(delimiterCommand)
    if (match?.[1] === undefined) return false
    this.#delimiter = match[1]
    return true
  }

  #token(): void {
    const start = this.#at
    const first = this.#sql[start] ?? ''
    const close = this.#lexicon.names[first]
    if (this.#ends()) this.#push('end', this.#sql.slice(start, this.#at), start)
    else if (close !== undefined) this.#quoted('name', close, false)
    else if (this.#lexicon.strings.includes(first)) {
      this.#quoted('string', first, this.#lexicon.backslash)
    } else if (first === '@') this.#variable()
    else this.#bare(start)
  }

  #bare(start: number): void {
    const digits = this.#match(number)
    const letters = digits ? undefined : this.#match(word)
    if (digits) this.#push('number', digits[0], start)
    else if (letters) this.#word(letters[0], start)
    else {
      this.#at += (this.#sql.codePointAt(start) ?? 0) > 0xffff ? 2 : 1
      this.#push('symbol', this.#sql.slice(start, this.#at), start)
    }
  }

  /** A delimiter such as `$$` may stand right behind a word. */
  #word(letters: string, start: number): void {
    const cut = letters.indexOf(this.#delimiter)
    if (cut > 0) this.#at = start + cut
    this.#push('word', this.#sql.slice(start, this.#at), start)
  }

  #ends(): boolean {
    if (this.#sql.startsWith(this.#delimiter, this.#at)) {
      this.#at += this.#delimiter.length
      return true
    }
    if (this.#sql[this.#at] === ';') {
      this.#at++
      return true
    }
    return this.#lexicon.clientCommands && this.#match(clientEnd) !== undefined
  }

  #quoted(kind: 'name' | 'string', close: string, backslash: boolean): void {
    const start = this.#at
    let value = ''
    for (let at = start + 1; at < this.#sql.length; at++) {
      const character = this.#sql[at] ?? ''
      if (backslash && character === '\\') {
        value += this.#sql[++at] ?? ''
      } else if (character !== close) {
        value += character
      } else if (close !== ']' && this.#sql[at + 1] === close) {
        value += close
        at++
      } else {
        this.#at = at + 1
        this.#push(kind, value, start)
        return
      }
    }
    this.#broken()
  }

  /** `@x`, `@@global.x`, the host of an account. */
  #variable(): void {
    const start = this.#at
    const sigil = this.#sql.startsWith('@@', start) ? 2 : 1
    this.#at += sigil
    const quoted = /['"`]/.test(this.#sql[this.#at] ?? '')
    if (quoted) {
      this.#quoted('string', this.#sql[this.#at] ?? '', false)
      const token = this.#found.pop()
      if (token?.kind === 'broken') this.#found.push(token)
      else this.#push('variable', token?.value ?? '', start)
      return
    }
    const bare = /[\p{L}\p{N}_$.\u0080-\uFFFF]*/uy
    this.#push('variable', this.#match(bare)?.[0] ?? '', start)
  }

  #broken(): void {
    const start = this.#at
    this.#at = this.#sql.length
    this.#push('broken', this.#sql.slice(start), start)
  }

  #push(kind: Token['kind'], value: string, start: number): void {
    this.#found.push({ kind, value, start, end: this.#at })
  }
}
