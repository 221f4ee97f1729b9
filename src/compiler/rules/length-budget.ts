import { budgets } from './budgets.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const lengthBudget = defineRule({
  name: 'length-budget',
  severity: 'error',
  house: true,
  description: 'A command has at most 40 lines, a skill 90, an agent 120, frontmatter included.',
  why: 'What is longer is work that the program should do.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: {
        'commands/water.md': sample.command.replace('Text.', 'Text.\n'.repeat(40).trim()),
      },
      findings: ['commands/water.md: 70 lines; a command has at most 40'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const lines = file.text.trimEnd().split('\n').length
      const limit = budgets.lines[file.kind]
      if (lines <= limit) continue
      yield { file, message: `${lines} lines; a ${file.kind} has at most ${limit}` }
    }
  },
})
