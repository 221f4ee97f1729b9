import { sectionOrder } from '../define/index.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'commands/water.md'

export const sectionKnown = defineRule({
  name: 'section-known',
  severity: 'error',
  house: true,
  description: 'A document has only sections of its kind, each once.',
  why: 'A reader finds every rule where it stands in its siblings.',
  ok: [{ files: { [path]: sample.command }, findings: [] }],
  notOk: [
    {
      files: { [path]: sample.command.replaceAll('WORKFLOW', 'STEPS') },
      findings: [`${path}:17:1: <STEPS> is no section of a command`],
    },
    {
      files: { [path]: sample.command.replaceAll('CRITICAL_RULES', 'CONTEXT') },
      findings: [`${path}:9:1: <CONTEXT> stands there twice`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const order: readonly string[] = sectionOrder[file.kind]
      const seen = new Set<string>()
      for (const { name, at: offset } of file.xml.sections) {
        const at = file.bodyAt + offset
        if (!order.includes(name)) {
          yield { file, at, message: `<${name}> is no section of a ${file.kind}` }
        } else if (seen.has(name)) {
          yield { file, at, message: `<${name}> stands there twice` }
        }
        seen.add(name)
      }
    }
  },
})
