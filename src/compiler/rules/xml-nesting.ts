import { readSections } from '../read/sections.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const xmlNesting = defineRule({
  name: 'xml-nesting',
  description:
    'Section tags are UPPERCASE, open and close in pairs side by side, and hold all of the text.',
  ok: [
    {
      files: {
        'skills/waterer/SKILL.md': sample.skill.replace('Text.', '```html\n<b>\n</CONTEXT>\n```'),
      },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { 'skills/waterer/SKILL.md': sample.skill.replace('</INPUTS>\n', '') },
      findings: ['skills/waterer/SKILL.md: <WORKFLOW> opens inside <INPUTS>'],
    },
    {
      files: { 'skills/waterer/SKILL.md': sample.skill.replace('Text.', '<note>') },
      findings: ['skills/waterer/SKILL.md: <note> is not UPPERCASE'],
    },
    {
      files: { 'skills/waterer/SKILL.md': `${sample.skill}The end.\n` },
      findings: ['skills/waterer/SKILL.md: "The end." stands outside every section'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const message of readSections(file.body).problems) yield { file, message }
    }
  },
})
