import { unseen } from '../invocation.ts'
import type { Inner } from './wrapper.ts'

/** An option as it was given: `-u me` and `-ume` are `{ name: '-u', value: 'me' }`. */
export interface Option {
  readonly name: string
  readonly value: string | undefined
}

/** The arguments of a program, taken apart. */
export interface Arguments {
  readonly options: readonly Option[]
  /** What is no option; without the words after `--`. */
  readonly operands: readonly string[]
  /** What follows `--`. */
  readonly tail: readonly string[]
}

/**
 * Reads options wherever they stand before `--`, as getopt does; `valued` names those that take a
 * value, separated by spaces. With `first`, whatever follows the first operand belongs to it.
 */
export function readOptions(
  args: readonly string[],
  valued: string,
  { first = false }: { readonly first?: boolean } = {},
): Arguments {
  const takesValue = new Set(valued.split(/\s+/))
  const options: Option[] = []
  const operands: string[] = []
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    if (word === '--') {
      const tail = args.slice(i + 1)
      return first ? { options, operands: tail, tail: [] } : { options, operands, tail }
    }
    if (!/^-./.test(word)) {
      if (first) return { options, operands: args.slice(i), tail: [] }
      operands.push(word)
      continue
    }
    const found = optionsOf(word, takesValue)
    const last = found.at(-1)
    if (last && last.value === undefined && takesValue.has(last.name)) {
      i++
      found[found.length - 1] = { name: last.name, value: args[i] ?? '' }
    }
    options.push(...found)
  }
  return { options, operands, tail: [] }
}

/** Reads the options before a program that is run; the operands are its words. */
export function readLeading(args: readonly string[], valued = ''): Arguments {
  return readOptions(args, valued, { first: true })
}

/** The options in one word: `-it`, `-ume`, `--name=value`, or one long name behind a single dash. */
function optionsOf(word: string, takesValue: ReadonlySet<string>): Option[] {
  const [, long = '', value] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? []
  if (long !== '') return [{ name: long, value }]
  if (takesValue.has(word)) return [{ name: word, value: undefined }]
  const found: Option[] = []
  for (let at = 1; at < word.length; at++) {
    const name = `-${word[at]}`
    const rest = word.slice(at + 1).replace(/^=/, '')
    if (takesValue.has(name)) return [...found, { name, value: rest === '' ? undefined : rest }]
    found.push({ name, value: undefined })
  }
  return found
}

/** The values of the options with one of these names, in their order. */
export function valuesOf({ options }: Arguments, ...names: readonly string[]): string[] {
  return options.flatMap(({ name, value }) =>
    names.includes(name) && value !== undefined ? [value] : [],
  )
}

/** Whether an option with one of these names was given. */
export function has({ options }: Arguments, ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name))
}

/** Parts of an inner program beside its words. */
export type ProgramParts = Omit<Extract<Inner, { kind: 'program' }>, 'kind' | 'words'>

/** A program with these words; undefined where there are none. */
export function runs(words: readonly string[], parts: ProgramParts = {}): Inner[] | undefined {
  const [program, ...args] = words
  return program === undefined
    ? undefined
    : [{ kind: 'program', words: [program, ...args], ...parts }]
}

/** Assignments in front of a program, `A=b C=d psql`: what they set, and the words after them. */
export function leadingAssignments(words: readonly string[]): {
  readonly variables: ReadonlyMap<string, string>
  readonly words: readonly string[]
} {
  const end = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word))
  const count = end < 0 ? words.length : end
  return { variables: assigned(words.slice(0, count)), words: words.slice(count) }
}

/** `NAME=value` pairs as variables; a name alone takes its value from elsewhere. */
export function assigned(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? []
      return [name, value ?? unseen]
    }),
  )
}

/** Words as text of the shell that gives them back. */
export function quoted(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ')
}
