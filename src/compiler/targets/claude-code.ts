import { type BuiltFile, json } from '../build/file.ts'
import { sourcePath } from '../build/source.ts'
import { type PluginDefinition, skillOf, skillsOf } from '../define/index.ts'
import { renderAgent, renderCommand, renderSkill } from '../render/documents.ts'
import { defineTarget } from './target.ts'

/**
 * The plugin as Claude Code reads it, and the marketplace that offers it.
 * `root` is the folder of the repository: sources are told from there.
 */
export function claudeCode(plugin: PluginDefinition, root: string): BuiltFile[] {
  const home = `plugins/${plugin.name}`
  const agent = (name: string) => `${home}/agents/${name}.md`
  const skill = (name: string) => `${home}/skills/${name}/SKILL.md`
  const source = sourcePath(root, plugin.source)

  return [
    { path: `${home}/.claude-plugin/plugin.json`, content: json(manifest(plugin)), source },
    { path: '.claude-plugin/marketplace.json', content: json(marketplace(plugin, home)), source },
    ...plugin.commands.map((command) => ({
      path: `${home}/commands/${command.name}.md`,
      content: renderCommand(plugin, command),
      source: sourcePath(root, command.source),
      loads: [agent(command.agent.name), skill(skillOf(command).name)],
    })),
    ...plugin.agents.map((one) => ({
      path: agent(one.name),
      content: renderAgent(plugin, one),
      source: sourcePath(root, one.source),
    })),
    ...skillsOf(plugin).map((one) => ({
      path: skill(one.name),
      content: renderSkill(plugin, one),
      source: sourcePath(root, one.source),
    })),
  ]
}

/** The client loads a folder of commands or skills, but wants each agent by its file. */
function manifest({ name, version, description, agents }: PluginDefinition) {
  return {
    name,
    version,
    description,
    commands: './commands/',
    agents: agents.map((agent) => `./agents/${agent.name}.md`),
    skills: './skills/',
  }
}

function marketplace(plugin: PluginDefinition, home: string) {
  const { name, owner, description, license, homepage, keywords } = plugin.marketplace
  const entry = {
    name: plugin.name,
    source: `./${home}`,
    version: plugin.version,
    description: plugin.description,
    author: owner,
    license,
    homepage,
    keywords,
  }
  return { name, owner, metadata: { description }, plugins: [entry] }
}

export const claudeCodeTarget = defineTarget({
  name: 'claude-code',
  title: 'A plugin of Claude Code, with its marketplace',
  describedAt: 'https://code.claude.com/docs/en/plugins-reference',
  cannotCarry: [
    'The program, the README and the documents: `npm run build-plugin` makes those of this plugin.',
  ],
  emit: claudeCode,
})
