import { readCommandLine } from '../../tools/command-line.ts'
import { isSeen } from '../invocation.ts'

/** The options of sed that take a value. */
export const sedValued = ['-e', '--expression', '-f', '--file', '-l', '--line-length']

interface Edit {
  /** The lines that it concerns: all, those that match, or the one with this number. */
  readonly at: RegExp | number | undefined
  /** What becomes of such a line; undefined where it is deleted. */
  readonly edit: (line: string) => string | undefined
}

/**
 * What a call of `sed -i` makes of a text, for the commands `s` and `d` with one plain pattern each.
 * Undefined where the program says anything else.
 */
export function sedded(words: readonly string[], text: string): string | undefined {
  const line = readCommandLine(words, sedValued)
  if (line.has('-n', '--quiet', '--silent', '-f', '--file', '-z', '-s')) return undefined
  // What stands behind -i is the ending of a copy, and no option.
  if (words.some((word) => /^-i./.test(word) && !/^-i[.~]/.test(word))) return undefined
  const given = line.values('-e', '--expression')
  const [first = ''] = line.operands.filter((word) => word !== '')
  const isExtended = words.some((word) => /^(?:-[Er]+i?|-[Er]|--regexp-extended)$/.test(word))
  const edits = (given.length > 0 ? given : [first])
    .flatMap((program) => program.split('\n'))
    .filter((program) => program.trim() !== '')
    .map((program) => editOf(program.trim(), isExtended))
  if (edits.length === 0 || edits.includes(undefined)) return undefined
  const ending = text.endsWith('\n') ? '\n' : ''
  const lines = text.slice(0, text.length - ending.length).split('\n')
  const left = lines.flatMap((each, index) => edited(each, index + 1, edits as Edit[]))
  return left.length === 0 ? '' : left.join('\n') + ending
}

function edited(line: string, number: number, edits: readonly Edit[]): readonly string[] {
  let current: string | undefined = line
  for (const { at, edit } of edits) {
    const isMeant = at === undefined || (typeof at === 'number' ? at === number : at.test(current))
    if (isMeant) current = edit(current)
    if (current === undefined) return []
  }
  return [current]
}

function editOf(program: string, isExtended: boolean): Edit | undefined {
  const [, number, source, rest = ''] =
    /^(?:(\d+)|\/((?:[^\\/\n]|\\.)*)\/)?\s*(.*)$/.exec(program) ?? []
  const pattern = source === undefined ? undefined : patternOf(source, isExtended, '')
  if (source !== undefined && !pattern) return undefined
  const at = number === undefined ? pattern : Number(number)
  if (rest === 'd') return { at, edit: () => undefined }
  const edit = substitution(rest, isExtended)
  return edit && { at, edit }
}

/** `s/pattern/replacement/flags`, with any character between its parts. */
function substitution(
  command: string,
  isExtended: boolean,
): ((line: string) => string) | undefined {
  const mark = command[1]
  if (command[0] !== 's' || mark === undefined || /[\w\s\\]/.test(mark)) return undefined
  const [source, replacement, flags, ...more] = partsOf(command.slice(2), mark)
  if (source === undefined || replacement === undefined || flags === undefined) return undefined
  if (more.length > 0 || !/^[gIi]*$/.test(flags)) return undefined
  const found = patternOf(source, isExtended, flags.toLowerCase())
  if (!found || /\\[a-zA-Z]/.test(replacement)) return undefined
  return (line) =>
    line.replace(found, (...matched) =>
      replacement.replace(/\\(.)|&/gs, (_, escaped?: string) => {
        if (escaped === undefined) return String(matched[0])
        if (!/\d/.test(escaped)) return escaped
        return typeof matched[Number(escaped)] === 'string' ? String(matched[Number(escaped)]) : ''
      }),
    )
}

/** The parts between the marks; an escaped mark stands for itself. */
function partsOf(text: string, mark: string): string[] {
  const parts = ['']
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const last = parts.length - 1
    if (character === mark) parts.push('')
    else if (character !== '\\') parts[last] += character
    else {
      at += 1
      parts[last] += text[at] === mark ? mark : `\\${text[at] ?? ''}`
    }
  }
  return parts
}

/** What sed and JavaScript read differently, or what might take for ever: `[[:digit:]]`, `\w`, `(a*)*`, `a^b`. */
const unlike =
  /\[[^\]]*\\|\[\^?\]|\[\[|\\[a-zA-Z0-9<>'`]|\(\?|^\*|(?:\(|\|)\*|\)(?:[*+{?]|\\[+{?])|(?<!^|\[|[(|])\^|\$(?!$|[)|])/

/** A pattern of sed as one of JavaScript; undefined where it is not sure to be the same. */
function patternOf(source: string, isExtended: boolean, flags: string): RegExp | undefined {
  if (source === '' || !isSeen(source) || unlike.test(source)) return undefined
  const own = isExtended
    ? source
    : source.replace(/\\([(){}|+?])|([(){}|+?])/g, (_, special, plain) => special ?? `\\${plain}`)
  try {
    return new RegExp(own, `${flags}s`)
  } catch {
    return undefined
  }
}
