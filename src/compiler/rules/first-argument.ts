import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const firstArgument = defineRule({
  name: 'first-argument',
  severity: 'warning',
  description: 'A text that uses `$1` uses `$0` too.',
  why: '`$0` is the first argument and `$1` the second: who counts like a shell gets the wrong one, or nothing.',
  ok: [{ files: { [path]: small.command('Give $0 exactly $1 litres.') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Water the $1.') },
      findings: [`${path}:5:11: $1 is the second argument; the first is $0`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind !== 'agent')) {
      const [used] = spansOf(file.body, /(?<![\\\w$])\$1(?![\w.,]*\d)/g)
      if (!used || /\$0|\$ARGUMENTS\[0\]/.test(file.body)) continue
      yield {
        file,
        at: file.bodyAt + used.at,
        message: '$1 is the second argument; the first is $0',
      }
    }
  },
})
