import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const texts = ['name', 'description', 'when_to_use', 'agent']
const path = 'skills/waterer/SKILL.md'

export const frontmatterType = defineRule({
  name: 'frontmatter-type',
  severity: 'error',
  description: 'A name, a description, when_to_use and agent are text.',
  why: 'YAML makes a number, a switch or a list of what stands without quotes, and then there is no such text.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill().replace('Waters plants.', '[plants, water]') },
      findings: [`${path}:3:14: "description" is no text`],
    },
    {
      files: { [path]: small.skill().replace('waterer', '2024') },
      findings: [`${path}:2:7: "name" is no text`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const key of texts) {
        const field = fieldOf(file, key)
        const value = file.frontmatter[key]
        if (!field || value === null || value === undefined || typeof value === 'string') continue
        yield { file, at: field.raw.at, message: `"${key}" is no text` }
      }
    }
  },
})
