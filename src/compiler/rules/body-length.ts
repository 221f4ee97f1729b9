import { tokens } from '../build/tokens.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const limits = { lines: 500, tokens: 5000 }
const path = 'skills/waterer/SKILL.md'

export const bodyLength = defineRule({
  name: 'body-length',
  severity: 'warning',
  description: 'The body of a skill has fewer than 500 lines and 5,000 tokens.',
  why: 'All of it enters the context when the skill starts; what is needed now and then belongs in a file beside it.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('Water.\n'.repeat(600).trim()) },
      findings: [`${path}:6:1: a body of 600 lines; a skill has fewer than 500`],
    },
    {
      files: { [path]: small.skill('w'.repeat(24_000)) },
      findings: [`${path}:6:1: a body of 6000 tokens; a skill has fewer than 5000`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind === 'skill')) {
      const measured = { lines: file.body.split('\n').length, tokens: tokens(file.body) }
      for (const unit of ['lines', 'tokens'] as const) {
        if (measured[unit] < limits[unit]) continue
        const message = `a body of ${measured[unit]} ${unit}; a skill has fewer than ${limits[unit]}`
        yield { file, at: file.bodyAt, message }
      }
    }
  },
})
