import { hooksOf } from '../read/hooks.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

const path = 'hooks/hooks.json'
const script = `\${CLAUDE_PLUGIN_ROOT}/guard.mjs`

export const hookExecForm = defineRule({
  name: 'hook-exec-form',
  severity: 'warning',
  description: 'A hook gives its command and its arguments apart: "command" and "args".',
  why: 'In one string a shell splits it, another on each platform, and a folder with a blank in its name breaks it.',
  ok: [
    {
      files: { [path]: hooks({ type: 'command', command: 'node', args: [script] }) },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: hooks({ type: 'command', command: `node ${script}` }) },
      findings: [`${path}:9:24: this goes through a shell: give "command" and "args"`],
    },
  ],
  *check({ hooks: files }) {
    for (const json of files) {
      for (const { fields, keys } of hooksOf(json)) {
        if (fields.type !== 'command' || Array.isArray(fields.args)) continue
        if (!/\s/.test(textOf(fields.command))) continue
        const at = json.rangeOf(...keys, 'command')?.from
        const message = 'this goes through a shell: give "command" and "args"'
        yield { file: json.file, at, message }
      }
    }
  },
})
