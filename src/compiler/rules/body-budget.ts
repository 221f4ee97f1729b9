import { budgets } from './budgets.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const bodyBudget = defineRule({
  name: 'body-budget',
  description:
    'A command has at most 40 lines, a skill 90, an agent 120, without the frontmatter: what is longer is work that the program should do.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: {
        'commands/water.md': sample.command.replace('Text.', 'Text.\n'.repeat(40).trim()),
      },
      findings: ['commands/water.md: a body of 66 lines; a command has at most 40'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const lines = file.body.split('\n').length
      const limit = budgets.bodyLines[file.kind]
      if (lines <= limit) continue
      yield { file, message: `a body of ${lines} lines; a ${file.kind} has at most ${limit}` }
    }
  },
})
