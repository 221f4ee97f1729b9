import { skillFiles } from './skill-file.ts'
import { defineTarget } from './target.ts'

export const agentSkills = defineTarget({
  name: 'agent-skills',
  title: 'Agent Skills, the open standard',
  describedAt: 'https://agentskills.io/specification',
  cannotCarry: [
    'Commands: the standard has none. Each skill says for which operations it is.',
    'Agents and their routing: the client itself chooses a skill by its description.',
    'Hooks: nothing guards the tools. The program itself still refuses what is not approved.',
    'The program: it must be on the PATH, since a skill knows no path to its plugin.',
    'Who may start a skill: what only an agent was to reach, a person can start too.',
  ],
  emit: (plugin, root) =>
    skillFiles(plugin, root, 'skills', {
      command: (name) => `${plugin.name} ${name}`,
      arguments: 'the arguments that the user gave',
    }),
})
