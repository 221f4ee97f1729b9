import { hookEvents } from '../define/index.ts'
import { fieldsOf } from '../read/plugin.ts'
import { isRecord } from '../read/values.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

const events = new Set<string>(hookEvents)
const path = 'hooks/hooks.json'
const command = { type: 'command', command: 'true' }

export const hookEvent = defineRule({
  name: 'hook-event',
  severity: 'error',
  description: 'Every event of hooks.json is one that Claude Code has, spelt so.',
  why: 'A hook for another event never runs.',
  ok: [{ files: { [path]: hooks(command) }, findings: [] }],
  notOk: [
    {
      files: { [path]: hooks(command, 'preToolUse') },
      findings: [`${path}:3:19: no event "preToolUse": "PreToolUse"?`],
    },
  ],
  *check({ hooks: files }) {
    for (const json of files) {
      const outer = fieldsOf(json).hooks
      for (const event of Object.keys(isRecord(outer) ? outer : {})) {
        if (events.has(event)) continue
        const meant = [...events].find((one) => one.toLowerCase() === event.toLowerCase())
        const at = json.rangeOf('hooks', event)?.from
        const message = `no event "${event}"${meant ? `: "${meant}"?` : ''}`
        yield { file: json.file, at, message }
      }
    }
  },
})
