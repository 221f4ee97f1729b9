import {
  type AgentDefinition,
  type CommandDefinition,
  type DocumentKind,
  type Operation,
  type PluginDefinition,
  type Section,
  type SkillDefinition,
  sectionOrder,
} from '../define/index.ts'
import { frontmatter } from './frontmatter.ts'
import { from, madeFrom } from './ingredients.ts'
import { type Filling, render } from './templates.ts'
import { argumentsOf, codesOf, examplesAs, synopsis } from './usage.ts'

/** Examples that a command shows; what a plugin ships for people may show all. */
const shown = 3

/** The markdown of a command. */
export function renderCommand(plugin: PluginDefinition, command: CommandDefinition): string {
  return render(fillCommand(plugin, command))
}

/** The markdown of an agent. */
export function renderAgent(plugin: PluginDefinition, agent: AgentDefinition): string {
  return render(fillAgent(plugin, agent))
}

/** The markdown of a skill. */
export function renderSkill(plugin: PluginDefinition, skill: SkillDefinition): string {
  return render(fillSkill(plugin, skill))
}

export function fillCommand(plugin: PluginDefinition, command: CommandDefinition): Filling {
  const { operation, agent } = command
  const given = operation.positionals.map(({ name }) => [name, `<${name}>`])
  const data = {
    frontmatter: frontmatter({
      description: command.description,
      'argument-hint': synopsis(operation) || undefined,
    }),
    sections: byName('command', command.sections),
    arguments: argumentsOf(operation),
    actions: (command.actions ?? []).map((action) =>
      madeFrom(
        { usage: `${actionWord(action)} ${synopsis(action)}`.trim() },
        { usage: from(action, 'name') },
      ),
    ),
    examples: examplesAs(operation, plugin.name, `/${plugin.name}:${command.name}`).slice(0, shown),
    actionExample: command.actions?.[0]?.name ?? '',
    agent: `${plugin.name}:${agent.name}`,
    request: JSON.stringify({ operation: operation.name, parameters: Object.fromEntries(given) }),
  }
  return {
    template: 'command',
    data: madeFrom(data, {
      frontmatter: [from(command, 'description'), from(operation, synopsisKey(operation))],
    }),
    reader: 'model',
  }
}

export function fillAgent(plugin: PluginDefinition, agent: AgentDefinition): Filling {
  const routes = agent.skills.flatMap((skill) =>
    skill.operations.map((operation) =>
      madeFrom(
        { operation: operation.name, skill: `${plugin.name}:${skill.name}` },
        { skill: from(skill, 'operations') },
      ),
    ),
  )
  const data = {
    frontmatter: frontmatter({
      name: agent.name,
      description: agent.description,
      tools: agent.tools.join(', '),
    }),
    sections: byName('agent', agent.sections),
    routes,
  }
  return {
    template: 'agent',
    data: madeFrom(data, {
      frontmatter: [from(agent, 'name'), from(agent, 'description'), from(agent, 'tools')],
    }),
    reader: 'model',
  }
}

export function fillSkill(plugin: PluginDefinition, skill: SkillDefinition): Filling {
  const data = {
    frontmatter: frontmatter({ name: skill.name, description: skill.description }),
    sections: byName('skill', skill.sections),
    operations: skill.operations.map((operation) =>
      madeFrom(
        {
          command: `${plugin.name} ${operation.name}`,
          synopsis: synopsis(operation),
          summary: operation.summary,
          exits: codesOf(operation.exits),
        },
        { command: from(operation, 'name'), summary: from(operation, 'summary') },
      ),
    ),
    handlers: (skill.handlers ?? []).map((handler) =>
      madeFrom(
        { name: `${plugin.name}:${handler.name}`, description: handler.description },
        { description: from(handler, 'description') },
      ),
    ),
  }
  return {
    template: 'skill',
    data: madeFrom(data, { frontmatter: [from(skill, 'name'), from(skill, 'description')] }),
    reader: 'model',
  }
}

/** Every section that the kind knows, by name: empty where the definition has none. */
function byName(kind: DocumentKind, sections: readonly Section[]): Record<string, string> {
  const none = sectionOrder[kind].map((name) => [name, ''])
  const written = sections.map(({ name, body }) => [name, body])
  return madeFrom<Record<string, string>>(
    Object.fromEntries([...none, ...written]),
    Object.fromEntries(sections.map((section) => [section.name, from(section, 'body')])),
  )
}

/** `list` of `backup list`. */
function actionWord({ name }: Operation): string {
  return name.slice(name.indexOf(' ') + 1)
}

function synopsisKey(operation: Operation): keyof Operation {
  return Object.keys(operation.flags).length > 0 ? 'flags' : 'positionals'
}
