import type { AgentDefinition, OperationOf } from './agent.ts'
import type { AuthoredSection, Section } from './sections.ts'

/** A slash command: one operation, handed to an agent. Its options are those of the operation. */
export interface CommandDefinition<A extends AgentDefinition = AgentDefinition> {
  readonly name: string
  /** `import.meta.url` of the file that defines it. */
  readonly source: string
  readonly description: string
  readonly agent: A
  /** One that a skill of the agent has: any other does not compile. */
  readonly operation: OperationOf<A>
  /** Operations that its first word may name instead: `list` for the operation `backup list`. */
  readonly actions?: readonly OperationOf<A>[]
  readonly sections: readonly Section<AuthoredSection<'command'>>[]
}

/** A typed identity; the operation is checked against what the agent can route. */
export function defineCommand<const A extends AgentDefinition>(
  command: CommandDefinition<A> & {
    readonly operation: NoInfer<OperationOf<A>>
    readonly actions?: readonly NoInfer<OperationOf<A>>[]
  },
): CommandDefinition<A> {
  return command
}
