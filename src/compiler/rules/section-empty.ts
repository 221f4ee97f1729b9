import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'commands/water.md'

export const sectionEmpty = defineRule({
  name: 'section-empty',
  severity: 'error',
  house: true,
  description: 'A section holds text.',
  why: 'An empty one costs tokens and says that nothing applies, which is seldom what was meant.',
  ok: [{ files: { [path]: sample.command }, findings: [] }],
  notOk: [
    {
      files: { [path]: sample.command.replace('Text.\n', '') },
      findings: [`${path}:5:1: <CONTEXT> is empty`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { name, body, at } of file.xml.sections) {
        if (body === '') yield { file, at: file.bodyAt + at, message: `<${name}> is empty` }
      }
    }
  },
})
