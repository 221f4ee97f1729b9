import { isUnclosed } from '../read/frontmatter.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const frontmatterMissing = defineRule({
  name: 'frontmatter-missing',
  severity: 'error',
  description: 'Every command, agent and skill begins with frontmatter between two lines of `---`.',
  why: 'Without it an agent has no name, and the model no description to choose a command or a skill by.',
  ok: [{ files: { 'agents/gardener.md': small.agent() }, findings: [] }],
  notOk: [
    {
      files: { 'agents/gardener.md': 'Keep it green.\n' },
      findings: ['agents/gardener.md:1:1: no frontmatter'],
    },
    {
      files: { 'skills/waterer/SKILL.md': '---\nname: waterer\n\nWater it.\n' },
      findings: ['skills/waterer/SKILL.md:1:1: the frontmatter is never closed with ---'],
    },
  ],
  *check({ documents }) {
    for (const file of documents.filter(({ head }) => !head)) {
      const message = isUnclosed(file.text)
        ? 'the frontmatter is never closed with ---'
        : 'no frontmatter'
      yield { file, at: 0, message }
    }
  },
})
