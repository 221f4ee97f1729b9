import { posix } from 'node:path'
import { under } from '../read/plugin.ts'
import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'
const script = { 'skills/waterer/scripts/water.sh': 'echo water\n' }
const run = (command: string) => small.skill(`\`\`\`bash\n${command}\n\`\`\``)

export const relativeScript = defineRule({
  name: 'relative-script',
  severity: 'error',
  description: `A command names the plugin’s own scripts by \${CLAUDE_SKILL_DIR} or \${CLAUDE_PLUGIN_ROOT}.`,
  why: 'The shell stands in the user’s project, where a relative path leads to nothing, or to a file of another’s.',
  ok: [
    {
      files: { ...script, [path]: run(`bash "\${CLAUDE_SKILL_DIR}/scripts/water.sh"`) },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { ...script, [path]: run('bash scripts/water.sh fern') },
      findings: [
        `${path}:7:6: scripts/water.sh is relative: the shell stands in the user’s project`,
      ],
      fixed: { [path]: run(`bash "\${CLAUDE_SKILL_DIR}/scripts/water.sh" fern`) },
    },
  ],
  *check({ documents, has }) {
    for (const file of documents) {
      for (const command of file.markdown.commands) {
        for (const { text, at: offset } of spansOf(
          command.text,
          /(?<![^\s])[\w.@-]+\/[\w./@-]+/g,
        )) {
          const at = command.at + offset
          const tail = posix.normalize(text)
          const beside = file.kind === 'skill' && has(under(posix.dirname(file.path), tail))
          if (tail.startsWith('..') || (!beside && !has(under(file.root, tail)))) continue
          const home = beside ? 'CLAUDE_SKILL_DIR' : 'CLAUDE_PLUGIN_ROOT'
          yield {
            file,
            at,
            message: `${text} is relative: the shell stands in the user’s project`,
            fix: { from: at, to: at + text.length, text: `"\${${home}}/${tail}"` },
          }
        }
      }
    }
  },
})
