import { optionalSections, sectionOrder } from '../define/index.ts'
import { readSections } from '../read/sections.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

export const sectionOrderRule = defineRule({
  name: 'section-order',
  description:
    'Every document has the sections of its kind, each once, in the one fixed order, and no other: a reader finds every rule where it stands in its siblings.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: { 'commands/water.md': sample.command.replaceAll('WORKFLOW', 'STEPS') },
      findings: [
        'commands/water.md: <STEPS> is no section of a command',
        'commands/water.md: <WORKFLOW> is missing',
      ],
    },
    {
      files: {
        'commands/water.md': sample.command.replace(
          /(<EXAMPLES>[\s\S]*<\/EXAMPLES>\n)\n([\s\S]*<\/AGENT_INVOCATION>\n)/,
          '$2\n$1',
        ),
      },
      findings: ['commands/water.md: <EXAMPLES> belongs before <AGENT_INVOCATION>'],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const order: readonly string[] = sectionOrder[file.kind]
      const names = readSections(file.body).sections.map(({ name }) => name)
      for (const [index, name] of names.entries()) {
        const before = names[index - 1]
        if (!order.includes(name)) {
          yield { file, message: `<${name}> is no section of a ${file.kind}` }
        } else if (names.indexOf(name) !== index) {
          yield { file, message: `<${name}> stands there twice` }
        } else if (before !== undefined && order.indexOf(before) > order.indexOf(name)) {
          yield { file, message: `<${name}> belongs before <${before}>` }
        }
      }
      for (const name of order) {
        if (names.includes(name) || optionalSections.has(name)) continue
        yield { file, message: `<${name}> is missing` }
      }
    }
  },
})
