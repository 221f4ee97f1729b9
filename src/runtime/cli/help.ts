import {
  commonFlags,
  exitMeanings,
  type Flag,
  type OperationDefinition,
  operations,
} from '../../operations/index.ts'
import { wrap } from '../text.ts'

/** The help of one operation, made from its definition. */
export function operationHelp(operation: OperationDefinition): string {
  const { name, positionals, flags, exits, examples } = operation
  const usage = ['faber-db', name, ...positionals.map(usageOf), '[--flags]'].join(' ')
  return [
    `${operation.summary}.`,
    `Usage: ${usage}`,
    wrap(operation.description),
    section(
      'Arguments',
      positionals.map((each) => [each.name.toUpperCase(), each.description]),
    ),
    section('Flags', Object.entries({ ...flags, ...commonFlags }).map(flagRow)),
    section('Exit codes', Object.entries(exits)),
    section(
      'Examples',
      examples.map(({ run, shows }) => [run, shows]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What `faber-db --help` shows. */
export function generalHelp(): string {
  const all: readonly OperationDefinition[] = operations
  return [
    'faber-db: database migrations that are planned, approved, backed up, applied and recorded.',
    'Usage: faber-db OPERATION [ENVIRONMENT] [--flags]',
    section(
      'Operations',
      all.map(({ name, summary }) => [name, summary]),
    ),
    section('Exit codes', Object.entries(exitMeanings)),
    '`faber-db OPERATION --help` tells more of each.',
  ].join('\n\n')
}

function usageOf({ name, required, repeated }: OperationDefinition['positionals'][number]): string {
  const word = `${name.toUpperCase()}${repeated ? '…' : ''}`
  return required ? word : `[${word}]`
}

function flagRow([name, flag]: [string, Flag]): [string, string] {
  const choices = flag.choices ? ` (${flag.choices.join(', ')})` : ''
  return [`--${name}${flag.value ? ` ${flag.value}` : ''}`, `${flag.description}${choices}`]
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const width = Math.max(...rows.map(([term = '']) => term.length))
  return [
    `${title}:`,
    ...rows.map(([term = '', text = '']) => `  ${term.padEnd(width)}  ${wrap(text, width + 4)}`),
  ].join('\n')
}
