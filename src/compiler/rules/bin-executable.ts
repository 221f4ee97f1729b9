import { below } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest } from './samples.ts'

const plugin = { '.claude-plugin/plugin.json': manifest() }
const water = { ...plugin, 'bin/water': '#!/bin/sh\n' }

export const binExecutable = defineRule({
  name: 'bin-executable',
  severity: 'error',
  description: 'A program in bin/ may be executed and says in its first line by what.',
  why: 'bin/ is on the PATH of the Bash tool; what is not executable there is “command not found”.',
  ok: [{ files: water, executable: ['bin/water'], findings: [] }],
  notOk: [
    { files: water, findings: ['bin/water: not executable: chmod +x'] },
    {
      files: { ...plugin, 'bin/water': 'echo water\n' },
      executable: ['bin/water'],
      findings: ['bin/water:1:1: the first line is no #!'],
    },
  ],
  *check({ files, plugins }) {
    for (const { root } of plugins) {
      for (const file of files) {
        const name = /^bin\/([^/.]+)$/.exec(below(root, file.path) ?? '')?.[1]
        if (name === undefined) continue
        if (!file.executable) yield { file, message: 'not executable: chmod +x' }
        if (typeof file.content === 'string' && !file.content.startsWith('#!')) {
          yield { file, at: 0, message: 'the first line is no #!' }
        }
      }
    }
  },
})
