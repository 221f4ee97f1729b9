import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'
const asks = /\bAskUserQuestion\b|\bapprov(?:e|al)\b|\b(?:ask|confirm with) the (?:user|person)\b/i

export const forkApproval = defineRule({
  name: 'fork-approval',
  severity: 'warning',
  description: 'A command with `context: fork` asks nobody for approval.',
  why: 'In a fork a permission prompt never reaches the person: it is a denial.',
  ok: [{ files: { [path]: small.command('Water it.', 'context: fork\n') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Ask the user first.', 'context: fork\n') },
      findings: [`${path}:3:1: it forks, and "Ask the user" cannot reach a person from there`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ frontmatter }) => frontmatter.context === 'fork')) {
      const found = asks.exec(
        `${file.markdown.prose}\n${textOf(file.frontmatter['allowed-tools'])}`,
      )?.[0]
      if (!found) continue
      const message = `it forks, and "${found}" cannot reach a person from there`
      yield { file, at: fieldOf(file, 'context')?.at, message }
    }
  },
})
