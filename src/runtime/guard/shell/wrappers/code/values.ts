import { unseen } from '../../invocation.ts'
import type { Part, Token } from './tokens.ts'

/** What an expression is worth, as far as its text tells. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** `key: value` and `key=value`. */
  | { readonly kind: 'pair'; readonly key: string; readonly value: Value }
  | { readonly kind: 'other' }

/** A value, and the place behind it. */
export interface Read {
  readonly value: Value
  readonly end: number
}

const other: Value = { kind: 'other' }
const isMark = (token: Token | undefined, text: string) =>
  token?.kind === 'mark' && token.text === text
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
/** Code that is nested without sense is not read to its end. */
const mostSteps = 2_000_000
const decoders =
  /(?:^|[.:])(?:b64decode|urlsafe_b64decode|atob|(?:strict_)?decode64|base64_decode|decode_base64)$|^Buffer\.from$/

/** The values of a piece of code; variables that are set once, to something known, are followed. */
export class Values {
  readonly tokens: readonly Token[]
  readonly #joins: ReadonlySet<string>
  /** Whether strings beside each other are one. */
  readonly #adjacent: boolean
  #steps = 0
  readonly #constants = new Map<string, Value>()

  constructor(tokens: readonly Token[], language: string) {
    this.tokens = tokens
    const dots = language === 'perl' || language === 'php'
    this.#joins = new Set(dots ? ['.'] : language === 'applescript' ? ['&'] : ['+', '..'])
    this.#adjacent = /^(?:python|awk|ruby)$/.test(language)
    tokens.forEach((token, at) => {
      const next = tokens[at + 1]
      if (token.kind !== 'name' || next?.kind !== 'mark') return
      const name = token.text.replace(/^\$/, '')
      if (next.text === '=' || next.text === '<-') {
        const { value } = this.read(at + 2)
        this.#constants.set(name, this.#constants.has(name) ? other : value)
      } else if (next.text === '+=' || next.text === '.=') {
        const before = this.#constants.get(name) ?? other
        this.#constants.set(name, joined(before, this.read(at + 2).value))
      }
    })
  }

  /** The expression at a place. */
  read(at: number, depth = 0): Read {
    let { value, end } = this.#primary(at, depth)
    for (;;) {
      const token = this.tokens[end]
      if (token?.kind === 'mark' && this.#joins.has(token.text)) {
        const next = this.#primary(end + 1, depth)
        value = joined(value, next.value)
        end = next.end
      } else if (isMark(token, '.') && this.tokens[end + 1]?.kind === 'name') {
        const method = this.#method(value, end + 1, depth)
        value = method.value
        end = method.end
      } else if (isMark(token, '%') && value.kind === 'text') {
        value = { kind: 'text', text: value.text.replace(/%(?:\(\w+\))?[sdrf]/g, unseen) }
        end = this.#primary(end + 1, depth).end
      } else if (this.#adjacent && value.kind === 'text' && token?.kind === 'text') {
        value = joined(value, { kind: 'text', text: this.text(token.parts) })
        end++
      } else {
        return { value, end }
      }
    }
  }

  /** The values between brackets; `at` is behind the opening one. */
  list(
    at: number,
    close: string,
    depth = 0,
  ): { readonly items: readonly Value[]; readonly end: number } {
    const items: Value[] = []
    let end = at
    while (end < this.tokens.length && !isMark(this.tokens[end], close)) {
      const { value, end: behind } = this.read(end, depth + 1)
      end = Math.max(behind, end + 1)
      const token = this.tokens[end]
      if (isMark(token, ':') || isMark(token, '=') || isMark(token, '=>')) {
        const before = this.tokens[end - 1]
        const key = before?.kind === 'name' ? before.text : textOf(value)
        const read = this.read(end + 1, depth + 1)
        items.push({ kind: 'pair', key, value: read.value })
        end = Math.max(read.end, end + 2)
      } else if (!isMark(this.tokens[end - 1], ',')) {
        items.push(value)
      }
      end = this.#skipTo(end, close)
      if (isMark(this.tokens[end], ',')) end++
    }
    return { items, end: end + 1 }
  }

  /** A string with its known variables filled in. */
  text(parts: readonly Part[]): string {
    return parts
      .map((part) => {
        if (typeof part === 'string') return part
        const value =
          part.name === undefined ? other : this.#constants.get(part.name.replace(/^\$/, ''))
        return value?.kind === 'text' ? value.text : unseen
      })
      .join('')
  }

  #primary(at: number, depth: number): Read {
    const token = this.tokens[at]
    this.#steps++
    if (token === undefined || depth > 30 || this.#steps > mostSteps)
      return { value: other, end: at + 1 }
    if (token.kind === 'text') {
      return { value: { kind: 'text', text: this.text(token.parts) }, end: at + 1 }
    }
    if (token.kind === 'name') return this.#name(token.text, at, depth)
    if (/^(?:\.\.\.|!|\*)$/.test(token.text)) return this.#primary(at + 1, depth + 1)
    const close = closers[token.text]
    if (close === undefined)
      return { value: other, end: at + (/^[,)\]};]$/.test(token.text) ? 0 : 1) }
    const { items, end } = this.list(at + 1, close, depth)
    const [only] = items
    const isGroup = token.text === '(' && items.length === 1 && only !== undefined
    return { value: isGroup ? only : { kind: 'list', items }, end }
  }

  #name(name: string, at: number, depth: number): Read {
    if (/^(?:new|await|my|our|return|do|qw)$/.test(name)) return this.#primary(at + 1, depth + 1)
    const [, owner = '', method] = /^(.*?)[.](join|split|trim|format)$/.exec(name) ?? []
    const known = this.#constants.get((method ? owner : name).replace(/^[$@%]/, '')) ?? other
    if (method) return this.#method(known, at, depth)
    const opened = this.tokens[at + 1]
    if (isMark(opened, '(')) {
      const { items, end } = this.list(at + 2, ')', depth)
      const [first] = items
      const isCode = decoders.test(name) && first?.kind === 'text'
      return { value: isCode ? decoded(first.text) : other, end }
    }
    return { value: known, end: at + 1 }
  }

  /** What a method makes of a value: `join`, `split`, `format`; others leave a text as it is. */
  #method(value: Value, at: number, depth: number): Read {
    const token = this.tokens[at]
    const name = token?.kind === 'name' ? (token.text.split('.').at(-1) ?? '') : ''
    if (!isMark(this.tokens[at + 1], '(')) return { value, end: at + 1 }
    const { items, end } = this.list(at + 2, ')', depth)
    const [first] = items
    if (name === 'join') {
      // Of JavaScript the list has the method, of Python the separator.
      const list = value.kind === 'list' ? value : first
      const separator = value.kind === 'text' ? value : first
      const by = separator?.kind === 'text' ? separator.text : ','
      if (list?.kind !== 'list') return { value: other, end }
      return { value: { kind: 'text', text: list.items.map(textOf).join(by) }, end }
    }
    if (name === 'concat') return { value: items.reduce(joined, value), end }
    if (name === 'format' && value.kind === 'text') {
      return { value: { kind: 'text', text: value.text.replace(/\{[^{}]*\}/g, unseen) }, end }
    }
    const keeps = /^(?:split|trim|strip|toString|decode|encode|freeze|squish|quiet|nothrow)$/.test(
      name,
    )
    return { value: keeps ? value : other, end }
  }

  /** The next comma or end of a list, past all that is bracketed. */
  #skipTo(at: number, close: string): number {
    let open = 0
    for (let end = at; end < this.tokens.length && this.#steps < mostSteps; end++) {
      this.#steps++
      const token = this.tokens[end]
      if (token?.kind !== 'mark') continue
      if (open === 0 && (token.text === ',' || token.text === close)) return end
      if (closers[token.text]) open++
      else if (/^[)\]}]$/.test(token.text)) open = Math.max(0, open - 1)
    }
    return this.tokens.length
  }
}

/** Two values beside each other: lists are one list, anything else is text. */
function joined(one: Value, two: Value): Value {
  if (one.kind === 'list' && two.kind === 'list') {
    return { kind: 'list', items: [...one.items, ...two.items] }
  }
  if (one.kind !== 'text' && two.kind !== 'text') return other
  return { kind: 'text', text: textOf(one) + textOf(two) }
}

/** A value as text; what is not known of it is unseen. */
export function textOf(value: Value): string {
  return value.kind === 'text' ? value.text : unseen
}

function decoded(text: string): Value {
  return { kind: 'text', text: Buffer.from(text, 'base64').toString('utf8') }
}
