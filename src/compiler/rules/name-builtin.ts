import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const builtins = new Set(
  `add-dir agents bashes bug clear compact config context cost doctor exit export help hooks ide init
  login logout mcp memory model output-style permissions plan plugin privacy-settings quit
  release-notes resume review rewind sandbox security-review skills stats status statusline tasks
  terminal-setup theme todos upgrade usage vim`.split(/\s+/),
)

export const nameBuiltin = defineRule({
  name: 'name-builtin',
  severity: 'error',
  description: 'Outside a plugin, no command and no skill has the name of a built-in command.',
  why: 'Whoever types it cannot tell which of the two runs. In a plugin the namespace keeps them apart.',
  ok: [
    {
      files: {
        '.claude-plugin/plugin.json': manifest(),
        'commands/status.md': small.command(),
      },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { '.claude/commands/status.md': small.command() },
      findings: ['.claude/commands/status.md: /status is a command of Claude Code'],
    },
  ],
  *check({ documents, pluginOf }) {
    for (const file of documents) {
      if (file.kind === 'agent' || !builtins.has(file.name) || pluginOf(file.path)) continue
      yield { file, message: `/${file.name} is a command of Claude Code` }
    }
  },
})
