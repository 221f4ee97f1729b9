import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const duplicateKey = defineRule({
  name: 'duplicate-key',
  severity: 'error',
  description: 'A key stands once in the frontmatter.',
  why: 'Only one of the two counts, and readers do not agree on which.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('Water it.', 'name: sprinkler\n') },
      findings: [`${path}:4:1: "name" stands there twice`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const seen = new Set<string>()
      for (const { name, at } of file.head?.fields ?? []) {
        if (seen.has(name)) yield { file, at, message: `"${name}" stands there twice` }
        seen.add(name)
      }
    }
  },
})
