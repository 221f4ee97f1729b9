import { posix } from 'node:path'
import { hooksOf, rootOf, wordsOf } from '../read/hooks.ts'
import { under } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

const path = 'hooks/hooks.json'
const script = { 'hooks/guard.sh': '#!/bin/sh\n' }
const guard = hooks({ type: 'command', command: `\${CLAUDE_PLUGIN_ROOT}/hooks/guard.sh` })

export const hookExecutable = defineRule({
  name: 'hook-executable',
  severity: 'error',
  description: 'A script that a hook runs by its own name may be executed.',
  why: 'Without the permission the hook fails, and a hook that fails lets everything pass.',
  ok: [{ files: { [path]: guard, ...script }, executable: ['hooks/guard.sh'], findings: [] }],
  notOk: [
    {
      files: { [path]: guard, ...script },
      findings: ['hooks/guard.sh: a hook runs it, and it is not executable: chmod +x'],
    },
  ],
  *check({ hooks: jsons, files }) {
    for (const json of jsons) {
      for (const hook of hooksOf(json)) {
        const tail = /^\$\{?CLAUDE_PLUGIN_ROOT\}?\/(.+)$/.exec(wordsOf(hook)[0] ?? '')?.[1]
        if (tail === undefined) continue
        const target = posix.normalize(under(rootOf(json), tail))
        const file = files.find((one) => one.path === target)
        if (!file || file.executable) continue
        yield { file, message: 'a hook runs it, and it is not executable: chmod +x' }
      }
    }
  },
})
