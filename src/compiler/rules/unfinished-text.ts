import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const unfinishedText = defineRule({
  name: 'unfinished-text',
  severity: 'warning',
  description: 'No document that ships is left to be written.',
  why: 'The model fills the gap by itself, or starts on the note as if it were its work.',
  ok: [{ files: { [path]: small.skill('List each `TODO` of the garden.') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('TODO: how much water?') },
      findings: [`${path}:6:1: "TODO:" is left to be written`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { text, at } of spansOf(
        file.markdown.prose,
        /\b(?:TODO|FIXME|TBD):|\blorem ipsum\b|\[(?:TODO|TBD|insert [^\]]*)\]/gi,
      )) {
        yield { file, at, message: `"${text}" is left to be written` }
      }
    }
  },
})
