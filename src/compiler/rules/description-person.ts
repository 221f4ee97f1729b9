import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const descriptionPerson = defineRule({
  name: 'description-person',
  severity: 'warning',
  description: 'A description speaks in the third person.',
  why: 'It stands in the system prompt between the words of others: “I” and “you” would be somebody else there.',
  ok: [
    { files: { [path]: small.skill() }, findings: [] },
    {
      files: { [path]: small.skill().replace('plants.', 'plants. Use on "water my plants".') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: small.skill().replace('Waters plants.', 'I water your plants.') },
      findings: [`${path}:3:14: the description is not in the third person: "I"`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      // What stands in quotes is what a person says.
      const text = textOf(file.frontmatter.description).replaceAll(/"[^"]*"|“[^”]*”/g, '')
      const person = /(?<![\w/"“'`])(I|we|you|my|our|your)\b(?!\/)/i.exec(text)?.[0]
      if (!person) continue
      const message = `the description is not in the third person: "${person}"`
      yield { file, at: fieldOf(file, 'description')?.raw.at, message }
    }
  },
})
