import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

/** What Claude Code reads in a project's agent and ignores in a plugin's. */
export const ignoredInPlugins = ['permissionMode', 'mcpServers', 'hooks'] as const

const path = 'agents/gardener.md'
const plugin = { '.claude-plugin/plugin.json': manifest() }

export const agentIgnoredField = defineRule({
  name: 'agent-ignored-field',
  severity: 'error',
  description: 'The agent of a plugin sets no permissionMode, mcpServers or hooks.',
  why: 'Claude Code ignores them there: a guard that was written down would never stand.',
  ok: [{ files: { ...plugin, [path]: small.agent() }, findings: [] }],
  notOk: [
    {
      files: { ...plugin, [path]: small.agent('Go.', 'permissionMode: plan\n') },
      findings: [`${path}:4:1: "permissionMode" is ignored in the agent of a plugin`],
    },
  ],
  *check({ documents, pluginOf }) {
    for (const file of documents.filter(({ kind, path }) => kind === 'agent' && pluginOf(path))) {
      for (const key of ignoredInPlugins) {
        const field = fieldOf(file, key)
        if (!field) continue
        yield { file, at: field.at, message: `"${key}" is ignored in the agent of a plugin` }
      }
    }
  },
})
