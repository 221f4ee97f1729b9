import { sourcePath } from '../build/source.ts'
import { renderAgent, renderCommand } from '../render/documents.ts'
import { frontmatter } from '../render/frontmatter.ts'
import { skillFiles } from './skill-file.ts'
import { bodyOf, inWordsOf, type Speech } from './speech.ts'
import { defineTarget } from './target.ts'

export const opencode = defineTarget({
  name: 'opencode',
  title: 'A project of OpenCode',
  describedAt: 'https://opencode.ai/docs',
  cannotCarry: [
    'The namespace: a command stands as /plugin-command, and agents and skills by their bare names.',
    'The hint of the arguments: a command has no such key.',
    'The list of an agent’s tools: OpenCode grants by permission rules, and those are the user’s.',
    'Hooks: there they are code of a plugin in TypeScript. The program itself still refuses what is not approved.',
    'The program: it must be on the PATH.',
    'Who may start a skill: what only an agent was to reach, any agent can load.',
    'Manifest and marketplace: the files are copied into a project.',
  ],
  emit(plugin, root) {
    const speech: Speech = {
      command: (name) => `/${plugin.name}-${name}`,
      arguments: '$ARGUMENTS',
    }
    const document = (fields: Record<string, string>, rendered: string) =>
      `---\n${frontmatter(fields)}---\n\n${inWordsOf(bodyOf(rendered), plugin, speech)}`
    return [
      ...plugin.commands.map((command) => ({
        path: `.opencode/commands/${plugin.name}-${command.name}.md`,
        content: document({ description: command.description }, renderCommand(plugin, command)),
        source: sourcePath(root, command.source),
      })),
      ...plugin.agents.map((agent) => ({
        path: `.opencode/agents/${agent.name}.md`,
        content: document(
          { description: agent.description, mode: 'subagent' },
          renderAgent(plugin, agent),
        ),
        source: sourcePath(root, agent.source),
      })),
      ...skillFiles(plugin, root, '.opencode/skills', speech),
    ]
  },
})
