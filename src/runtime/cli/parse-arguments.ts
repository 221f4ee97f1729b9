import { parseArgs } from 'node:util'
import {
  commonFlags,
  FaberDbError,
  type Flag,
  type OperationDefinition,
  operations,
} from '../../operations/index.ts'
import { nearest } from '../text.ts'

/** A command line, read: the operation and its arguments, or a request for help. */
export type Command =
  | { readonly kind: 'run'; readonly operation: OperationDefinition; readonly args: object }
  | { readonly kind: 'help'; readonly operation?: OperationDefinition }
  | { readonly kind: 'version' }

/** Reads a command line by the definitions of the operations. @throws USAGE */
export function parseCommandLine(argv: readonly string[]): Command {
  const [first] = argv
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const about = first === 'help' ? argv.slice(1) : []
    return about.length > 0 ? { kind: 'help', operation: find(about).operation } : { kind: 'help' }
  }
  if (first === '--version' || first === '-v') return { kind: 'version' }
  const { operation, rest } = find(argv)
  const { values, positionals } = parseFlags(operation, rest)
  if (values.help) return { kind: 'help', operation }
  return {
    kind: 'run',
    operation,
    args: { ...readPositionals(operation, positionals), ...readFlags(operation, values) },
  }
}

/** The longest name wins: `backup list x` before `backup x`. */
function find(argv: readonly string[]): { operation: OperationDefinition; rest: string[] } {
  const all: readonly OperationDefinition[] = operations
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const operation = all.find((each) => each.name === name || each.alias === name)
    if (operation) return { operation, rest: argv.slice(words) }
  }
  const known = all.flatMap(({ name, alias }) => (alias ? [alias, name] : [name]))
  const near = nearest(argv[0] ?? '', known)
  throw new FaberDbError('USAGE', {
    message: `There is no operation "${argv[0]}".${near ? ` Did you mean "${near}"?` : ''}`,
    next: '`faber-db --help` lists them.',
  })
}

type Values = Record<string, string | boolean | undefined>

function parseFlags(
  operation: OperationDefinition,
  argv: string[],
): { values: Values; positionals: string[] } {
  const flags: Record<string, Flag> = { ...operation.flags, ...commonFlags }
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.type === 'boolean' ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
    return { values, positionals }
  } catch (error) {
    throw flagError(operation, flags, error as Error & { code?: string })
  }
}

function flagError(
  operation: OperationDefinition,
  flags: Record<string, Flag>,
  error: Error & { code?: string },
): FaberDbError {
  const option = /'(--?[^' =]+)/.exec(error.message)?.[1] ?? ''
  const next = `\`faber-db ${operation.name} --help\` lists the flags.`
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(option.replace(/^-+/, ''), Object.keys(flags))
    const hint = near ? ` Did you mean "--${near}"?` : ''
    return new FaberDbError('USAGE', {
      message: `${operation.name} has no flag "${option}".${hint}`,
      next,
    })
  }
  const isBoolean = flags[option.replace(/^-+/, '')]?.type === 'boolean'
  return new FaberDbError('USAGE', {
    message: isBoolean ? `"${option}" takes no value.` : `"${option}" needs a value.`,
    next,
  })
}

function readPositionals(operation: OperationDefinition, given: readonly string[]): object {
  const wanted = operation.positionals
  const missing = wanted[given.length]
  if (missing?.required) {
    throw new FaberDbError('USAGE', {
      message: `${operation.name} needs ${missing.name.toUpperCase()}: ${lower(missing.description)}.`,
      next: `\`faber-db ${operation.name} --help\` shows how.`,
    })
  }
  const rest = wanted.at(-1)?.repeated ? wanted.length - 1 : undefined
  const extra = rest === undefined ? given[wanted.length] : undefined
  if (extra !== undefined) {
    throw new FaberDbError('USAGE', {
      message: `${operation.name} does not know what to do with "${extra}".`,
      next: `A value of several words must be quoted. \`faber-db ${operation.name} --help\` shows how.`,
    })
  }
  return Object.fromEntries(
    wanted.map(({ name }, index) => [
      camel(name),
      index === rest ? given.slice(index) : given[index],
    ]),
  )
}

function readFlags(operation: OperationDefinition, values: Values): object {
  const flags: Record<string, Flag> = { ...operation.flags, json: commonFlags.json }
  return Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [camel(name), readFlag(name, flag, values[name])]),
  )
}

function readFlag(name: string, flag: Flag, value: string | boolean | undefined): unknown {
  if (flag.type === 'boolean') return value === true
  if (value === undefined) return undefined
  const text = String(value)
  if (flag.type === 'integer') return readInteger(name, text)
  const words = flag.type === 'list' ? text.split(',').map((word) => word.trim()) : [text]
  for (const word of words) checkChoice(name, flag, word)
  return flag.type === 'list' ? words : text
}

function readInteger(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new FaberDbError('USAGE', {
    message: `"--${name}" takes a whole number from 1 up, not "${text}".`,
  })
}

function checkChoice(name: string, flag: Flag, word: string): void {
  if (word !== '' && (!flag.choices || flag.choices.includes(word))) return
  const near = nearest(word, flag.choices ?? [])
  throw new FaberDbError('USAGE', {
    message: `"--${name}" does not take "${word}".${near ? ` Did you mean "${near}"?` : ''}`,
    ...(flag.choices && { next: `It takes: ${flag.choices.join(', ')}.` }),
  })
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * How the result is wanted, read from the words themselves, for a command line that cannot be read
 * is answered too: as text, as the one JSON document, or as a document of another format. Where
 * `--format` is about something else (of a backup, say) it has no say in that.
 */
export function wantedOutput(argv: readonly string[]): 'text' | 'json' | 'document' {
  if (argv.includes('--json')) return 'json'
  const all: readonly OperationDefinition[] = operations
  const named = all.find(({ name, alias }) =>
    [name, alias].some((known) => known && ` ${argv.join(' ')} `.startsWith(` ${known} `)),
  )
  const documents = Object.entries(named?.flags ?? {}).filter(([, flag]) => flag.isDocument)
  if (documents.some(([name]) => argv.includes(`--${name}`))) return 'document'
  const choices = named?.flags.format?.choices ?? []
  if (named && !choices.includes('text')) return 'text'
  const at = argv.findIndex((word) => word === '--format' || word.startsWith('--format='))
  const format = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  if (format === 'json') return 'json'
  return format === undefined || format === 'text' ? 'text' : 'document'
}
