import type { Operation, OperationFlag } from '../define/index.ts'
import { from, madeFrom } from './ingredients.ts'

/** One argument of an operation, as a document shows it. */
export interface Argument {
  /** `<environment>`, `[environment]`, `[files…]`, `--work-id ID`, `--provider a|b`. */
  readonly usage: string
  readonly description: string
  readonly required: boolean
}

/** The arguments of an operation, in the order in which it defines them. */
export function argumentsOf(operation: Operation): Argument[] {
  return [
    ...operation.positionals.map((positional) => {
      const { description, required } = positional
      const name = `${positional.name}${positional.repeated ? '…' : ''}`
      return madeFrom(
        { usage: required ? `<${name}>` : `[${name}]`, description, required },
        { usage: from(positional, 'name'), description: from(positional, 'description') },
      )
    }),
    ...Object.entries(operation.flags).map(([name, flag]) =>
      madeFrom(
        {
          usage: [`--${name}`, placeholder(flag)].filter(Boolean).join(' '),
          description: flag.description,
          required: false,
        },
        { usage: from(operation.flags, name), description: from(flag, 'description') },
      ),
    ),
  ]
}

/** The exit codes of an operation with what they mean, in ascending order. */
export function codesOf(exits: Readonly<Partial<Record<number, string>>>) {
  return Object.entries(exits).map(([code, meaning]) =>
    madeFrom({ code, meaning }, { meaning: from(exits, Number(code)) }),
  )
}

/** `<environment> [--dry-run] [--work-id ID]`: without the name of the program. */
export function synopsis(operation: Operation): string {
  return argumentsOf(operation)
    .map(({ usage }) => (usage.startsWith('--') ? `[${usage}]` : usage))
    .join(' ')
}

/**
 * The examples of an operation under another prefix: `/garden:water fern` for `garden water fern`.
 * One that uses a flag which the operation does not define (a common one, such as --json) is left out.
 */
export function examplesAs(operation: Operation, program: string, prefix: string) {
  const own = `${program} ${operation.name}`
  return operation.examples
    .filter(({ run }) =>
      (run.match(/--([\w-]+)/g) ?? []).every((f) => f.slice(2) in operation.flags),
    )
    .map((example) =>
      madeFrom(
        { run: example.run.replace(own, prefix), shows: example.shows },
        { run: from(example, 'run'), shows: from(example, 'shows') },
      ),
    )
}

/** More choices than this are named by the value that they are of. */
const mostChoices = 8

function placeholder({ type, choices, value }: OperationFlag): string | undefined {
  if (value !== undefined && choices && choices.length > mostChoices) return value
  return choices?.join(type === 'list' ? ',' : '|') ?? value
}
