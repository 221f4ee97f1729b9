import { defineRule } from './define.ts'
import { small } from './samples.ts'

export const nameCollision = defineRule({
  name: 'name-collision',
  severity: 'error',
  description: 'No command has the name of a skill of the same plugin.',
  why: 'Both stand in one listing under one name: one of them hides the other.',
  ok: [
    {
      files: { 'commands/water.md': small.command(), 'skills/waterer/SKILL.md': small.skill() },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { 'commands/waterer.md': small.command(), 'skills/waterer/SKILL.md': small.skill() },
      findings: ['skills/waterer/SKILL.md: commands/waterer.md has the same name'],
    },
  ],
  *check({ documents }) {
    const commands = new Map(
      documents
        .filter(({ kind }) => kind === 'command')
        .map(({ root, name, path }) => [`${root}\n${name}`, path]),
    )
    for (const file of documents.filter(({ kind }) => kind === 'skill')) {
      const command = commands.get(`${file.root}\n${file.name}`)
      if (command) yield { file, message: `${command} has the same name` }
    }
  },
})
