import { spansOf } from '../read/position.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const injectionArguments = defineRule({
  name: 'injection-arguments',
  severity: 'error',
  description: 'No command that runs on expansion holds an argument of the user.',
  why: 'The text of the argument goes into the shell as it is: `fern; rm -rf .` would run.',
  ok: [
    {
      files: { [path]: small.command('The plants: !`water --list`. Take $ARGUMENTS.') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: small.command('It is !`water $ARGUMENTS`.') },
      findings: [`${path}:5:15: "$ARGUMENTS" goes into a shell: it can run any command`],
    },
    {
      files: { [path]: small.command('It is !`water $plant $0`.', 'arguments: [plant]\n') },
      findings: [
        `${path}:6:15: "$plant" goes into a shell: it can run any command`,
        `${path}:6:22: "$0" goes into a shell: it can run any command`,
      ],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const names = [file.frontmatter.arguments]
        .flat()
        .flatMap((one) => textOf(one).split(/[\s,]+/))
      for (const { text, at } of file.markdown.injections) {
        for (const found of spansOf(text, /\$\{?(\w+)(?:\[\d+\])?\}?/g)) {
          const [name = ''] = found.groups
          if (name !== 'ARGUMENTS' && !/^\d+$/.test(name) && !names.includes(name)) continue
          const message = `"${found.text}" goes into a shell: it can run any command`
          yield { file, at: at + found.at, message }
        }
      }
    }
  },
})
