import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const sectionText = defineRule({
  name: 'section-text',
  severity: 'error',
  house: true,
  description: 'The sections hold all of the text.',
  why: 'What stands between them belongs to none, and is lost when a section is read or compared.',
  ok: [{ files: { [path]: sample.skill }, findings: [] }],
  notOk: [
    {
      files: { [path]: `${sample.skill}The end.\n` },
      findings: [`${path}:41:1: "The end." stands outside every section`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { kind, message, at } of file.xml.problems) {
        if (kind === 'outside') yield { file, at: file.bodyAt + at, message }
      }
    }
  },
})
