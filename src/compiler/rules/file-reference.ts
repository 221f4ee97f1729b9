import { posix } from 'node:path'
import { under } from '../read/plugin.ts'
import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const plugin = { '.claude-plugin/plugin.json': manifest() }
const path = 'skills/waterer/SKILL.md'
const pattern = /\$\{CLAUDE_(PLUGIN_ROOT|SKILL_DIR)\}\/([\w./@-]+)(?![\w./@-]*[<{*$[])/g

export const fileReference = defineRule({
  name: 'file-reference',
  severity: 'error',
  description: `Every path behind \${CLAUDE_PLUGIN_ROOT} and \${CLAUDE_SKILL_DIR} exists.`,
  why: 'The model runs and reads these by name; a script that was renamed fails only in front of the user.',
  ok: [
    {
      files: {
        ...plugin,
        [path]: small.skill(`Run \`node "\${CLAUDE_PLUGIN_ROOT}/bin/water" <plant>\`.`),
        'bin/water': '#!/usr/bin/env node\n',
      },
      findings: [],
    },
  ],
  notOk: [
    {
      files: {
        ...plugin,
        [path]: small.skill(
          `Run \`\${CLAUDE_PLUGIN_ROOT}/bin/water\` or \`\${CLAUDE_SKILL_DIR}/scripts/water.sh\`.`,
        ),
      },
      findings: [
        `${path}:6:6: no such file: bin/water`,
        `${path}:6:43: no such file: skills/waterer/scripts/water.sh`,
      ],
    },
  ],
  *check({ documents, has }) {
    for (const file of documents) {
      for (const { at, groups } of spansOf(file.text, pattern)) {
        const [variable, tail = ''] = groups
        const home = variable === 'SKILL_DIR' ? posix.dirname(file.path) : file.root
        const target = posix.normalize(under(home, tail.replace(/\.+$/, '')))
        if (!has(target)) yield { file, at, message: `no such file: ${target}` }
      }
    }
  },
})
