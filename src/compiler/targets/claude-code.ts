import { type BuiltFile, json } from '../build/file.ts'
import { sourcePath } from '../build/source.ts'
import { type PluginDefinition, skillOf, skillsOf } from '../define/index.ts'
import { fillAgent, fillCommand, fillSkill } from '../render/documents.ts'
import { from, madeFrom } from '../render/ingredients.ts'
import { type Filling, render } from '../render/templates.ts'
import { hooksFile } from './hooks-file.ts'
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
  const { hooks = [] } = plugin

  return [
    { path: `${home}/.claude-plugin/plugin.json`, ...written(manifest(plugin)), source },
    { path: '.claude-plugin/marketplace.json', ...written(marketplace(plugin, home)), source },
    ...(hooks.length > 0
      ? [{ path: `${home}/hooks/hooks.json`, ...written(hooksFile(plugin, hooks)), source }]
      : []),
    ...plugin.commands.map((command) => ({
      path: `${home}/commands/${command.name}.md`,
      ...rendered(fillCommand(plugin, command)),
      source: sourcePath(root, command.source),
      loads: [agent(command.agent.name), skill(skillOf(command).name)],
    })),
    ...plugin.agents.map((one) => ({
      path: agent(one.name),
      ...rendered(fillAgent(plugin, one)),
      source: sourcePath(root, one.source),
    })),
    ...skillsOf(plugin).map((one) => ({
      path: skill(one.name),
      ...rendered(fillSkill(plugin, one)),
      source: sourcePath(root, one.source),
    })),
  ]
}

function rendered(filling: Filling) {
  return { content: render(filling), filling }
}

function written(value: object) {
  return { content: json(value), value }
}

/** The client loads a folder of commands or skills, but wants each agent by its file. */
function manifest(plugin: PluginDefinition) {
  const { name, version, description, agents } = plugin
  const fields = {
    name,
    version,
    description,
    commands: './commands/',
    agents: agents.map((agent) => `./agents/${agent.name}.md`),
    skills: './skills/',
  }
  return madeFrom(fields, {
    name: from(plugin, 'name'),
    version: from(plugin, 'version'),
    description: from(plugin, 'description'),
    commands: from(plugin, 'commands'),
    agents: from(plugin, 'agents'),
    skills: from(plugin, 'agents'),
  })
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
  const plugins = [
    madeFrom(entry, {
      name: from(plugin, 'name'),
      source: from(plugin, 'name'),
      version: from(plugin, 'version'),
      description: from(plugin, 'description'),
      author: from(plugin.marketplace, 'owner'),
      license: from(plugin.marketplace, 'license'),
      homepage: from(plugin.marketplace, 'homepage'),
      keywords: from(plugin.marketplace, 'keywords'),
    }),
  ]
  return madeFrom(
    { name, owner, metadata: { description }, plugins },
    {
      name: from(plugin.marketplace, 'name'),
      owner: from(plugin.marketplace, 'owner'),
      metadata: from(plugin.marketplace, 'description'),
      plugins: from(plugin, 'marketplace'),
    },
  )
}

export const claudeCodeTarget = defineTarget({
  name: 'claude-code',
  title: 'A plugin of Claude Code, with its marketplace',
  describedAt: 'https://code.claude.com/docs/en/plugins-reference',
  cannotCarry: [
    'The program, the scripts of its hooks, the README and the documents: `npm run build-plugin` makes those of this plugin.',
  ],
  emit: claudeCode,
})
