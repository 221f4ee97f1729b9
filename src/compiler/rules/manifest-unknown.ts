import { fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest } from './samples.ts'

const known = new Set(
  `$schema name displayName version description author homepage repository license keywords icon
  dependencies defaultEnabled commands agents skills hooks mcpServers lspServers outputStyles themes
  workflows monitors channels settings types userConfig experimental`.split(/\s+/),
)
const path = '.claude-plugin/plugin.json'

export const manifestUnknown = defineRule({
  name: 'manifest-unknown',
  severity: 'warning',
  description: 'plugin.json holds only fields that Claude Code knows.',
  why: 'It drops any other, and `claude plugin validate --strict` fails.',
  ok: [{ files: { [path]: manifest({ license: 'MIT' }) }, findings: [] }],
  notOk: [
    {
      files: { [path]: manifest({ tags: ['garden'] }) },
      findings: [`${path}:5:11: Claude Code knows no field "tags"`],
    },
  ],
  *check({ plugins }) {
    for (const { manifest: json } of plugins) {
      for (const key of Object.keys(fieldsOf(json)).filter((one) => !known.has(one))) {
        if (!json) continue
        const at = json.rangeOf(key)?.from
        yield { file: json.file, at, message: `Claude Code knows no field "${key}"` }
      }
    }
  },
})
