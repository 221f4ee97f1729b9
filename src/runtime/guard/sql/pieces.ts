import { isSeen, unseen } from '../shell/invocation.ts'
import { type Dialect, type Token, tokenAt } from './tokens.ts'

/** A statement for the server, or a command of the client itself. */
export type Piece =
  | { readonly kind: 'statement'; readonly tokens: readonly Token[] }
  | {
      readonly kind: 'command'
      /** As written, with its mark: `\connect`, `.read`, `use`. */
      readonly name: string
      /** All that stands behind it, and the same as words without quotes. */
      readonly text: string
      readonly words: readonly string[]
    }

/** Words that are commands of MySQL's client at the start of a statement. */
const mysqlWords = /(?:source|system|pager|tee|delimiter|connect|use)\b[^\n;]*/iy
const backslash = /\\(?:[a-z?]+\+?|!|[?.;:\\])/iy
const ownLine = /(?<=^|\n)[ \t]*(\.[a-z]+|:[a-z!]+|!!|go\b)([^\n]*)/iy
/** The arguments of a backslash command end with the line or at the next backslash. */
const backslashText = /(?:'(?:[^'\\\n]|\\.|'')*'|"[^"\n]*"|`[^`\n]*`|[^\\\n'"`])*/y
const restOfLine = /[^\n]*/y
const takesLine = /^\\(?:!|copy|g|gx|w|write|o|out|\.|source|h|help|sf|sv|e|ef|ev)\+?$/i
const psqlVariable = /(?<!:):(?:'[^'\n]*'|"[^"\n]*"|([a-z_]\w*))/iy

/** Cuts a text into statements and commands, as the client of a dialect does. */
export function readPieces(
  source: string,
  dialect: Dialect,
  given: ReadonlyMap<string, string> = new Map(),
): Piece[] {
  const variables = new Map(given)
  const pieces: Piece[] = []
  let text = source
  let tokens: Token[] = []
  let at = 0
  let spliced = 0
  const flush = () => {
    if (tokens.length > 0) pieces.push({ kind: 'statement', tokens })
    tokens = []
  }
  while (at < text.length) {
    const command = commandAt(text, at, dialect, tokens.length === 0)
    if (command) {
      const { piece, end, endsStatement } = command
      if (endsStatement) flush()
      if (piece) pieces.push(piece)
      if (piece?.kind === 'command') note(piece, variables)
      at = Math.max(end, at + 1)
      continue
    }
    const variable = dialect === 'postgresql' ? match(psqlVariable, text, at) : undefined
    if (variable) {
      const [whole, name] = variable
      const value = name === undefined ? undefined : (variables.get(name) ?? variables.get('*'))
      at += whole.length
      // psql puts the value in as text, so it can hold anything.
      if (value !== undefined && spliced < 100) text = text.slice(0, at) + value + text.slice(at)
      else tokens.push({ kind: value === undefined ? 'string' : 'unseen', text: '' })
      if (value !== undefined) spliced += 1
      continue
    }
    const { kind, text: found, end } = tokenAt(text, at, dialect)
    if (kind === 'end') flush()
    else if (kind !== 'nothing') tokens.push({ kind, text: found })
    at = Math.max(end, at + 1)
  }
  flush()
  return pieces
}

interface Command {
  readonly piece: Piece | undefined
  readonly end: number
  /** Whether it sends or drops what stands before it. */
  readonly endsStatement: boolean
}

function commandAt(
  text: string,
  at: number,
  dialect: Dialect,
  isStart: boolean,
): Command | undefined {
  const first = text[at]
  if (dialect === 'postgresql' || dialect === 'mysql') {
    if (first === '\\') return backslashAt(text, at)
    if (dialect === 'postgresql' || !isStart) return undefined
    const line = match(mysqlWords, text, at)?.[0]
    return line === undefined ? undefined : lineCommand(line, at + line.length)
  }
  const [line] = (isStart && match(ownLine, text, at)) || []
  return line === undefined ? undefined : lineCommand(line.trim(), at + line.length)
}

function lineCommand(line: string, end: number): Command {
  const [, name = '', rest = ''] = /^(!!|:!!|[.:]?\w+)(.*)$/s.exec(line) ?? []
  return { piece: command(name.toLowerCase(), rest), end, endsStatement: true }
}

function backslashAt(text: string, at: number): Command {
  const name = match(backslash, text, at)?.[0] ?? '\\'
  const start = at + name.length
  if (/^\\[;:\\]?$/.test(name)) return { piece: undefined, end: start, endsStatement: true }
  const rest = match(takesLine.test(name) ? restOfLine : backslashText, text, start)?.[0] ?? ''
  // Buffer commands of psql send what stands before them; the others leave it where it is.
  return { piece: command(name, rest), end: start + rest.length, endsStatement: true }
}

function command(name: string, rest: string): Piece {
  const text = rest.trim()
  const words = [
    ...text.matchAll(/'((?:[^'\\]|\\.|'')*)'|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|([^\s'"`]+)/gs),
  ].map(([, single, double, tick, plain]) => single ?? double ?? tick ?? plain ?? '')
  return { kind: 'command', name, text, words }
}

/** What `\set` and its like make of variables; `*` stands for those that a query fills. */
function note({ name, text, words }: Piece & { kind: 'command' }, variables: Map<string, string>) {
  if (/^\\(?:gset|getenv|prompt)/i.test(name)) variables.set('*', unseen)
  if (!/^\\set$/i.test(name) || words[0] === undefined) return
  const isPlain = isSeen(text) && !/[`:]/.test(text.slice(words[0].length))
  variables.set(words[0], isPlain ? words.slice(1).join('') : unseen)
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
