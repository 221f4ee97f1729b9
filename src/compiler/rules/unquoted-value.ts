import type { Field } from '../read/frontmatter.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

const path = 'commands/water.md'
const hint = (value: string) => small.command('Water it.', `argument-hint: ${value}\n`)

/** `[a] [b]` is two lists to YAML, and `a: b` a mapping in the middle of a line. */
export function needsQuotes({ name, raw: { text } }: Field): boolean {
  if (text === '' || /^["'|>&*!]/.test(text)) return false
  return name === 'argument-hint' || (/:(\s|$)/.test(text) && !/^[[{]/.test(text))
}

export const unquotedValue = defineRule({
  name: 'unquoted-value',
  severity: 'error',
  description: 'An argument-hint, and any text that holds `: `, stands in quotes.',
  why: 'YAML reads `[a] [b]` and `a: b` as something else than text: `claude plugin validate` fails, and strict readers drop the whole frontmatter.',
  ok: [{ files: { [path]: hint('"[plant] [--mist]"') }, findings: [] }],
  notOk: [
    {
      files: { [path]: hint('[plant] [--mist]') },
      findings: [`${path}:3:16: the value of "argument-hint" needs quotes`],
      fixed: { [path]: hint('"[plant] [--mist]"') },
    },
    {
      files: { [path]: small.command().replace('Water a plant', 'Water a plant: "today"') },
      findings: [`${path}:2:14: the value of "description" needs quotes`],
      fixed: {
        [path]: small.command().replace('Water a plant', '"Water a plant: \\"today\\""'),
      },
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const { name, raw } of file.head?.fields.filter(needsQuotes) ?? []) {
        yield {
          file,
          at: raw.at,
          message: `the value of "${name}" needs quotes`,
          fix: { from: raw.at, to: raw.at + raw.text.length, text: JSON.stringify(raw.text) },
        }
      }
    }
  },
})
