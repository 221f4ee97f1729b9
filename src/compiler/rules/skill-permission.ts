import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const skillPermission = defineRule({
  name: 'skill-permission',
  severity: 'warning',
  description: 'A skill that only the model starts has no allowed-tools.',
  why: 'With them, the person is asked each time the model starts it; in the middle of an agent’s work that may be nobody.',
  ok: [
    { files: { [path]: small.skill('Water it.', 'user-invocable: false\n') }, findings: [] },
    { files: { [path]: small.skill('Water it.', 'allowed-tools: Read\n') }, findings: [] },
  ],
  notOk: [
    {
      files: {
        [path]: small.skill('Water it.', 'user-invocable: false\nallowed-tools: Read\n'),
      },
      findings: [`${path}:5:1: allowed-tools make the model ask before it starts this skill`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind === 'skill')) {
      const field = fieldOf(file, 'allowed-tools')
      if (!field || file.frontmatter['user-invocable'] !== false) continue
      const message = 'allowed-tools make the model ask before it starts this skill'
      yield { file, at: field.at, message }
    }
  },
})
