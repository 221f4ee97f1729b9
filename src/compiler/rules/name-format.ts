import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const nameFormat = defineRule({
  name: 'name-format',
  severity: 'error',
  description:
    'Names are kebab-case, at most 64 characters, without "claude" or "anthropic". The file or folder has the name.',
  why: 'The standard of skills demands it: other names load here and are refused elsewhere.',
  ok: [{ files: { 'skills/waterer/SKILL.md': small.skill() }, findings: [] }],
  notOk: [
    {
      files: { 'commands/Water_Plant.md': small.command() },
      findings: ['commands/Water_Plant.md: "Water_Plant" is not kebab-case'],
    },
    {
      files: { 'commands/claude-water.md': small.command() },
      findings: ['commands/claude-water.md: "claude-water" holds a reserved word'],
    },
    {
      files: { [`commands/${'a'.repeat(65)}.md`]: small.command() },
      findings: [`commands/${'a'.repeat(65)}.md: a name of 65 characters; 64 are allowed`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { name } = file
      if (!/^[a-z0-9]+([-:][a-z0-9]+)*$/.test(name)) {
        yield { file, message: `"${name}" is not kebab-case` }
      }
      if (name.length > 64) {
        yield { file, message: `a name of ${name.length} characters; 64 are allowed` }
      }
      if (/claude|anthropic/i.test(name)) {
        yield { file, message: `"${name}" holds a reserved word` }
      }
    }
  },
})
