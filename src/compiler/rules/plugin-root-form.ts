import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const pluginRootForm = defineRule({
  name: 'plugin-root-form',
  severity: 'error',
  description: `CLAUDE_PLUGIN_ROOT, CLAUDE_PLUGIN_DATA and CLAUDE_SKILL_DIR stand in braces: \${…}.`,
  why: 'The client replaces only that form, and the environment of the Bash tool does not have these variables.',
  ok: [{ files: { [path]: small.skill(`Read \${CLAUDE_PLUGIN_ROOT}/how.md.`) }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill('Read $CLAUDE_PLUGIN_ROOT/how.md.') },
      findings: [`${path}:6:6: $CLAUDE_PLUGIN_ROOT is not replaced without braces`],
      fixed: { [path]: small.skill(`Read \${CLAUDE_PLUGIN_ROOT}/how.md.`) },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { text, at } of spansOf(
        file.text,
        /\$CLAUDE_(PLUGIN_ROOT|PLUGIN_DATA|SKILL_DIR)\b/g,
      )) {
        yield {
          file,
          at,
          message: `${text} is not replaced without braces`,
          fix: { from: at, to: at + text.length, text: `\${${text.slice(1)}}` },
        }
      }
    }
  },
})
