import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const limit = 1024
const described = (text: string) => sample.skill.replace('Waters plants.', text)

export const description = defineRule({
  name: 'description',
  description:
    'Every document says what it is for: at most 1,024 characters, in the third person, without XML. The model chooses by this text alone.',
  ok: [{ files: { 'skills/waterer/SKILL.md': sample.skill }, findings: [] }],
  notOk: [
    {
      files: { 'skills/waterer/SKILL.md': described('""') },
      findings: ['skills/waterer/SKILL.md: no description'],
    },
    {
      files: { 'skills/waterer/SKILL.md': described('I water your plants.') },
      findings: ['skills/waterer/SKILL.md: the description is not in the third person: "I"'],
    },
    {
      files: { 'skills/waterer/SKILL.md': described('Waters <b>plants</b>.') },
      findings: ['skills/waterer/SKILL.md: the description holds XML: "<b>"'],
    },
    {
      files: { 'skills/waterer/SKILL.md': described('w'.repeat(1025)) },
      findings: ['skills/waterer/SKILL.md: a description of 1025 characters; 1024 are allowed'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const text = String(file.frontmatter.description ?? '')
      const person = /\b(I|we|you|my|our|your)\b/i.exec(text)?.[0]
      const xml = /<\/?[a-z][^>]*>/i.exec(text)?.[0]
      if (text === '') yield { file, message: 'no description' }
      if (text.length > limit) {
        yield { file, message: `a description of ${text.length} characters; ${limit} are allowed` }
      }
      if (person) {
        yield { file, message: `the description is not in the third person: "${person}"` }
      }
      if (xml) yield { file, message: `the description holds XML: "${xml}"` }
    }
  },
})
