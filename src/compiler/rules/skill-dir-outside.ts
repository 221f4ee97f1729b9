import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const text = `Run \`\${CLAUDE_SKILL_DIR}/water.sh\`.`

export const skillDirOutside = defineRule({
  name: 'skill-dir-outside',
  severity: 'error',
  description: `\${CLAUDE_SKILL_DIR} stands in skills only.`,
  why: 'In a command or an agent nothing replaces it, and the shell makes it empty.',
  ok: [{ files: { 'skills/waterer/SKILL.md': small.skill(text) }, findings: [] }],
  notOk: [
    {
      files: { 'commands/water.md': small.command(text) },
      findings: [`commands/water.md:5:6: \${CLAUDE_SKILL_DIR} is not set in a command`],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ kind }) => kind !== 'skill')) {
      const article = file.kind === 'agent' ? 'an' : 'a'
      for (const { at } of spansOf(file.text, /\$\{?CLAUDE_SKILL_DIR\b/g)) {
        const message = `\${CLAUDE_SKILL_DIR} is not set in ${article} ${file.kind}`
        yield { file, at, message }
      }
    }
  },
})
