import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const xmlNesting = defineRule({
  name: 'xml-nesting',
  severity: 'error',
  house: true,
  description: 'Section tags open and close in pairs, side by side.',
  why: 'A reader, and the compiler, must know where every section ends.',
  ok: [
    {
      files: { [path]: sample.skill.replace('Text.', '```html\n<b>\n</CONTEXT>\n```') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: sample.skill.replace('</INPUTS>\n', '') },
      findings: [`${path}:17:1: <WORKFLOW> opens inside <INPUTS>`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { kind, message, at } of file.xml.problems) {
        if (kind === 'nesting') yield { file, at: file.bodyAt + at, message }
      }
    }
  },
})
