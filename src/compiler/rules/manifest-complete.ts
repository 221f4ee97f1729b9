import { fieldsOf } from '../read/plugin.ts'
import { isRecord } from '../read/values.ts'
import { defineRule } from './define.ts'
import { manifest, marketplace } from './samples.ts'

const path = 'plugins/garden/.claude-plugin/plugin.json'
const market = '.claude-plugin/marketplace.json'

export const manifestComplete = defineRule({
  name: 'manifest-complete',
  severity: 'warning',
  description:
    'plugin.json has a name, a version and a description; an author stands there or in the marketplace entry.',
  why: '`claude plugin validate` warns of each, and without a version nobody can tell one state of the plugin from the next.',
  ok: [
    {
      files: { [path]: manifest(), [market]: marketplace({ author: { name: 'Ann' } }) },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: manifest({ version: undefined }) },
      findings: [`${path}: "version" is missing`, `${path}: "author" is missing`],
    },
  ],
  *check({ plugins, marketplaces }) {
    const authored = new Set(
      marketplaces
        .flatMap((one) => [fieldsOf(one).plugins].flat())
        .flatMap((entry) => (isRecord(entry) && entry.author ? [entry.name] : [])),
    )
    for (const { name, manifest: json } of plugins) {
      if (!json || json.error) continue
      const fields = fieldsOf(json)
      for (const key of ['name', 'version', 'description', 'author']) {
        if (fields[key] !== undefined && fields[key] !== '') continue
        if (key === 'author' && authored.has(name)) continue
        yield { file: json.file, message: `"${key}" is missing` }
      }
    }
  },
})
