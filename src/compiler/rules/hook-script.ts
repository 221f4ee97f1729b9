import { posix } from 'node:path'
import { hooksOf, rootOf, wordsOf } from '../read/hooks.ts'
import { under } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

const path = 'hooks/hooks.json'
const guard = hooks({
  type: 'command',
  command: 'node',
  args: [`\${CLAUDE_PLUGIN_ROOT}/hooks/guard.mjs`],
})

export const hookScript = defineRule({
  name: 'hook-script',
  severity: 'error',
  description: 'The script that a hook runs exists.',
  why: 'A hook that fails lets everything pass: a guard without its script guards nothing.',
  ok: [{ files: { [path]: guard, 'hooks/guard.mjs': 'process.exit(0)\n' }, findings: [] }],
  notOk: [{ files: { [path]: guard }, findings: [`${path}:7:11: no such file: hooks/guard.mjs`] }],
  *check({ hooks: files, has }) {
    for (const json of files) {
      for (const hook of hooksOf(json)) {
        for (const word of wordsOf(hook)) {
          const [, tail] = /^\$\{?CLAUDE_PLUGIN_ROOT\}?\/([\w./@-]+)$/.exec(word) ?? []
          if (tail === undefined) continue
          const target = posix.normalize(under(rootOf(json), tail))
          if (has(target)) continue
          const at = json.rangeOf(...hook.keys)?.from
          yield { file: json.file, at, message: `no such file: ${target}` }
        }
      }
    }
  },
})
