import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const frontmatterTab = defineRule({
  name: 'frontmatter-tab',
  severity: 'error',
  description: 'No line of the frontmatter is indented with a tab.',
  why: 'YAML forbids it: the whole frontmatter is unreadable.',
  ok: [{ files: { [path]: small.command('Go.', 'arguments:\n  - plant\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Go.', 'arguments:\n\t- plant\n') },
      findings: [`${path}:4:1: a tab in the frontmatter`],
      fixed: { [path]: small.command('Go.', 'arguments:\n  - plant\n') },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { from = 0, to = 0 } = file.head ?? {}
      for (const { 0: text, index } of file.text.slice(from, to).matchAll(/^ *\t[ \t]*/gm)) {
        const at = from + index
        const fix = { from: at, to: at + text.length, text: text.replaceAll('\t', '  ') }
        yield { file, at, message: 'a tab in the frontmatter', fix }
      }
    }
  },
})
