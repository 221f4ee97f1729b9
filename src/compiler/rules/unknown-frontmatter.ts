import type { DocumentKind } from '../define/index.ts'
import { ignoredInPlugins } from './agent-ignored-field.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

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
  // The last two are of the open standard of skills; other agents read them.
  skill: [...invocable, 'license', 'compatibility'],
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
    ...ignoredInPlugins,
  ],
}

const skill = 'skills/waterer/SKILL.md'

export const unknownFrontmatter = defineRule({
  name: 'unknown-frontmatter',
  severity: 'warning',
  description: 'Frontmatter holds only keys that Claude Code reads.',
  why: 'It ignores any other in silence, so that a misspelt `allowed-tools` or `model` is as good as none.',
  ok: [{ files: { 'agents/gardener.md': small.agent('Go.', 'tools: Bash\n') }, findings: [] }],
  notOk: [
    {
      files: { [skill]: small.skill('Water it.', 'allowed_tools: Bash(water *)\n') },
      findings: [`${skill}:4:1: a skill has no frontmatter "allowed_tools": "allowed-tools"?`],
      fixed: { [skill]: small.skill('Water it.', 'allowed-tools: Bash(water *)\n') },
    },
    {
      files: { 'agents/gardener.md': small.agent('Go.', 'version: 2\n') },
      findings: ['agents/gardener.md:4:1: an agent has no frontmatter "version"'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const article = file.kind === 'agent' ? 'an' : 'a'
      for (const { name, at } of file.head?.fields ?? []) {
        if (known[file.kind].includes(name)) continue
        const meant = known[file.kind].find((one) => bare(one) === bare(name))
        const taken = meant !== undefined && file.head?.fields.some((one) => one.name === meant)
        yield {
          file,
          at,
          message: `${article} ${file.kind} has no frontmatter "${name}"${meant ? `: "${meant}"?` : ''}`,
          ...(meant && !taken && { fix: { from: at, to: at + name.length, text: meant } }),
        }
      }
    }
  },
})

function bare(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, '')
}
