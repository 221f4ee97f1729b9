import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const forkAgent = defineRule({
  name: 'fork-agent',
  severity: 'warning',
  description: 'A command or a skill that names an agent has `context: fork`.',
  why: 'Without it the key is ignored, and the main conversation does the work.',
  ok: [
    { files: { [path]: small.command('Go.', 'context: fork\nagent: Explore\n') }, findings: [] },
  ],
  notOk: [
    {
      files: { [path]: small.command('Go.', 'agent: Explore\n') },
      findings: [`${path}:3:1: "agent" is ignored without "context: fork"`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind !== 'agent')) {
      const field = fieldOf(file, 'agent')
      if (!field || file.frontmatter.context === 'fork') continue
      yield { file, at: field.at, message: '"agent" is ignored without "context: fork"' }
    }
  },
})
