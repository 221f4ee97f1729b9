import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const tagPairs = defineRule({
  name: 'tag-pairs',
  severity: 'error',
  description:
    'An UPPERCASE tag on a line of its own opens and closes, the inner before the outer.',
  why: 'The model takes everything up to the closing tag for the section: a forgotten one changes what the rest means.',
  ok: [{ files: { [path]: small.skill('<RULES>\nWater it.\n</RULES>') }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('<RULES>\nWater it.') },
      findings: [`${path}:6:1: <RULES> is never closed`],
    },
    {
      files: { [path]: small.skill('Water it.\n</RULES>') },
      findings: [`${path}:7:1: </RULES> closes nothing`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const open: { name: string; at: number }[] = []
      for (const { at, groups } of spansOf(
        file.markdown.prose,
        /^<(\/?)([A-Z][A-Z0-9_]*)>[ \t\r]*$/gm,
      )) {
        const [slash, name = ''] = groups
        if (!slash) open.push({ name, at })
        else if (open.at(-1)?.name === name) open.pop()
        else if (open.some((one) => one.name === name)) {
          while (open.at(-1)?.name !== name) {
            const inner = open.pop()
            yield { file, at: inner?.at, message: `<${inner?.name}> is never closed` }
          }
          open.pop()
        } else {
          yield { file, at, message: `</${name}> closes nothing` }
        }
      }
      for (const { name, at } of open) yield { file, at, message: `<${name}> is never closed` }
    }
  },
})
