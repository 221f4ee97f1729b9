import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const readable = defineRule({
  name: 'readable',
  severity: 'error',
  description:
    'Every file of a plugin can be read, its markdown is UTF-8, and no link runs in a circle.',
  why: 'What cannot be read is not checked, and not loaded either.',
  ok: [{ files: { 'commands/water.md': small.command() }, findings: [] }],
  notOk: [
    {
      files: {},
      unreadable: { 'commands/water.md': 'not UTF-8' },
      findings: ['commands/water.md: not UTF-8'],
    },
  ],
  *check({ unreadable }) {
    for (const { path, source, reason } of unreadable) {
      yield { file: { path, source }, message: reason }
    }
  },
})
