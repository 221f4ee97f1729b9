import { isSeen, unseen } from '../invocation.ts'
import { escaped, regexp } from '../patterns.ts'
import { readOptions } from './options.ts'
import type { Output, Source } from './output.ts'
import { escapes } from './printf.ts'

/** The text of the files that a filter is given, or of its input; undefined where one of them is not known. */
export function textOfFiles(paths: readonly string[], { input, readFile }: Source) {
  const texts = (paths.length === 0 ? ['-'] : paths).map((path) =>
    path === '-' || path === '/dev/stdin' ? (input ?? '') : readFile(path),
  )
  return texts.includes(undefined) ? undefined : texts.join('')
}

/** A filter that makes its text line by line out of the lines of files. */
const byLine = (turn: (lines: string[]) => string[]): Output => {
  return (args, source) => {
    const text = textOfFiles(readOptions(args).operands, source)
    return text === undefined ? undefined : text && `${turn(linesOf(text)).join('\n')}\n`
  }
}

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n')

const headOrTail =
  (isHead: boolean): Output =>
  (args, source) => {
    const plain = args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'))
    const { options, operands } = readOptions(plain, 'nc')
    const text = textOfFiles(operands, source)
    const count = options.get('n') ?? options.get('lines') ?? options.get('c') ?? '10'
    const isBytes = options.has('c')
    if (text === undefined || !isSeen(count)) return undefined
    const all = isBytes ? [...text] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? [])
    return part(all, count, isHead).join('')
  }

/** `head -n -2` leaves out the last two, `tail -n +2` begins with the second. */
function part(all: string[], count: string, isHead: boolean): string[] {
  const number = Number(count)
  if (isHead) return all.slice(0, number)
  return count.startsWith('+') ? all.slice(number - 1) : all.slice(-Math.abs(number) || all.length)
}

const tr: Output = (args, { input = '' }) => {
  const { options, operands } = readOptions(args)
  const [from = '', to = ''] = operands.map(charactersOf)
  const isDeleted = options.has('d')
  if (!isSeen(input) && input.trim() === unseen) return undefined
  if (options.has('c') || options.has('C')) {
    return isDeleted ? [...input].filter((each) => from.includes(each)).join('') : undefined
  }
  const turned = [...input].map((each) => {
    const at = from.indexOf(each)
    if (at < 0) return each
    return isDeleted ? '' : (to[Math.min(at, to.length - 1)] ?? each)
  })
  if (!options.has('s')) return turned.join('')
  const squeezed = to || from
  return turned.filter((each, at) => each !== turned[at - 1] || !squeezed.includes(each)).join('')
}

/** `a-z` and `[:upper:]` of tr, written out. */
function charactersOf(set: string): string {
  return escapes(set)
    .replaceAll('[:upper:]', 'A-Z')
    .replaceAll('[:lower:]', 'a-z')
    .replaceAll('[:digit:]', '0-9')
    .replaceAll('[:space:]', ' \t\n\r\v\f')
    .replace(/([\s\S])-([\s\S])/g, (_, from: string, to: string) => {
      const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)]
      const length = Math.max(0, last - first + 1)
      return Array.from({ length }, (_each, at) => String.fromCharCode(first + at)).join('')
    })
}

const sed: Output = (args, source) => {
  const { options, operands } = readOptions(args, 'e')
  const scripts = options.has('e') ? [options.get('e') ?? ''] : operands.slice(0, 1)
  const text = textOfFiles(options.has('e') ? operands : operands.slice(1), source)
  const script = scripts.join('\n')
  const isExtended = options.has('E') || options.has('r')
  const turns = script
    .split(/[;\n](?=\s*(?:s\W|$))/)
    .map((each) => substitution(each.trim(), isExtended))
  if (text === undefined || options.has('n') || options.has('i')) return undefined
  if (turns.some((turn) => turn === undefined)) return undefined
  const lines = linesOf(text).map((line) =>
    turns.reduce((done, turn) => turn?.(done) ?? done, line),
  )
  return lines.join('\n') + (text.endsWith('\n') ? '\n' : '')
}

const longestLine = 1000

/** `s/a/b/g` as a function; undefined where a script of sed is anything else. */
function substitution(script: string, isExtended: boolean): ((line: string) => string) | undefined {
  if (script === '') return (line) => line
  const separator = /^s([^\w\s\\])/.exec(script)?.[1]
  if (separator === undefined) return undefined
  const parts = script.slice(2).split(separator)
  const [from = '', to = '', flags = ''] = parts
  if (parts.length !== 3 || !/^[gi]*$/i.test(flags)) return undefined
  const source = isExtended ? from : basicExpression(from)
  const found = regexp(source, `${flags.includes('g') ? 'g' : ''}${/i/i.test(flags) ? 'i' : ''}`)
  const quantifiers = from.match(/[*+{?]/g)?.length ?? 0
  if (!found || isTooSlow(from)) return undefined
  const by = to
    .replace(/\$/g, '$$$$')
    .replace(/\\(\d)|\\?&/g, (text, group?: string) =>
      group === undefined ? (text === '&' ? '$&' : '&') : `$${group}`,
    )
  return (line) =>
    line.length > longestLine && quantifiers > 0
      ? unseen
      : line.replace(found, by.replace(/\\([\s\S])/g, '$1'))
}

/** An expression that may try for very long is not tried at all. */
const isTooSlow = (expression: string) =>
  (expression.match(/[*+{?]/g)?.length ?? 0) > 2 || /[*+}]\\?\)[*+{\\]/.test(expression)

/** In the basic expressions of sed and grep it is the other way round: `\(` groups and `(` is itself. */
const basicExpression = (expression: string) =>
  expression.replace(/\\?[(){}+?|]/g, (text) => swapped(text))

const swapped = (text: string) => (text.startsWith('\\') ? text.slice(1) : `\\${text}`)

const cut: Output = (args, source) => {
  const { options, operands } = readOptions(args, 'dfcb')
  const text = textOfFiles(operands, source)
  const list = options.get('f') ?? options.get('c') ?? options.get('b')
  if (text === undefined || list === undefined) return undefined
  const separator = options.has('f') ? (options.get('d') ?? '\t') : ''
  const lines = linesOf(text).map((line) => {
    const all = line.split(separator)
    return all.length < 2 ? line : all.filter((_, at) => isListed(at + 1, list)).join(separator)
  })
  return `${lines.join('\n')}\n`
}

const isListed = (number: number, list: string) =>
  list.split(',').some((range) => {
    const [from = '', to] = range.split('-')
    return (
      number >= Number(from || 1) && number <= (to === undefined ? Number(from) : Number(to || 1e9))
    )
  })

const grep: Output = (args, source) => {
  const { options, operands } = readOptions(args, 'eABCm')
  const known = [...options.keys()].every((name) =>
    /^(?:[eEvihwxFGo]|invert-match|ignore-case)$/.test(name),
  )
  const pattern = options.get('e') ?? operands[0]
  const files = options.has('e') ? operands : operands.slice(1)
  const text = textOfFiles(files, source)
  if (!known || pattern === undefined || text === undefined) return undefined
  // Of several files each line begins with its file.
  if (files.length > 1 && !options.has('h')) return undefined
  const found = lineTest(pattern, options)
  if (!found || text.split('\n').some((line) => line.length > longestLine)) return undefined
  const isWanted = !(options.has('v') || options.has('invert-match'))
  const lines = linesOf(text).filter((line) => !isSeen(line) || found.test(line) === isWanted)
  const parts = options.has('o') ? lines.flatMap((line) => found.exec(line)?.[0] ?? []) : lines
  return parts.map((line) => `${line}\n`).join('')
}

/** The pattern of grep as an expression; undefined where it may try for very long. */
function lineTest(pattern: string, options: ReadonlyMap<string, string>): RegExp | undefined {
  const plain = options.has('F')
    ? escaped(pattern)
    : options.has('E')
      ? pattern
      : basicExpression(pattern)
  if (isTooSlow(plain) || !isSeen(pattern)) return undefined
  const whole = options.has('w') ? `\\b(?:${plain})\\b` : plain
  const isInsensitive = options.has('i') || options.has('ignore-case')
  return regexp(options.has('x') ? `^(?:${whole})$` : whole, isInsensitive ? 'i' : '')
}

const cat: Output = (args, source) =>
  textOfFiles(
    args.filter((arg) => arg === '-' || !arg.startsWith('-')),
    source,
  )

export const filters: Readonly<Record<string, Output>> = {
  bat: cat,
  cat,
  cut,
  egrep: (args, source) => grep(['-E', ...args], source),
  fgrep: (args, source) => grep(['-F', ...args], source),
  grep,
  head: headOrTail(true),
  rev: byLine((lines) => lines.map((line) => [...line].toReversed().join(''))),
  sed,
  sort: byLine((lines) => lines.toSorted()),
  tac: byLine((lines) => lines.toReversed()),
  tail: headOrTail(false),
  tee: (_args, { input = '' }) => input,
  tr,
  uniq: byLine((lines) => lines.filter((line, at) => line !== lines[at - 1])),
}
