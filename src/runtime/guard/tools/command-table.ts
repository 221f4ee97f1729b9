import type { Address } from '../address.ts'
import type { Invocation } from '../shell/invocation.ts'
import { type CommandLine, findCommand, readCommandLine } from './command-line.ts'
import type { DatabaseTool, Instead, ToolContext, Use } from './tool.ts'

/** What a command does to a database, and what does the same through the pipeline. */
export type Effect =
  | { readonly does: 'nothing' }
  | { readonly does: Use['does']; readonly instead: Instead }

/** Reaches no database. */
export const nothing: Effect = { does: 'nothing' }
export const reads: Effect = { does: 'read', instead: undefined }
/** Cannot be told without running it. */
export const unclear: Effect = { does: 'unknown', instead: undefined }
export const writes = (instead: Instead = undefined): Effect => ({ does: 'write', instead })

/** One call of a tool, read. */
export interface Call {
  /** The key of the table; undefined where a part of the command is only known at run time. */
  readonly command: string | undefined
  readonly line: CommandLine
  readonly invocation: Invocation
  readonly context: ToolContext
}

/** A tool whose subcommands say what it does. */
export interface CommandTable {
  readonly name: string
  readonly programs: readonly string[]
  /** The options that take a value, dashes included. */
  readonly withValue: readonly string[]
  /** The options that make it tell of itself and do nothing else; `--help` and `-h` by default. */
  readonly help?: readonly string[]
  /**
   * By subcommand as `findCommand` finds it, `''` where none is given; one that is left out is
   * judged by what it names.
   */
  readonly commands: Readonly<Record<string, Effect>>
  /** The effect of a call, where an option changes what the table says. */
  effect?(call: Call, effect: Effect): Effect
  /** The databases a call reaches; empty where nothing tells. */
  targets(call: Call): readonly Address[]
}

/** A tool made of a table of its commands. */
export function commandTool(table: CommandTable): DatabaseTool {
  const { name, programs, withValue, help = ['--help', '-h'] } = table
  return {
    name,
    programs,
    uses: (invocation, context) => {
      const line = readCommandLine(invocation.words.slice(1), withValue)
      if (line.has(...help)) return []
      const { operands } = line
      const found = operands.length === 0 ? '' : findCommand(operands, Object.keys(table.commands))
      if (found === undefined) return undefined
      const call = { command: found ?? undefined, line, invocation, context }
      const listed = found === null ? unclear : (table.commands[found] ?? nothing)
      const effect = table.effect?.(call, listed) ?? listed
      if (effect.does === 'nothing') return []
      const targets = table.targets(call)
      return [{ ...effect, what: nameOf(name, call), targets: targets.length > 0 ? targets : [{}] }]
    },
  }
}

/** `prisma migrate reset`: the tool and its subcommand, without any other word. */
function nameOf(name: string, { command, line }: Call): string {
  if (command === undefined) return `${name} with a command that is made at run time`
  if (command === '') return name
  const words = line.operands.slice(0, command.split(' ').length)
  return [name, ...words.filter((word) => /^[\w:.-]+$/.test(word))].join(' ')
}
