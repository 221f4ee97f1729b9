import { type Invocation, programOf } from '../../shell/invocation.ts'
import { type CommandLine, readCommandLine, unabbreviated } from '../command-line.ts'
import type { DatabaseTool, ToolContext, Use } from '../tool.ts'

/** One call of a program that has no subcommands. */
export interface Call {
  readonly line: CommandLine
  readonly invocation: Invocation
  readonly context: ToolContext
}

interface Utilities {
  readonly name: string
  /** The options of a program that take a value, dashes included. */
  withValue(program: string): readonly string[]
  readonly help: readonly string[]
  /** What each program does. */
  readonly utilities: Readonly<Record<string, (call: Call) => readonly Use[]>>
}

/** Several programs with options in common, each made for one job. */
export function commandless({ name, withValue, help, utilities }: Utilities): DatabaseTool {
  return {
    name,
    programs: Object.keys(utilities),
    uses: (invocation, context) => {
      const program = programOf(invocation)
      const valued = withValue(program)
      const line = readCommandLine(unabbreviated(invocation.words.slice(1), valued), valued)
      return line.has(...help) ? [] : utilities[program]?.({ line, invocation, context })
    },
  }
}
