import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'

export const argumentUnused = defineRule({
  name: 'argument-unused',
  severity: 'warning',
  description: 'Each of `arguments` stands in the text as `$name`.',
  why: 'An argument that the text never takes up was misspelt there, or is lost.',
  ok: [{ files: { [path]: small.command('Water $plant.', 'arguments: [plant]\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Water $plnat.', 'arguments: [plant]\n') },
      findings: [`${path}:3:12: $plant does not stand in the text`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { arguments: given } = file.frontmatter
      const names = typeof given === 'string' ? given.split(/[\s,]+/) : [given].flat()
      // With all of them in one place the model can sort them out itself.
      if (file.body.includes('$ARGUMENTS')) continue
      for (const name of names.filter((one) => typeof one === 'string' && /^\w+$/.test(one))) {
        if (new RegExp(`\\$\\{?${name}\\b`).test(file.body)) continue
        const at = fieldOf(file, 'arguments')?.raw.at
        yield { file, at, message: `$${name} does not stand in the text` }
      }
    }
  },
})
