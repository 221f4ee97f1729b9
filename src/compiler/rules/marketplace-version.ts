import { entriesOf } from '../read/marketplace.ts'
import { fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest, marketplace } from './samples.ts'

const path = '.claude-plugin/marketplace.json'
const plugin = { 'plugins/garden/.claude-plugin/plugin.json': manifest({ version: '1.1.0' }) }

export const marketplaceVersion = defineRule({
  name: 'marketplace-version',
  severity: 'error',
  description:
    'A marketplace entry has the name and the version of the plugin.json that it leads to.',
  why: 'People are shown one version and get another.',
  ok: [{ files: { [path]: marketplace({ version: '1.1.0' }), ...plugin }, findings: [] }],
  notOk: [
    {
      files: { [path]: marketplace(), ...plugin },
      findings: [`${path}:10:18: version "1.0.0"; plugin.json has "1.1.0"`],
      fixed: { [path]: marketplace({ version: '1.1.0' }) },
    },
  ],
  *check({ marketplaces, plugins }) {
    for (const json of marketplaces) {
      for (const { fields, index, folder } of entriesOf(json)) {
        const own = fieldsOf(plugins.find(({ root }) => root === folder)?.manifest)
        for (const key of ['name', 'version']) {
          const [told, held] = [fields[key], own[key]]
          if (typeof told !== 'string' || typeof held !== 'string' || told === held) continue
          const range = json.rangeOf('plugins', index, key)
          yield {
            file: json.file,
            at: range?.from,
            message: `${key} "${told}"; plugin.json has "${held}"`,
            fix: range && key === 'version' ? { ...range, text: JSON.stringify(held) } : undefined,
          }
        }
      }
    }
  },
})
