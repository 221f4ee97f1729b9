import { fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest } from './samples.ts'

const semantic = /^\d+\.\d+\.\d+(-[\w.-]+)?(\+[\w.-]+)?$/
const path = '.claude-plugin/plugin.json'

export const versionFormat = defineRule({
  name: 'version-format',
  severity: 'warning',
  description: 'The version of a plugin is a semantic version: 1.2.3.',
  why: 'Nobody can tell from another one whether an update breaks something.',
  ok: [{ files: { [path]: manifest({ version: '1.2.3-beta.1' }) }, findings: [] }],
  notOk: [
    {
      files: { [path]: manifest({ version: 'v1.2' }) },
      findings: [`${path}:3:14: "v1.2" is no semantic version`],
    },
  ],
  *check({ plugins }) {
    for (const { manifest: json } of plugins) {
      const { version } = fieldsOf(json)
      if (!json || typeof version !== 'string' || semantic.test(version)) continue
      const at = json.rangeOf('version')?.from
      yield { file: json.file, at, message: `"${version}" is no semantic version` }
    }
  },
})
