import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const emptyBody = defineRule({
  name: 'empty-body',
  severity: 'error',
  description: 'A command, an agent and a skill say something after their frontmatter.',
  why: 'The body is all that the model gets to work with.',
  ok: [{ files: { 'commands/water.md': small.command() }, findings: [] }],
  notOk: [
    {
      files: { 'commands/water.md': small.command('') },
      findings: ['commands/water.md: nothing stands after the frontmatter'],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ body, text }) => body === '' && text !== '')) {
      yield { file, message: 'nothing stands after the frontmatter' }
    }
  },
})
