import { hooksOf } from '../read/hooks.ts'
import { defineRule } from './define.ts'
import { hooks } from './samples.ts'

/** What each type of hook cannot be without. */
const needs: Readonly<Record<string, string>> = {
  command: 'command',
  prompt: 'prompt',
  agent: 'prompt',
  http: 'url',
  mcp_tool: 'tool',
}
const path = 'hooks/hooks.json'

export const hookType = defineRule({
  name: 'hook-type',
  severity: 'error',
  description: 'Every hook has a type that Claude Code knows, and what that type runs.',
  why: 'There is nothing to run, or nothing that Claude Code knows how to run.',
  ok: [{ files: { [path]: hooks({ type: 'prompt', prompt: 'Is it dry?' }) }, findings: [] }],
  notOk: [
    {
      files: { [path]: hooks({ command: 'true' }) },
      findings: [`${path}:7:11: a hook without "type"`],
    },
    {
      files: { [path]: hooks({ type: 'command' }) },
      findings: [`${path}:7:11: a hook of type command without "command"`],
    },
  ],
  *check({ hooks: files }) {
    for (const json of files) {
      for (const { fields, keys } of hooksOf(json)) {
        const at = json.rangeOf(...keys)?.from
        const type = typeof fields.type === 'string' ? fields.type : ''
        const need = needs[type]
        if (type === '') yield { file: json.file, at, message: 'a hook without "type"' }
        else if (need === undefined)
          yield { file: json.file, at, message: `no type of hook "${type}"` }
        else if (!fields[need]) {
          yield { file: json.file, at, message: `a hook of type ${type} without "${need}"` }
        }
      }
    }
  },
})
