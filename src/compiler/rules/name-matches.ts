import { fieldOf } from '../read/document.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const nameMatches = defineRule({
  name: 'name-matches',
  severity: 'error',
  description: 'The frontmatter says the same name as the file or the folder.',
  why: 'Claude Code calls a command or a skill by its file or folder; other agents refuse a skill whose two names differ.',
  ok: [{ files: { 'skills/waterer/SKILL.md': small.skill() }, findings: [] }],
  notOk: [
    {
      files: { 'skills/sprinkler/SKILL.md': small.skill() },
      findings: [
        'skills/sprinkler/SKILL.md:2:7: the frontmatter says "waterer", the folder "sprinkler"',
      ],
      fixed: { 'skills/sprinkler/SKILL.md': small.skill().replace('waterer', 'sprinkler') },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const field = fieldOf(file, 'name')
      const given = file.frontmatter.name
      if (!field || typeof given !== 'string' || given === file.name) continue
      const { text, at } = field.raw
      const place = file.kind === 'skill' ? 'folder' : 'file'
      // A file's name may be the wrong one of the two; a skill's folder is what it is called by.
      const certain = file.kind === 'skill' && text === given && /^[a-z0-9-]+$/.test(file.name)
      yield {
        file,
        at,
        message: `the frontmatter says "${given}", the ${place} "${file.name}"`,
        fix: certain ? { from: at, to: at + text.length, text: file.name } : undefined,
      }
    }
  },
})
