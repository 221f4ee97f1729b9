import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'skills/waterer/SKILL.md'
const lower = sample.skill.replace('<INPUTS>', '<inputs>').replace('</INPUTS>', '</inputs>')

export const sectionCase = defineRule({
  name: 'section-case',
  severity: 'error',
  house: true,
  description: 'A line that holds nothing but a tag is a section, and its name is UPPERCASE.',
  why: 'So a section is told from HTML, and “as OUTPUTS says” finds it.',
  ok: [{ files: { [path]: sample.skill }, findings: [] }],
  notOk: [
    {
      files: { [path]: lower },
      findings: [
        `${path}:14:1: <inputs> is not UPPERCASE`,
        `${path}:16:1: </inputs> is not UPPERCASE`,
      ],
      fixed: { [path]: sample.skill },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { kind, message, at } of file.xml.problems) {
        if (kind !== 'case') continue
        const from = file.bodyAt + at
        const [tag = ''] = /^.*/.exec(file.text.slice(from)) ?? []
        yield {
          file,
          at: from,
          message,
          fix: { from, to: from + tag.length, text: tag.toUpperCase() },
        }
      }
    }
  },
})
