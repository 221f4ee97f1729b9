/** A part of code that matters here; blanks and comments are left out. */
export type Token =
  /** A string: its parts, where a name stands for the value of that variable and `undefined` for anything else. */
  | {
      readonly kind: 'text'
      readonly parts: readonly Part[]
      /** `shell`: runs as it stands (backticks of Ruby, Perl and PHP). `template`: of JavaScript. */
      readonly form: 'plain' | 'template' | 'shell'
    }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string }

/** A piece of a string: as it stands, or of a variable. */
export type Part = string | { readonly name: string | undefined }

/** How a language writes what matters here. */
interface Traits {
  readonly comment: RegExp
  /** What may stand before a quote: `f`, `rb`. */
  readonly prefix?: RegExp
  readonly backtick?: 'template' | 'shell'
  /** What is filled in, in strings of double quotes. */
  readonly filling?: RegExp
  /** Quotes with delimiters of one’s own: `%x{…}`, `qx(…)`. */
  readonly percent?: RegExp
  readonly triples?: true
  readonly regexes?: true
}

const slashes = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y
const hashes = /#[^\n]*/y
const perlFilling = /\$\{?(\w+)\}?(?:(?:->)?[[{][^\]}]{0,80}[\]}]){0,9}|@\{[^}]{0,80}\}/y

const languages: Readonly<Record<string, Traits>> = {
  javascript: { comment: slashes, backtick: 'template', regexes: true },
  python: { comment: hashes, prefix: /[rRbBuUfFtT]{1,2}(?=["'])/y, triples: true },
  ruby: {
    comment: /#(?!\{)[^\n]*|^=begin[\s\S]*?(?:^=end|(?![\s\S]))/my,
    backtick: 'shell',
    filling: /#\{([^}]{0,300})\}/y,
    percent: /%(x|[qQwW]?)([({[<|!/])/y,
  },
  perl: {
    comment: /#[^\n]*/y,
    backtick: 'shell',
    filling: perlFilling,
    percent: /\bq([qxw]?)\s*([({[<|!/])/y,
  },
  php: {
    comment: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#(?!\[)[^\n]*/y,
    backtick: 'shell',
    filling: /\{?\$(\w+)(?:->\w+|\[[^\]]{0,80}\]){0,9}\}?/y,
  },
  lua: { comment: /--\[\[[\s\S]*?(?:\]\]|$)|--[^\n]*/y },
  awk: { comment: hashes },
  r: { comment: hashes },
  applescript: { comment: /--[^\n]*|#[^\n]*/y },
}

const closers: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']', '<': '>' }
const marks = /===?|!==?|=>|==|<=|>=|\+=|\.=|\.\.\.|\.\.|::|->|<-|&&|\|\||[\s\S]/y
const words = /[$@%]?[A-Za-z_$][\w$]*(?:(?:\?\.|\.|::)[A-Za-z_$][\w$]*)*[!?]?/y

/** Code as its strings, names and marks; of an unknown language as of JavaScript. */
export function tokensOf(language: string, text: string): Token[] {
  const traits = languages[language] ?? { comment: slashes, backtick: 'template' as const }
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text) ?? undefined
    if (found) at = pattern.lastIndex
    return found
  }
  while (at < text.length) {
    if (take(/\s+/y) || take(traits.comment)) continue
    const prefix = traits.prefix ? (take(traits.prefix)?.[0].toLowerCase() ?? '') : ''
    const quoted = traits.triples ? take(/"""|'''|["']/y) : take(/["'`]/y)
    const percent = quoted || !traits.percent ? undefined : take(traits.percent)
    if (quoted || percent) {
      const open = percent?.[2] ?? quoted?.[0] ?? ''
      const filling = fillingOf(traits, open, prefix, percent?.[1])
      const read = readString(text, at, closers[open] ?? open, prefix.includes('r'), filling)
      at = read.end
      const form =
        open === '`' ? (traits.backtick ?? 'plain') : percent?.[1] === 'x' ? 'shell' : 'plain'
      if (/^w$/i.test(percent?.[1] ?? '')) tokens.push(...wordList(read.parts))
      else tokens.push({ kind: 'text', parts: read.parts, form })
      continue
    }
    if (
      traits.regexes &&
      startsRegex(tokens.at(-1)) &&
      take(/\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,400}\/\w*/y)
    )
      continue
    const name = take(words)
    if (name) tokens.push({ kind: 'name', text: name[0] })
    else tokens.push({ kind: 'mark', text: take(marks)?.[0] ?? '' })
  }
  return tokens
}

/** After these a slash begins an expression: it is no division. */
function startsRegex(before: Token | undefined): boolean {
  if (before === undefined) return true
  if (before.kind === 'name') return /^(?:return|typeof|case|in|of)$/.test(before.text)
  return before.kind === 'mark' && !/^[)\]}]$/.test(before.text)
}

function fillingOf(traits: Traits, open: string, prefix: string, percent: string | undefined) {
  if (open === '`' && traits.backtick === 'template') return /\$\{((?:[^{}]|\{[^{}]*\})*)\}/y
  if (prefix.includes('f')) return /\{([^{}]*)\}/y
  return open === "'" || percent === 'q' ? undefined : traits.filling
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' }

/** One string from behind its quote to its end. */
function readString(
  text: string,
  start: number,
  close: string,
  isRaw: boolean,
  filling: RegExp | undefined,
): { readonly parts: readonly Part[]; readonly end: number } {
  const parts: Part[] = []
  let known = ''
  let at = start
  while (at < text.length && !text.startsWith(close, at)) {
    if (filling) {
      filling.lastIndex = at
      const found = filling.exec(text)
      if (found) {
        const name = /^[$@]?[\w.]+$/.exec(found[1]?.trim() ?? '')?.[0]
        parts.push(known, { name })
        known = ''
        at = filling.lastIndex
        continue
      }
    }
    const char = text[at] ?? ''
    if (char !== '\\' || isRaw) {
      known += char
      at++
      continue
    }
    const code = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/iy
    code.lastIndex = at
    const found = code.exec(text)
    const next = text[at + 1] ?? ''
    known += found
      ? String.fromCodePoint(
          Math.min(0x10ffff, Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '0', 16)),
        )
      : (escapes[next] ?? next)
    at = found ? code.lastIndex : at + 2
  }
  return { parts: [...parts, known].filter((part) => part !== ''), end: at + close.length }
}

/** `%w[a b]` as `['a', 'b']`. */
function wordList(parts: readonly Part[]): Token[] {
  const items = parts.flatMap((part) => (typeof part === 'string' ? part.trim().split(/\s+/) : []))
  const texts = items.flatMap((item): Token[] => [
    { kind: 'text', parts: [item], form: 'plain' },
    { kind: 'mark', text: ',' },
  ])
  return [{ kind: 'mark', text: '[' }, ...texts, { kind: 'mark', text: ']' }]
}
