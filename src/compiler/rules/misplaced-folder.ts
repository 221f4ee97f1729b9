import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const plugin = { '.claude-plugin/plugin.json': manifest() }

export const misplacedFolder = defineRule({
  name: 'misplaced-folder',
  severity: 'error',
  description:
    '.claude-plugin/ holds manifests; commands, agents, skills and hooks stand beside it.',
  why: 'Claude Code looks for them at the top of the plugin, and never inside .claude-plugin/.',
  ok: [{ files: { ...plugin, 'commands/water.md': small.command() }, findings: [] }],
  notOk: [
    {
      files: { ...plugin, '.claude-plugin/commands/water.md': small.command() },
      findings: ['.claude-plugin/commands/water.md: commands/ is not read inside .claude-plugin/'],
    },
  ],
  *check({ files }) {
    for (const file of files) {
      const folder = /(?:^|\/)\.claude-plugin\/(commands|agents|skills|hooks|bin)\//.exec(
        file.path,
      )?.[1]
      if (folder) yield { file, message: `${folder}/ is not read inside .claude-plugin/` }
    }
  },
})
