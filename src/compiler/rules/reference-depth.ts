import { posix } from 'node:path'
import { targetOf } from './broken-link.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'
const how = 'skills/waterer/how.md'
const why = { 'skills/waterer/why.md': '# Why\n' }

export const referenceDepth = defineRule({
  name: 'reference-depth',
  severity: 'warning',
  description: 'SKILL.md links to each of its files itself.',
  why: 'The model reads a file that another file names only in part, or not at all.',
  ok: [
    {
      files: {
        [path]: small.skill('See [how](how.md) and [why](why.md).'),
        [how]: 'See [why](why.md).\n',
        ...why,
      },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: small.skill('See [how](how.md).'), [how]: 'See [why](why.md).\n', ...why },
      findings: [`${how}:1:11: ${path} does not link to why.md itself`],
    },
  ],
  *check({ documents, pages, has }) {
    const byPath = new Map(pages.map((page) => [page.path, page]))
    for (const skill of documents.filter(({ kind }) => kind === 'skill')) {
      const home = `${posix.dirname(skill.path)}/`
      const linked = new Set(skill.markdown.links.map(({ text }) => targetOf(skill, text)))
      for (const page of [...linked].flatMap((target) => byPath.get(target ?? '') ?? [])) {
        for (const { text, at } of page.path === skill.path ? [] : page.markdown.links) {
          const target = targetOf(page, text)
          if (!target?.startsWith(home) || target === skill.path || linked.has(target)) continue
          if (!has(target)) continue
          yield { file: page, at, message: `${skill.path} does not link to ${text} itself` }
        }
      }
    }
  },
})
