import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const unreachable = defineRule({
  name: 'unreachable',
  severity: 'error',
  description: 'The model or the person can start every command and every skill.',
  why: 'With disable-model-invocation and without user-invocable nobody ever can.',
  ok: [{ files: { [path]: small.skill('Go.', 'user-invocable: false\n') }, findings: [] }],
  notOk: [
    {
      files: {
        [path]: small.skill('Go.', 'user-invocable: false\ndisable-model-invocation: true\n'),
      },
      findings: [`${path}:5:1: neither the model nor a person can start it`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { 'user-invocable': user, 'disable-model-invocation': disabled } = file.frontmatter
      if (user !== false || disabled !== true) continue
      const at = fieldOf(file, 'disable-model-invocation')?.at
      yield { file, at, message: 'neither the model nor a person can start it' }
    }
  },
})
