import { awkwardForm, bashRules, covers } from '../read/permissions.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'
const allowed = 'allowed-tools: Bash(water *)\n'

export const permissionCoverage = defineRule({
  name: 'permission-coverage',
  severity: 'warning',
  description:
    'The Bash rules of allowed-tools match the commands that the document tells the model to run.',
  why: 'A rule matches the text of a command; one that misses by a word asks the person every time.',
  ok: [{ files: { [path]: small.command('Run `water fern`.', allowed) }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Run `sprinkle fern`.', allowed) },
      findings: [`${path}:6:6: no Bash rule of allowed-tools covers "sprinkle fern"`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const rules = bashRules(file)
      if (rules.length === 0) continue
      for (const { text, at } of [...file.markdown.commands, ...file.markdown.injections]) {
        if (awkwardForm(text) || rules.some((rule) => covers(rule, text))) continue
        yield { file, at, message: `no Bash rule of allowed-tools covers "${text}"` }
      }
    }
  },
})
