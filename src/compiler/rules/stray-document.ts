import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const strayDocument = defineRule({
  name: 'stray-document',
  severity: 'warning',
  description: 'commands/ and agents/ hold commands and agents, and no README or changelog.',
  why: 'Claude Code takes every markdown file there for a component: /garden:README.',
  ok: [
    { files: { 'README.md': '# Garden\n', 'commands/water.md': small.command() }, findings: [] },
  ],
  notOk: [
    {
      files: { 'commands/README.md': '# Commands\n' },
      findings: ['commands/README.md: Claude Code takes this for a command'],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind !== 'skill')) {
      if (!/^(README|CHANGELOG|CONTRIBUTING|LICENSE|NOTES|INDEX|CLAUDE)$/i.test(file.name)) continue
      yield {
        file,
        message: `Claude Code takes this for ${file.kind === 'agent' ? 'an' : 'a'} ${file.kind}`,
      }
    }
  },
})
