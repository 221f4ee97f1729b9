import { fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const path = '.claude-plugin/plugin.json'
const agent = { 'agents/gardener.md': small.agent() }

export const agentsFolder = defineRule({
  name: 'agents-folder',
  severity: 'error',
  description: 'plugin.json names each agent by its file, or no agents at all.',
  why: 'Commands and skills may be named by their folder; a folder of agents is an error, and the plugin does not load.',
  ok: [
    { files: { [path]: manifest({ agents: ['./agents/gardener.md'] }), ...agent }, findings: [] },
  ],
  notOk: [
    {
      files: { [path]: manifest({ agents: './agents/' }), ...agent },
      findings: [`${path}:5:13: "./agents/" is no file: agents takes files`],
    },
  ],
  *check({ plugins }) {
    for (const { manifest: json } of plugins) {
      const { agents } = fieldsOf(json)
      for (const [index, given] of [agents].flat().entries()) {
        if (!json || typeof given !== 'string' || given.endsWith('.md')) continue
        const at = json.rangeOf(...(Array.isArray(agents) ? ['agents', index] : ['agents']))?.from
        yield { file: json.file, at, message: `"${given}" is no file: agents takes files` }
      }
    }
  },
})
