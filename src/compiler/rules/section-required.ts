import { optionalSections, sectionOrder } from '../define/index.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const sectionRequired = defineRule({
  name: 'section-required',
  severity: 'error',
  house: true,
  description:
    'Every document has the sections of its kind; only HANDLERS and DOCUMENTATION may be left out.',
  why: 'A missing section is a question that the model answers by itself: what to do on an error, say.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: { 'commands/water.md': sample.command.replaceAll('WORKFLOW', 'STEPS') },
      findings: ['commands/water.md: <WORKFLOW> is missing'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const names = file.xml.sections.map(({ name }) => name)
      for (const name of sectionOrder[file.kind]) {
        if (names.includes(name) || optionalSections.has(name)) continue
        yield { file, message: `<${name}> is missing` }
      }
    }
  },
})
