import { entriesOf } from '../read/marketplace.ts'
import { defineRule } from './define.ts'
import { manifest, marketplace } from './samples.ts'

const path = '.claude-plugin/marketplace.json'

export const marketplaceSource = defineRule({
  name: 'marketplace-source',
  severity: 'error',
  description: 'The folder that a marketplace entry gives as its source exists.',
  why: 'The client does not look until somebody installs the plugin.',
  ok: [
    {
      files: { [path]: marketplace(), 'plugins/garden/.claude-plugin/plugin.json': manifest() },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: marketplace() },
      findings: [`${path}:9:17: no such folder: ./plugins/garden`],
    },
  ],
  *check({ marketplaces, has }) {
    for (const json of marketplaces) {
      for (const { fields, index, folder } of entriesOf(json)) {
        if (folder === undefined || has(folder)) continue
        const at = json.rangeOf('plugins', index, 'source')?.from
        yield { file: json.file, at, message: `no such folder: ${fields.source}` }
      }
    }
  },
})
