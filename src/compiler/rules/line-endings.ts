import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const lineEndings = defineRule({
  name: 'line-endings',
  severity: 'warning',
  description: 'Markdown has LF line endings.',
  why: 'With CRLF a `---` is not `---` to a strict reader, and each edit on another platform changes every line.',
  ok: [{ files: { [path]: small.command() }, findings: [] }],
  notOk: [
    {
      files: { [path]: '---\r\ndescription: Water a plant\r\n---\r\nWater it.\r\n' },
      findings: [`${path}:1:4: 4 lines end in CRLF`],
      fixed: { [path]: '---\ndescription: Water a plant\n---\nWater it.\n' },
    },
  ],
  *check({ pages }) {
    for (const file of pages) {
      const found = spansOf(file.text, /\r+\n/g)
      const [first, last] = [found[0], found.at(-1)]
      if (!first || !last) continue
      const to = last.at + last.text.length
      yield {
        file,
        at: first.at,
        message: `${found.length} lines end in CRLF`,
        fix: {
          from: first.at,
          to,
          text: file.text.slice(first.at, to).replaceAll(/\r+\n/g, '\n'),
        },
      }
    }
  },
})
