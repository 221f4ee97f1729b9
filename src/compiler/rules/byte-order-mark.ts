import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const byteOrderMark = defineRule({
  name: 'byte-order-mark',
  severity: 'error',
  description: 'No markdown or JSON file begins with a byte order mark.',
  why: 'It stands before the `---`, and a strict reader finds no frontmatter; JSON does not allow it.',
  ok: [{ files: { [path]: small.command() }, findings: [] }],
  notOk: [
    {
      files: { [path]: `\uFEFF${small.command()}` },
      findings: [`${path}:1:1: a byte order mark`],
      fixed: { [path]: small.command() },
    },
  ],
  *check({ shipped }) {
    for (const file of shipped) {
      if (!/\.(md|json)$/.test(file.path) || typeof file.content !== 'string') continue
      if (!file.content.startsWith('\uFEFF')) continue
      yield { file, at: 0, message: 'a byte order mark', fix: { from: 0, to: 1, text: '' } }
    }
  },
})
