import type { DocumentKind } from '../define/index.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const invocable = [
  'name',
  'description',
  'when_to_use',
  'argument-hint',
  'arguments',
  'disable-model-invocation',
  'user-invocable',
  'allowed-tools',
  'disallowed-tools',
  'model',
  'effort',
  'context',
  'agent',
  'hooks',
  'paths',
  'shell',
  'metadata',
]

/** The keys that Claude Code reads. It ignores any other without a word. */
const known: Readonly<Record<DocumentKind, readonly string[]>> = {
  command: invocable,
  skill: invocable,
  agent: [
    'name',
    'description',
    'tools',
    'disallowedTools',
    'model',
    'maxTurns',
    'skills',
    'memory',
    'background',
    'effort',
    'isolation',
    'color',
  ],
}

export const unknownFrontmatter = defineRule({
  name: 'unknown-frontmatter',
  description:
    'Frontmatter is YAML and holds only keys that Claude Code reads: it ignores a misspelt one in silence, and a plugin’s agent may not set permissionMode, mcpServers or hooks.',
  ok: [{ files: { 'agents/gardener.md': sample.agent }, findings: [] }],
  notOk: [
    {
      files: { 'agents/gardener.md': sample.agent.replace('tools:', 'permissionMode:') },
      findings: ['agents/gardener.md: an agent has no frontmatter "permissionMode"'],
    },
    {
      files: { 'commands/water.md': sample.command.replace('description: ', 'description: [') },
      findings: [
        'commands/water.md: the frontmatter is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1:',
      ],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const [error] = file.frontmatterErrors
      if (error) yield { file, message: `the frontmatter is no YAML: ${error}` }
      const article = file.kind === 'agent' ? 'an' : 'a'
      for (const key of Object.keys(file.frontmatter)) {
        if (known[file.kind].includes(key)) continue
        yield { file, message: `${article} ${file.kind} has no frontmatter "${key}"` }
      }
    }
  },
})
