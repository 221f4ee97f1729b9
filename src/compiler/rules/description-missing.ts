import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const descriptionMissing = defineRule({
  name: 'description-missing',
  severity: 'error',
  description: 'Every document says in its frontmatter what it is for.',
  why: 'The model chooses by this text alone.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill().replace('Waters plants.', '""') },
      findings: [`${path}:3:1: no description`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ head }) => head)) {
      if (textOf(file.frontmatter.description).trim() !== '') continue
      yield { file, at: fieldOf(file, 'description')?.at ?? 0, message: 'no description' }
    }
  },
})
