import { unseen } from '../shell/invocation.ts'

/** Whose SQL a text is, with the commands of its command-line client. */
export type Dialect = 'postgresql' | 'mysql' | 'sqlite' | 'duckdb' | 'sqlserver'

export interface Token {
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'symbol' | 'unseen'
  /** Words in lower case; names and strings without their quotes. */
  readonly text: string
}

/** What stands at a place of the text, and where it ends. */
export interface Found {
  readonly kind: Token['kind'] | 'nothing' | 'end'
  readonly text: string
  readonly end: number
}

type Pattern = readonly [kind: Found['kind'], pattern: RegExp, quote?: number]

const plainString: Pattern = ['string', /'[^']*(?:''[^']*)*'/y, 1]
const escapedString: Pattern = ['string', /'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'/sy, 1]
const escapedText: Pattern = ['string', /"[^"\\]*(?:(?:\\.|"")[^"\\]*)*"/sy, 1]
const quotedName: Pattern = ['name', /"[^"]*(?:""[^"]*)*"/y, 1]
const backtickName: Pattern = ['name', /`[^`]*(?:``[^`]*)*`/y, 1]
const bracketName: Pattern = ['name', /\[[^\]]*(?:\]\][^\]]*)*\]/y, 1]
const dollarString: Pattern = ['string', /(\$(?:[a-z_\u0080-\uFFFB][\w\u0080-\uFFFB]*)?\$).*?\1/isy]
/** `E'…'`; whether a string on the next line goes on with it is not looked at: that is not seen. */
const escapeString: Pattern = ['string', /e'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'(?!\s*(?:'|--|\/\*))/isy]
const brokenEscapeString: Pattern = ['unseen', /e'/iy]
const dashComment: Pattern = ['nothing', /--[^\n\r]*/y]
/** MySQL wants a space behind the dashes, or they are two minus signs. */
const spacedDashComment: Pattern = ['nothing', /--(?=\s|$)[^\n]*/y]
const hashComment: Pattern = ['nothing', /#[^\n]*/y]
const flatComment: Pattern = ['nothing', /\/\*.*?\*\//sy]
/** A comment that MySQL runs: only its marks are nothing. */
const runComment: Pattern = ['nothing', /\/\*M?!\d*|\*\//y]
const clientVariable: Pattern = ['unseen', /\$\(\w+\)/y]

const common: readonly Pattern[] = [
  ['nothing', /\s+/y],
  ['end', /;/y],
  ['word', /[a-z_\u0080-\uFFFB][\w$\u0080-\uFFFB]*/iy],
  ['number', /\d[\w.]*/y],
  ['unseen', new RegExp(`${unseen}|['"\`]|/\\*`, 'y')],
  ['symbol', /::|./sy],
]

const postgresql = [
  dashComment,
  escapeString,
  brokenEscapeString,
  plainString,
  quotedName,
  dollarString,
]

const patterns: Readonly<Record<Dialect, readonly Pattern[]>> = {
  postgresql: [...postgresql, ...common],
  duckdb: [...postgresql, ...common],
  mysql: [
    runComment,
    flatComment,
    spacedDashComment,
    hashComment,
    escapedString,
    escapedText,
    backtickName,
    ...common,
  ],
  sqlite: [flatComment, dashComment, plainString, quotedName, backtickName, bracketName, ...common],
  sqlserver: [dashComment, plainString, quotedName, bracketName, clientVariable, ...common],
}

const nestsComments: ReadonlySet<Dialect> = new Set(['postgresql', 'duckdb', 'sqlserver'])

/** The token, gap or end of a statement at a place. A quote that never closes is not seen. */
export function tokenAt(text: string, at: number, dialect: Dialect): Found {
  if (nestsComments.has(dialect) && text.startsWith('/*', at)) {
    return seenOr(nestedComment(text, at))
  }
  for (const [kind, pattern, quote = 0] of patterns[dialect]) {
    pattern.lastIndex = at
    const [match, tag] = pattern.exec(text) ?? []
    if (match === undefined) continue
    const end = at + match.length
    if (kind === 'nothing') return seenOr({ kind, text: match, end })
    if (kind === 'word') return { kind, text: match.toLowerCase(), end }
    return { kind, text: bare(match, quote, tag), end }
  }
  return { kind: 'unseen', text: '', end: text.length }
}

/** A gap with an unseen part may hold the end of the gap. */
function seenOr(found: Found): Found {
  return found.text.includes(unseen) ? { ...found, kind: 'unseen' } : found
}

function bare(match: string, quote: number, tag: string | undefined): string {
  if (tag !== undefined) return match.slice(tag.length, -tag.length)
  if (/^e'/i.test(match)) return match.slice(2, -1).replace(/\\(.)|''/gs, (_, each) => each ?? "'")
  if (quote === 0) return match
  const mark = match.at(-1) ?? ''
  return match.slice(1, -1).replaceAll(mark + mark, mark)
}

function nestedComment(text: string, at: number): Found {
  const mark = /\/\*|\*\//g
  mark.lastIndex = at
  let depth = 0
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) {
      return { kind: 'nothing', text: text.slice(at, mark.lastIndex), end: mark.lastIndex }
    }
  }
  return { kind: 'unseen', text: '', end: text.length }
}
