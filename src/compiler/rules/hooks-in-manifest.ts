import { fieldsOf } from '../read/plugin.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { hooks, manifest } from './samples.ts'

const path = '.claude-plugin/plugin.json'
const file = { 'hooks/hooks.json': hooks({ type: 'command', command: 'true' }) }

export const hooksInManifest = defineRule({
  name: 'hooks-in-manifest',
  severity: 'error',
  description: 'plugin.json does not name hooks/hooks.json.',
  why: 'Claude Code loads that file on its own; naming it loads it twice, which is an error.',
  ok: [{ files: { [path]: manifest(), ...file }, findings: [] }],
  notOk: [
    {
      files: { [path]: manifest({ hooks: './hooks/hooks.json' }), ...file },
      findings: [`${path}:5:12: hooks/hooks.json is loaded on its own; named, it is loaded twice`],
    },
  ],
  *check({ plugins }) {
    for (const { manifest: json } of plugins) {
      const named = [fieldsOf(json).hooks]
        .flat()
        .some((one) => /^(\.\/)?hooks\/hooks\.json$/.test(textOf(one)))
      if (!json || !named) continue
      const message = 'hooks/hooks.json is loaded on its own; named, it is loaded twice'
      yield { file: json.file, at: json.rangeOf('hooks')?.from, message }
    }
  },
})
