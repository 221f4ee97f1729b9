import { awkwardForm, bashRules, covers } from '../read/permissions.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'
const allowed = 'allowed-tools: Bash(water *)\n'

export const permissionForm = defineRule({
  name: 'permission-form',
  severity: 'warning',
  description:
    'A command that a Bash rule allows stands alone: no variable or cd before it, no redirection, no substitution.',
  why: 'A rule for `cmd` covers neither `VAR=x cmd` nor `cd dir && cmd`: the person is asked, or in a script it is refused.',
  ok: [{ files: { [path]: small.command('Run `water fern`.', allowed) }, findings: [] }],
  notOk: [
    {
      files: {
        [path]: small.command(
          'Run `cd garden && water fern`, then run `DRY=1 water fern`.',
          allowed,
        ),
      },
      findings: [
        `${path}:6:6: no rule covers "cd garden && water fern": a cd stands before it`,
        `${path}:6:42: no rule covers "DRY=1 water fern": a variable stands before it`,
      ],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const rules = bashRules(file)
      if (rules.length === 0) continue
      for (const { text, at } of [...file.markdown.commands, ...file.markdown.injections]) {
        const form = awkwardForm(text)
        const isMeant = rules.some((rule) => awkwardForm(rule) && covers(rule, text))
        if (form && !isMeant) yield { file, at, message: `no rule covers "${text}": ${form}` }
      }
    }
  },
})
