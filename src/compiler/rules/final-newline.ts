import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const finalNewline = defineRule({
  name: 'final-newline',
  severity: 'warning',
  description: 'A document ends in exactly one line feed.',
  why: 'The client joins documents with other text; without it two lines become one.',
  ok: [{ files: { [path]: small.command() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command().trimEnd() },
      findings: [`${path}:5:10: no line feed at the end`],
      fixed: { [path]: small.command() },
    },
    {
      files: { [path]: `${small.command()}\n\n` },
      findings: [`${path}:6:1: blank lines at the end`],
      fixed: { [path]: small.command() },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { text } = file
      const end = text.slice(text.search(/(?<![\r\n])[\r\n]*$/))
      const [one = ''] = /^\r?\n/.exec(end) ?? []
      if (text === '' || (one !== '' && end === one)) continue
      const from = text.length - end.length + one.length
      yield one === ''
        ? {
            file,
            at: from,
            message: 'no line feed at the end',
            fix: { from, to: from, text: '\n' },
          }
        : {
            file,
            at: from,
            message: 'blank lines at the end',
            fix: { from, to: text.length, text: '' },
          }
    }
  },
})
