import { json } from '../build/file.ts'
import { sourcePath } from '../build/source.ts'
import type { AgentDefinition, CommandDefinition, PluginDefinition } from '../define/index.ts'
import { renderAgent, renderCommand } from '../render/documents.ts'
import { frontmatter } from '../render/frontmatter.ts'
import { skillFiles } from './skill-file.ts'
import { bodyOf, inWordsOf, type Speech } from './speech.ts'
import { defineTarget } from './target.ts'
import { toml } from './toml.ts'

/** The names of Claude Code's tools there. */
const tools: Readonly<Record<string, string>> = {
  Bash: 'run_shell_command',
  Edit: 'replace',
  Glob: 'glob',
  Grep: 'grep_search',
  Read: 'read_file',
  Skill: 'activate_skill',
  WebFetch: 'web_fetch',
  WebSearch: 'google_web_search',
  Write: 'write_file',
}

export const geminiCli = defineTarget({
  name: 'gemini-cli',
  title: 'An extension of Gemini CLI',
  describedAt: 'https://geminicli.com/docs/extensions/reference',
  cannotCarry: [
    'The hint of the arguments: a command has a description and a prompt, no more.',
    'Tools of an agent that Gemini CLI does not have: they are left out of its list.',
    'Hooks: theirs have other events and answers, and none puts a question to the person. The program itself still refuses what is not approved.',
    'The program: it must be on the PATH, since the bin folder of an extension is not.',
    'Who may start a skill: what only an agent was to reach, a person can start too.',
    'The marketplace entry: an extension is installed from its repository.',
  ],
  emit(plugin, root) {
    const home = plugin.name
    const speech: Speech = {
      command: (name) => `/${plugin.name}:${name}`,
      arguments: '{{args}}',
    }
    const { name, version, description } = plugin
    return [
      {
        path: `${home}/gemini-extension.json`,
        content: json({ name, version, description }),
        source: sourcePath(root, plugin.source),
      },
      ...plugin.commands.map((command) => ({
        // The folder is the namespace: /garden:water stands in garden/water.toml.
        path: `${home}/commands/${plugin.name}/${command.name}.toml`,
        content: commandFile(plugin, command, speech),
        source: sourcePath(root, command.source),
      })),
      ...plugin.agents.map((agent) => ({
        path: `${home}/agents/${agent.name}.md`,
        content: agentFile(plugin, agent, speech),
        source: sourcePath(root, agent.source),
      })),
      ...skillFiles(plugin, root, `${home}/skills`, speech),
    ]
  },
})

/** @throws where the text holds `!{` or `@{`: Gemini CLI would run it, or read a file into it */
function commandFile(plugin: PluginDefinition, command: CommandDefinition, speech: Speech): string {
  const prompt = inWordsOf(bodyOf(renderCommand(plugin, command)), plugin, speech)
  const live = /[!@]\{/.exec(prompt)
  if (live)
    throw new Error(`The command ${command.name} holds ${live[0]}, which Gemini CLI expands`)
  return toml({ description: command.description, prompt })
}

function agentFile(plugin: PluginDefinition, agent: AgentDefinition, speech: Speech): string {
  const fields = {
    name: agent.name,
    description: agent.description,
    kind: 'local',
    tools: agent.tools.flatMap((tool) => tools[tool] ?? []),
  }
  const body = inWordsOf(bodyOf(renderAgent(plugin, agent)), plugin, speech)
  return `---\n${frontmatter(fields)}---\n\n${body}`
}
