import { sectionOrder } from '../define/index.ts'
import { defineRule } from './define.ts'
import { sample } from './samples.ts'

const path = 'commands/water.md'

export const sectionOrderRule = defineRule({
  name: 'section-order',
  severity: 'error',
  house: true,
  description: 'The sections of a document stand in the one order of its kind.',
  why: 'A reader finds every rule where it stands in its siblings.',
  ok: [{ files: { [path]: sample.command }, findings: [] }],
  notOk: [
    {
      files: {
        [path]: sample.command.replace(
          /(<EXAMPLES>[\s\S]*<\/EXAMPLES>\n)\n([\s\S]*<\/AGENT_INVOCATION>\n)/,
          '$2\n$1',
        ),
      },
      findings: [`${path}:25:1: <EXAMPLES> belongs before <AGENT_INVOCATION>`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const order: readonly string[] = sectionOrder[file.kind]
      const sections = file.xml.sections.filter(({ name }) => order.includes(name))
      for (const [index, { name, at }] of sections.entries()) {
        const before = sections[index - 1]?.name
        if (before === undefined || order.indexOf(before) <= order.indexOf(name)) continue
        const message = `<${name}> belongs before <${before}>`
        yield { file, at: file.bodyAt + at, message }
      }
    }
  },
})
