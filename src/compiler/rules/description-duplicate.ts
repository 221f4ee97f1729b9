import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const descriptionDuplicate = defineRule({
  name: 'description-duplicate',
  severity: 'warning',
  description: 'No two documents of a kind say the same of themselves.',
  why: 'The model cannot tell which of the two is meant.',
  ok: [
    {
      files: { 'commands/a.md': small.command(), 'skills/b/SKILL.md': small.skill() },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { 'commands/a.md': small.command(), 'commands/b.md': small.command() },
      findings: ['commands/b.md:2:14: the same description as commands/a.md'],
    },
  ],
  *check({ documents }) {
    const seen = new Map<string, string>()
    for (const file of documents) {
      const text = textOf(file.frontmatter.description).trim().toLowerCase()
      if (text === '') continue
      const key = `${file.root}\n${file.kind}\n${text}`
      const first = seen.get(key)
      if (first === undefined) seen.set(key, file.path)
      else {
        const message = `the same description as ${first}`
        yield { file, at: fieldOf(file, 'description')?.raw.at, message }
      }
    }
  },
})
