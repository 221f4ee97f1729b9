import { defineRule } from './define.ts'
import { small } from './samples.ts'
import { needsQuotes } from './unquoted-value.ts'

const path = 'commands/water.md'

export const frontmatterYaml = defineRule({
  name: 'frontmatter-yaml',
  severity: 'error',
  description: 'Frontmatter is a YAML mapping.',
  why: 'The client reads what it can line by line, and takes lists and switches for text.',
  ok: [{ files: { [path]: small.command() }, findings: [] }],
  notOk: [
    {
      files: { [path]: small.command('Water it.', 'arguments: [plant\n') },
      findings: [
        `${path}:4:1: the frontmatter is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]`,
      ],
    },
    {
      files: { [path]: '---\njust text\n---\n' },
      findings: [`${path}:2:1: the frontmatter is no YAML: it holds no \`key: value\``],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      const [error] = file.head?.errors ?? []
      // A value without quotes has a rule of its own, which can mend it.
      if (!error || file.head?.fields.some(needsQuotes)) continue
      yield { file, at: error.at, message: `the frontmatter is no YAML: ${error.text}` }
    }
  },
})
