import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const limit = 1024
const path = 'skills/waterer/SKILL.md'

export const descriptionLength = defineRule({
  name: 'description-length',
  severity: 'error',
  description: 'A description has at most 1,024 characters.',
  why: 'The standard of skills sets that limit, and other agents refuse the skill.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill().replace('Waters plants.', 'w'.repeat(1025)) },
      findings: [`${path}:3:14: a description of 1025 characters; 1024 are allowed`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { length } = textOf(file.frontmatter.description)
      if (length <= limit) continue
      const message = `a description of ${length} characters; ${limit} are allowed`
      yield { file, at: fieldOf(file, 'description')?.raw.at, message }
    }
  },
})
