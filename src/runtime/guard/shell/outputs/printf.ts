import { isSeen, unseen } from '../invocation.ts'

/** What `printf` prints; the format is used again as long as there are values left. */
export function formatted(format: string, values: readonly string[]): string {
  if (!isSeen(format)) return unseen
  let rest = [...values]
  let printed = ''
  let before: number
  do {
    before = rest.length
    printed += escapes(format).replace(conversion, (_, ...groups: string[]) => {
      const [flags = '', widths = '', precisions, kind = ''] = groups
      if (kind === '%') return '%'
      const width = widths === '*' ? Number(rest.shift()) : Number(widths)
      const precision = precisions === '*' ? Number(rest.shift()) : precisions
      const text = converted(kind, rest.shift() ?? '', precision)
      if (width > longestPadding) return unseen
      return flags.includes('-') ? text.padEnd(width) : text.padStart(width, padding(flags))
    })
  } while (rest.length > 0 && rest.length < before)
  rest = []
  return printed
}

const longestPadding = 1000

const conversion = /%([-+ 0#]*)(\d+|\*)?(?:\.(\d+|\*))?([a-zA-Z%]|\([^)]*\)T)/g

const padding = (flags: string) => (flags.includes('0') ? '0' : ' ')

function converted(kind: string, value: string, precision: string | number | undefined): string {
  const cut = (text: string) => (precision === undefined ? text : text.slice(0, Number(precision)))
  if (!isSeen(value)) return value
  switch (kind) {
    case 's':
      return cut(value)
    case 'b':
      return cut(escapes(value))
    case 'q':
      return /^[\w./:=@%+-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`
    case 'c':
      return value.slice(0, 1)
    case 'd':
    case 'i':
    case 'u':
      return String(Math.trunc(numberOf(value)))
    case 'x':
      return numberOf(value).toString(16)
    case 'X':
      return numberOf(value).toString(16).toUpperCase()
    case 'o':
      return numberOf(value).toString(8)
    case 'f':
      return numberOf(value).toFixed(precision === undefined ? 6 : Math.min(20, Number(precision)))
    default:
      return unseen
  }
}

/** A number, or the code of the character behind a quote. */
function numberOf(value: string): number {
  if (/^['"]/.test(value)) return value.codePointAt(1) ?? 0
  return Number(value) || 0
}

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
}

/** The backslashes of `printf`, `echo -e` and `%b`; what stands behind `\c` is not printed. */
export function escapes(text: string): string {
  const pattern =
    /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|(0?[0-7]{1,3})|c[\s\S]*|([\s\S]))/g
  return text.replace(pattern, (all, hex, short, long, octal, letter) => {
    const code = hex ?? short ?? long
    if (code !== undefined) return character(Number.parseInt(code, 16))
    if (octal !== undefined) return character(Number.parseInt(octal, 8))
    return letter === undefined ? '' : (letters[letter] ?? all)
  })
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
