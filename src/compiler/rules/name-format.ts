import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const nameFormat = defineRule({
  name: 'name-format',
  description:
    'Names are kebab-case, at most 64 characters, without "claude" or "anthropic", and the frontmatter says the same name as the file or folder, from which Claude Code takes it.',
  ok: [{ files: { 'skills/waterer/SKILL.md': sample.skill }, findings: [] }],
  notOk: [
    {
      files: { 'commands/Water_Plant.md': sample.command },
      findings: ['commands/Water_Plant.md: "Water_Plant" is not kebab-case'],
    },
    {
      files: { 'commands/claude-water.md': sample.command },
      findings: ['commands/claude-water.md: "claude-water" holds a reserved word'],
    },
    {
      files: { 'skills/sprinkler/SKILL.md': sample.skill },
      findings: ['skills/sprinkler/SKILL.md: the frontmatter says "waterer"'],
    },
    {
      files: { [`commands/${'a'.repeat(65)}.md`]: sample.command },
      findings: [`commands/${'a'.repeat(65)}.md: a name of 65 characters; 64 are allowed`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const { name, frontmatter } = file
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
        yield { file, message: `"${name}" is not kebab-case` }
      }
      if (name.length > 64) {
        yield { file, message: `a name of ${name.length} characters; 64 are allowed` }
      }
      if (/claude|anthropic/i.test(name)) {
        yield { file, message: `"${name}" holds a reserved word` }
      }
      if (frontmatter.name !== undefined && frontmatter.name !== name) {
        yield { file, message: `the frontmatter says "${frontmatter.name}"` }
      }
    }
  },
})
