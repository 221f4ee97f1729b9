import {
  type AgentDefinition,
  type CommandDefinition,
  type DocumentKind,
  type PluginDefinition,
  type Section,
  type SkillDefinition,
  sectionOrder,
} from '../define/index.ts'
import { frontmatter } from './frontmatter.ts'
import { renderTemplate } from './templates.ts'
import { argumentsOf, examplesAs, synopsis } from './usage.ts'

/** The markdown of a command. */
export function renderCommand(plugin: PluginDefinition, command: CommandDefinition): string {
  const { operation, agent } = command
  const given = operation.positionals.map(({ name }) => [name, `<${name}>`])
  return renderTemplate(
    'command',
    {
      frontmatter: frontmatter({
        description: command.description,
        'argument-hint': synopsis(operation) || undefined,
      }),
      sections: byName('command', command.sections),
      arguments: argumentsOf(operation),
      examples: examplesAs(operation, plugin.name, `/${plugin.name}:${command.name}`),
      agent: `${plugin.name}:${agent.name}`,
      request: JSON.stringify({ operation: operation.name, parameters: Object.fromEntries(given) }),
    },
    'model',
  )
}

/** The markdown of an agent. */
export function renderAgent(plugin: PluginDefinition, agent: AgentDefinition): string {
  return renderTemplate(
    'agent',
    {
      frontmatter: frontmatter({
        name: agent.name,
        description: agent.description,
        tools: agent.tools.join(', '),
      }),
      sections: byName('agent', agent.sections),
      routes: agent.skills.flatMap((skill) =>
        skill.operations.map(({ name }) => ({
          operation: name,
          skill: `${plugin.name}:${skill.name}`,
        })),
      ),
    },
    'model',
  )
}

/** The markdown of a skill. */
export function renderSkill(plugin: PluginDefinition, skill: SkillDefinition): string {
  return renderTemplate(
    'skill',
    {
      frontmatter: frontmatter({
        name: skill.name,
        description: skill.description,
        // A person starts a command; a skill is where the agent ends up.
        'user-invocable': false,
      }),
      sections: byName('skill', skill.sections),
      operations: skill.operations.map((operation) => ({
        command: `${plugin.name} ${operation.name}`,
        synopsis: synopsis(operation),
        summary: operation.summary,
        exits: Object.entries(operation.exits).map(([code, meaning]) => ({ code, meaning })),
      })),
      handlers: (skill.handlers ?? []).map((handler) => ({
        name: `${plugin.name}:${handler.name}`,
        description: handler.description,
      })),
    },
    'model',
  )
}

/** Every section that the kind knows, by name: empty where the definition has none. */
function byName(kind: DocumentKind, sections: readonly Section[]): Record<string, string> {
  const written = new Map(sections.map(({ name, body }) => [name, body]))
  return Object.fromEntries(sectionOrder[kind].map((name) => [name, written.get(name) ?? '']))
}
