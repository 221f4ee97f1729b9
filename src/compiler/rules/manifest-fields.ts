import { fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'

const allowed = ['name', 'version', 'description', 'commands', 'agents', 'skills']
const good = {
  name: 'garden',
  version: '1.0.0',
  description: 'Keeps a garden.',
  commands: './commands/',
  agents: ['./agents/gardener.md'],
  skills: './skills/',
}
const path = 'plugins/garden/.claude-plugin/plugin.json'

export const manifestFields = defineRule({
  name: 'manifest-fields',
  severity: 'error',
  house: true,
  description:
    'plugin.json holds name, version, description, commands, agents and skills, and nothing else.',
  why: 'Author, license and keywords belong in the marketplace entry, which people read before they install.',
  ok: [{ files: { [path]: JSON.stringify(good) }, findings: [] }],
  notOk: [
    {
      files: { [path]: JSON.stringify({ ...good, author: { name: 'A gardener' } }) },
      findings: [`${path}:1:157: "author" does not belong in plugin.json`],
    },
    {
      files: { [path]: JSON.stringify({ ...good, version: undefined }) },
      findings: [`${path}: "version" is missing`],
    },
  ],
  *check({ plugins }) {
    for (const { manifest } of plugins) {
      if (!manifest || manifest.error) continue
      const { file } = manifest
      const keys = Object.keys(fieldsOf(manifest))
      for (const key of keys.filter((one) => !allowed.includes(one))) {
        const at = manifest.rangeOf(key)?.from
        yield { file, at, message: `"${key}" does not belong in plugin.json` }
      }
      for (const key of allowed.filter((one) => !keys.includes(one))) {
        yield { file, message: `"${key}" is missing` }
      }
    }
  },
})
