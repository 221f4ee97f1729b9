import { isSeen } from '../shell/invocation.ts'

/** The words of a program after its name, told apart. */
export interface CommandLine {
  /** What is no option and no value of one: subcommands, names, files; all after `--`. */
  readonly operands: readonly string[]
  /** Whether an option is given, by any of its names; `--name=false` is not. */
  has(...names: readonly string[]): boolean
  /** The value of an option; of several the last, as programs take it. */
  value(...names: readonly string[]): string | undefined
  /** All values of an option that may be repeated, in order. */
  values(...names: readonly string[]): readonly string[]
}

interface Option {
  readonly name: string
  readonly value?: string
}

/**
 * Tells options from operands. `withValue` are the options that take a value, dashes included:
 * `--url x`, `--url=x`, `-u x`, `-ux` and, of a program with one dash, `-url x`. Any other option
 * has a value only where it is written with `=`; short ones may stand together, as in `-xvf`.
 */
export function readCommandLine(
  words: readonly string[],
  withValue: readonly string[] = [],
): CommandLine {
  const operands: string[] = []
  const options: Option[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '--') {
      operands.push(...words.slice(index + 1))
      break
    }
    if (!/^-./s.test(word)) {
      operands.push(word)
      continue
    }
    const read = readOption(word, withValue)
    const last = read.at(-1)
    if (last && last.value === undefined && withValue.includes(last.name)) {
      const next = words[++index]
      options.push(...read.slice(0, -1), next === undefined ? last : { ...last, value: next })
    } else options.push(...read)
  }
  const of = (names: readonly string[]) => options.filter(({ name }) => names.includes(name))
  const values = (...names: readonly string[]) =>
    of(names).flatMap(({ value }) => (value === undefined ? [] : [value]))
  return {
    operands,
    has: (...names) => of(names).some(({ value }) => value !== 'false'),
    value: (...names) => values(...names).at(-1),
    values,
  }
}

/** Words with the abbreviations of long options written out, as getopt_long takes them: `--dbn=x` is `--dbname=x`. */
export function unabbreviated(words: readonly string[], withValue: readonly string[]): string[] {
  const end = words.indexOf('--')
  return words.map((word, at) => {
    const [, name = '', value = ''] = /^(--[a-z][a-z-]*)(=.*)?$/s.exec(word) ?? []
    if (name === '' || withValue.includes(name) || (end >= 0 && at > end)) return word
    const found = withValue.filter((each) => each.startsWith(name) && name !== '--list')
    return found.length === 1 ? `${found[0]}${value}` : word
  })
}

/** The options in one word: one, or several short ones of which the last may hold its value. */
function readOption(word: string, withValue: readonly string[]): Option[] {
  const [, name = word, value] = /^([^=]+)=(.*)$/s.exec(word) ?? []
  const isWhole = word.startsWith('--') || name.length === 2 || withValue.includes(name)
  if (isWhole) return [value === undefined ? { name } : { name, value }]
  const letters = [...word.slice(1)]
  const at = letters.findIndex((letter) => withValue.includes(`-${letter}`))
  const flags = letters.slice(0, at < 0 ? undefined : at).map((letter) => ({ name: `-${letter}` }))
  // A program that writes long options with one dash: `-force`, `-dsn=x`.
  const long = value === undefined ? { name } : { name, value }
  if (at < 0) return value === undefined ? [long, ...flags] : [long]
  const rest = letters.slice(at + 1).join('')
  return [...flags, { name: `-${letters[at]}`, ...(rest !== '' && { value: rest }) }]
}

/**
 * The key of a table that the first operands spell: `migrate reset` before `migrate`; a key that
 * ends in `*` stands for all that begin so. Null where a part of them is only known at run time;
 * undefined where the table has none.
 */
export function findCommand(
  operands: readonly string[],
  keys: readonly string[],
): string | undefined | null {
  const longest = Math.max(...keys.map((key) => key.split(' ').length))
  const first = operands.slice(0, longest)
  for (let length = first.length; length > 0; length--) {
    const path = first.slice(0, length).join(' ')
    const found = keys.includes(path)
      ? path
      : keys
          .filter((key) => key.endsWith('*') && path.startsWith(key.slice(0, -1)))
          .filter((key) => key.split(' ').length === length)
          .toSorted((one, other) => other.length - one.length)[0]
    if (found !== undefined) return hiddenLonger(first, length, keys) ? null : found
  }
  return first.every(isSeen) ? undefined : null
}

/** Whether a word that is not known yet may turn the command into a longer one of the table. */
function hiddenLonger(first: readonly string[], length: number, keys: readonly string[]): boolean {
  const next = first[length]
  const path = first.slice(0, length).join(' ')
  return next !== undefined && !isSeen(next) && keys.some((key) => key.startsWith(`${path} `))
}
