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
  description:
    'plugin.json holds name, version, description, commands, agents and skills, and nothing else: author, license and keywords belong in the marketplace entry; hooks/hooks.json is loaded on its own, and naming it loads it twice.',
  ok: [{ files: { [path]: JSON.stringify(good) }, findings: [] }],
  notOk: [
    {
      files: { [path]: JSON.stringify({ ...good, author: { name: 'A gardener' } }) },
      findings: [`${path}: "author" does not belong in plugin.json`],
    },
    {
      files: { [path]: JSON.stringify({ ...good, version: undefined }) },
      findings: [`${path}: "version" is missing`],
    },
  ],
  *check({ files }) {
    for (const file of files.filter((one) => one.path.endsWith('.claude-plugin/plugin.json'))) {
      const keys = Object.keys(JSON.parse(String(file.content)))
      for (const key of keys.filter((one) => !allowed.includes(one))) {
        yield { file, message: `"${key}" does not belong in plugin.json` }
      }
      for (const key of allowed.filter((one) => !keys.includes(one))) {
        yield { file, message: `"${key}" is missing` }
      }
    }
  },
})
