import { defineRule } from './define.ts'
import { entryOf } from './listing-budget.ts'
import { manifest, small } from './samples.ts'

const limit = 8000
const skill = (name: string) =>
  small.skill().replace('waterer', name).replace('plants.', 'w'.repeat(900))
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']

export const listingLimit = defineRule({
  name: 'listing-limit',
  severity: 'warning',
  description:
    'The commands and skills of a plugin take at most 8,000 characters of the listing in the model’s context.',
  why: 'That is the client’s budget for all plugins at a window of 200,000 tokens: past it, it drops descriptions without a word.',
  ok: [
    {
      files: { '.claude-plugin/plugin.json': manifest(), 'skills/a/SKILL.md': skill('a') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: {
        '.claude-plugin/plugin.json': manifest(),
        ...Object.fromEntries(names.map((name) => [`skills/${name}/SKILL.md`, skill(name)])),
      },
      findings: [
        '.claude-plugin/plugin.json: 9 commands and skills take 8280 characters of the listing; the client has 8000 for all plugins',
      ],
    },
  ],
  *check({ plugins, documents }) {
    for (const { root, manifest: file } of plugins) {
      const listed = documents.filter(
        (one) =>
          one.root === root &&
          one.kind !== 'agent' &&
          one.frontmatter['disable-model-invocation'] !== true,
      )
      const total = listed.reduce((sum, one) => sum + entryOf(one).length, 0)
      if (!file || total <= limit) continue
      yield {
        file: file.file,
        message: `${listed.length} commands and skills take ${total} characters of the listing; the client has ${limit} for all plugins`,
      }
    }
  },
})
