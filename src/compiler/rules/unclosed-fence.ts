import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const unclosedFence = defineRule({
  name: 'unclosed-fence',
  severity: 'error',
  description: 'Every code block is closed.',
  why: 'All that follows is code to a reader: rules, sections and links among it.',
  ok: [{ files: { [path]: small.skill('```bash\nwater fern\n```') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('```bash\nwater fern') },
      findings: [`${path}:6:1: this code block is never closed`],
    },
  ],
  *check({ pages }) {
    for (const file of pages) {
      for (const { at } of file.markdown.fences.filter(({ closed }) => !closed)) {
        yield { file, at, message: 'this code block is never closed' }
      }
    }
  },
})
