import type { Exact } from './exact.ts'
import type { AuthoredSection, Section } from './sections.ts'
import type { SkillDefinition } from './skill.ts'

/** An agent: it routes an operation to the skill that has it. */
export interface AgentDefinition {
  readonly name: string
  /** `import.meta.url` of the file that defines it. */
  readonly source: string
  readonly description: string
  /** The only tools that it may use. */
  readonly tools: readonly string[]
  /** The routing table follows from the operations of these. */
  readonly skills: readonly SkillDefinition[]
  readonly sections: readonly Section<AuthoredSection<'agent'>>[]
}

/** The operations that an agent can route. */
export type OperationOf<A extends AgentDefinition> = A['skills'][number]['operations'][number]

/** A typed identity: what the agent can route stays known to the commands that name it. */
export function defineAgent<const A extends AgentDefinition>(agent: Exact<A, AgentDefinition>): A {
  return agent
}
