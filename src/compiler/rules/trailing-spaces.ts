import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const trailingSpaces = defineRule({
  name: 'trailing-spaces',
  severity: 'warning',
  description:
    'No line of a document ends in blanks, but for the two that break a line in markdown.',
  why: 'Nobody sees them, and every diff shows them.',
  ok: [{ files: { [path]: small.command('Water it.  \nNow.') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Water it. \nNow.') },
      findings: [`${path}:5:10: blanks at the end of the line`],
      fixed: { [path]: small.command('Water it.\nNow.') },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const isCode = (at: number) =>
        file.markdown.fences.some(({ lines: [first, ...more] }) => {
          const last = more.at(-1) ?? first
          return first && last && at >= first.at && at <= last.at + last.text.length
        })
      for (const { text, at } of spansOf(file.text, /(?<![ \t])[ \t]+(?=\r?\n|$(?![\s\S]))/gm)) {
        const isBreak = text === '  ' && at > (file.head?.end ?? 0) && file.text[at - 1] !== '\n'
        if (isBreak || isCode(at)) continue
        const fix = { from: at, to: at + text.length, text: '' }
        yield { file, at, message: 'blanks at the end of the line', fix }
      }
    }
  },
})
