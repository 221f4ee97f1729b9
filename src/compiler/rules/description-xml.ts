import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'skills/waterer/SKILL.md'

export const descriptionXml = defineRule({
  name: 'description-xml',
  severity: 'error',
  description: 'A description holds no XML tags.',
  why: 'It goes into the system prompt as it stands, where a tag could be taken for one of the prompt’s own.',
  ok: [{ files: { [path]: small.skill() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.skill().replace('Waters plants.', 'Waters <b>plants</b>.') },
      findings: [`${path}:3:14: the description holds XML: "<b>"`],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const tag = /<\/?[a-z][^<>]*>/i.exec(textOf(file.frontmatter.description))?.[0]
      if (!tag) continue
      const message = `the description holds XML: "${tag}"`
      yield { file, at: fieldOf(file, 'description')?.raw.at, message }
    }
  },
})
