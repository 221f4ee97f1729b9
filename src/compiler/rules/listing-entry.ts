import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const limit = 1536
const path = 'skills/waterer/SKILL.md'

export const listingEntry = defineRule({
  name: 'listing-entry',
  severity: 'warning',
  description: 'description and when_to_use together have at most 1,536 characters.',
  why: 'Claude Code cuts an entry of its listing there, and what comes last is often the “use when”.',
  ok: [{ files: { [path]: small.skill('Go.', 'when_to_use: On dry days\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('Go.', `when_to_use: ${'w'.repeat(1600)}\n`) },
      findings: [`${path}:4:14: an entry of 1614 characters; the client cuts it after 1536`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind !== 'agent')) {
      const { description = '', when_to_use = '' } = file.frontmatter
      const { length } = textOf(description) + textOf(when_to_use)
      if (length <= limit) continue
      const last = fieldOf(file, 'when_to_use') ?? fieldOf(file, 'description')
      const message = `an entry of ${length} characters; the client cuts it after ${limit}`
      yield { file, at: last?.raw.at, message }
    }
  },
})
