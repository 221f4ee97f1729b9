import { entriesOf } from '../read/marketplace.ts'
import { fieldsOf } from '../read/plugin.ts'
import { isRecord, textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { marketplace } from './samples.ts'

const path = '.claude-plugin/marketplace.json'

export const marketplaceShape = defineRule({
  name: 'marketplace-shape',
  severity: 'error',
  description:
    'marketplace.json has a name, an owner with a name, and plugins that each have a name of their own and a source.',
  why: 'The marketplace cannot be added, or one of two plugins can never be installed.',
  ok: [{ files: { [path]: marketplace() }, findings: [] }],
  notOk: [
    {
      files: {
        [path]: JSON.stringify({
          plugins: [{ name: 'garden' }, { name: 'garden', source: './b' }],
        }),
      },
      findings: [
        `${path}: "name" is missing`,
        `${path}: "owner" must be an object with a "name"`,
        `${path}:1:13: plugin 1 has no "source"`,
        `${path}:1:31: two plugins are named "garden"`,
      ],
    },
  ],
  *check({ marketplaces }) {
    for (const json of marketplaces) {
      if (!isRecord(json.value)) continue
      const { file } = json
      const { name, owner, plugins } = fieldsOf(json)
      if (!name) yield { file, message: '"name" is missing' }
      if (!isRecord(owner) || !owner.name) {
        yield { file, message: '"owner" must be an object with a "name"' }
      }
      if (!Array.isArray(plugins)) yield { file, message: '"plugins" must be a list' }
      const seen = new Set<unknown>()
      for (const { fields, index } of entriesOf(json)) {
        const at = json.rangeOf('plugins', index)?.from
        for (const key of ['name', 'source'].filter((one) => !fields[one])) {
          yield { file, at, message: `plugin ${index + 1} has no "${key}"` }
        }
        if (seen.has(fields.name))
          yield { file, at, message: `two plugins are named "${textOf(fields.name)}"` }
        if (fields.name) seen.add(fields.name)
      }
    }
  },
})
