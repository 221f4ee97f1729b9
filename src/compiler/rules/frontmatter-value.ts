import { fieldOf } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { defineRule } from './define.ts'
import { small } from './samples.ts'

/** What Claude Code takes for each key that has a fixed set of values. */
const values: readonly [key: string, pattern: RegExp, takes: string][] = [
  [
    'model',
    /^(sonnet|opus|haiku|fable|inherit|default|opusplan|best)(\[1m\])?$|^claude-[\w.-]+(\[1m\])?$|[/:]/,
    'sonnet, opus, haiku, inherit or the full name of a model',
  ],
  ['effort', /^(low|medium|high|xhigh|max|\d+)$/, 'low, medium, high, xhigh or max'],
  [
    'color',
    /^(red|blue|green|yellow|purple|orange|pink|cyan)$/,
    'red, blue, green, yellow, purple, orange, pink or cyan',
  ],
  ['context', /^fork$/, 'fork'],
  ['shell', /^(bash|powershell)$/, 'bash or powershell'],
  ['isolation', /^worktree$/, 'worktree'],
  ['memory', /^(user|project|local)$/, 'user, project or local'],
  ['maxTurns', /^[1-9]\d*$/, 'a whole number above 0'],
  ['disable-model-invocation', /^(true|false)$/, 'true or false'],
  ['user-invocable', /^(true|false)$/, 'true or false'],
  ['background', /^(true|false)$/, 'true or false'],
]

const path = 'agents/gardener.md'

export const frontmatterValue = defineRule({
  name: 'frontmatter-value',
  severity: 'error',
  description: 'A key that takes one of a few values has one of them.',
  why: 'Nothing checks it before it runs: `claude plugin validate` lets any value pass.',
  ok: [
    { files: { [path]: small.agent('Go.', 'model: opus\neffort: high\n') }, findings: [] },
    { files: { [path]: small.agent('Go.', 'model: claude-opus-4-5\n') }, findings: [] },
  ],
  notOk: [
    {
      files: { [path]: small.agent('Go.', 'model: gpt-5\neffort: extreme\ncolor: teal\n') },
      findings: [
        `${path}:4:8: no model "gpt-5": it takes sonnet, opus, haiku, inherit or the full name of a model`,
        `${path}:5:9: no effort "extreme": it takes low, medium, high, xhigh or max`,
        `${path}:6:8: no color "teal": it takes red, blue, green, yellow, purple, orange, pink or cyan`,
      ],
    },
    {
      files: { 'commands/water.md': small.command('Go.', 'disable-model-invocation: yes\n') },
      findings: [
        'commands/water.md:3:27: no disable-model-invocation "yes": it takes true or false',
      ],
    },
  ],
  *check({ documents }) {
    for (const file of documents) {
      for (const [key, pattern, takes] of values) {
        const field = fieldOf(file, key)
        const value = file.frontmatter[key]
        if (!field || value === undefined || pattern.test(textOf(value))) continue
        const told = textOf(value) || field.raw.text
        yield { file, at: field.raw.at, message: `no ${key} "${told}": it takes ${takes}` }
      }
    }
  },
})
