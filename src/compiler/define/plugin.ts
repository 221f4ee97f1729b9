import type { AgentDefinition } from './agent.ts'
import type { CommandDefinition } from './command.ts'
import type { HookDefinition } from './hook.ts'
import type { SkillDefinition } from './skill.ts'

/** What a marketplace shows of the plugin; the plugin's own manifest may not hold it. */
export interface MarketplaceEntry {
  readonly name: string
  readonly owner: { readonly name: string }
  readonly description: string
  readonly license: string
  readonly homepage: string
  readonly keywords: readonly string[]
}

/** A plugin. Its name is the namespace of its commands and the name of the program in bin/. */
export interface PluginDefinition<A extends AgentDefinition = AgentDefinition> {
  readonly name: string
  /** `import.meta.url` of the file that defines it. */
  readonly source: string
  readonly version: string
  readonly description: string
  readonly marketplace: MarketplaceEntry
  readonly agents: readonly A[]
  /** Each names one of `agents`: any other does not compile. */
  readonly commands: readonly CommandDefinition<A>[]
  readonly hooks?: readonly HookDefinition[]
}

/** A typed identity. Skills are not listed: they follow from the agents. */
export function definePlugin<const A extends AgentDefinition>(
  plugin: Omit<PluginDefinition<A>, 'commands'> & {
    readonly commands: readonly CommandDefinition<NoInfer<A>>[]
  },
): PluginDefinition<A> {
  return plugin
}

/** Every skill that an agent of the plugin can reach, handlers included, by name. */
export function skillsOf(plugin: PluginDefinition): SkillDefinition[] {
  const direct = plugin.agents.flatMap((agent) => agent.skills)
  const all = new Set(direct.flatMap((skill) => [skill, ...(skill.handlers ?? [])]))
  return [...all].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The skill that a command ends in: the one of its agent that has its operation. */
export function skillOf(command: CommandDefinition): SkillDefinition {
  const skill = command.agent.skills.find((one) => one.operations.includes(command.operation))
  if (!skill) throw new Error(`No skill of ${command.agent.name} has ${command.operation.name}`)
  return skill
}
