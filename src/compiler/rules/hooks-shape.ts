import { fieldsOf } from '../read/plugin.ts'
import { isRecord } from '../read/values.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

const path = 'hooks/hooks.json'
const command = { type: 'command', command: 'true' }

export const hooksShape = defineRule({
  name: 'hooks-shape',
  severity: 'error',
  description:
    'hooks.json has the outer key "hooks"; each event holds a list of groups, each with a list "hooks".',
  why: 'Claude Code does not load a hook of another shape: a guard is gone and nobody sees it.',
  ok: [{ files: { [path]: hooks(command) }, findings: [] }],
  notOk: [
    {
      files: { [path]: JSON.stringify({ PreToolUse: [{ hooks: [command] }] }) },
      findings: [`${path}: the outer key "hooks" is missing`],
    },
    {
      files: { [path]: JSON.stringify({ hooks: { PreToolUse: [command] } }) },
      findings: [`${path}:1:25: a group of PreToolUse has no list "hooks"`],
    },
  ],
  *check({ hooks: files }) {
    for (const json of files) {
      const outer = fieldsOf(json).hooks
      const { file } = json
      if (json.error) continue
      if (!isRecord(outer)) yield { file, message: 'the outer key "hooks" is missing' }
      for (const [event, groups] of Object.entries(isRecord(outer) ? outer : {})) {
        if (!Array.isArray(groups)) {
          const at = json.rangeOf('hooks', event)?.from
          yield { file, at, message: `${event} must be a list` }
          continue
        }
        for (const [index, group] of groups.entries()) {
          if (isRecord(group) && Array.isArray(group.hooks)) continue
          const at = json.rangeOf('hooks', event, index)?.from
          yield { file, at, message: `a group of ${event} has no list "hooks"` }
        }
      }
    }
  },
})
