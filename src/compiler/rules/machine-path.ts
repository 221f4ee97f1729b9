import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const pattern =
  /(?<![\w.:/$}~@-])(?:\/(?:home|Users)\/(?!(?:user|username|you|name|me|runner|example)\b)[a-z][\w.-]*(?:\/[\w-]+(?:\.\w+)*)*|[A-Z]:\\{1,2}Users\\{1,2}(?!(?:user|username|you|name)\b)\w+)/gi
const path = 'skills/waterer/SKILL.md'

export const machinePath = defineRule({
  name: 'machine-path',
  severity: 'error',
  description: 'No document and no JSON file names a path of somebody’s machine.',
  why: 'It leads nowhere on any other machine, and tells whose it was written on.',
  ok: [
    {
      files: { [path]: small.skill('Read `/home/user/garden.txt` or ~/garden.txt.') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: small.skill('Read /Users/ann/garden.txt.') },
      findings: [`${path}:6:6: "/Users/ann/garden.txt" stands on one machine only`],
    },
  ],
  *check({ shipped }) {
    for (const file of shipped) {
      if (typeof file.content !== 'string' || !/\.(md|json)$/.test(file.path)) continue
      for (const { text, at } of spansOf(file.content, pattern)) {
        yield { file, at, message: `"${text}" stands on one machine only` }
      }
    }
  },
})
