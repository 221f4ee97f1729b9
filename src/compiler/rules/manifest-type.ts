import { fieldsOf } from '../read/plugin.ts'
import { isRecord } from '../read/values.ts'
import { defineRule } from './define.ts'
import { manifest } from './samples.ts'

const isText = (value: unknown) => typeof value === 'string'
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText)

/** The shape that Claude Code demands of a field of plugin.json. */
const types: readonly [key: string, holds: (value: unknown) => boolean, shape: string][] = [
  ['name', isText, 'text'],
  ['version', isText, 'text'],
  ['description', isText, 'text'],
  ['author', (value) => isRecord(value) && isText(value.name), 'an object with a "name"'],
  ['homepage', isText, 'text'],
  ['repository', isText, 'text'],
  ['license', isText, 'text'],
  ['keywords', isTexts, 'a list of texts'],
  [
    'commands',
    (value) => isText(value) || isTexts(value) || isRecord(value),
    'a path or a list of paths',
  ],
  ['agents', (value) => isText(value) || isTexts(value), 'a path or a list of paths'],
  ['skills', (value) => isText(value) || isTexts(value), 'a path or a list of paths'],
]
const path = '.claude-plugin/plugin.json'

export const manifestType = defineRule({
  name: 'manifest-type',
  severity: 'error',
  description: 'The fields of plugin.json have the types that Claude Code demands.',
  why: 'One wrong type, and the plugin does not load.',
  ok: [{ files: { [path]: manifest({ author: { name: 'Ann' } }) }, findings: [] }],
  notOk: [
    {
      files: { [path]: manifest({ version: 1, author: 'Ann', keywords: 'garden' }) },
      findings: [
        `${path}:3:14: "version" must be text`,
        `${path}:5:13: "author" must be an object with a "name"`,
        `${path}:6:15: "keywords" must be a list of texts`,
      ],
    },
  ],
  *check({ plugins }) {
    for (const { manifest: json } of plugins) {
      for (const [key, holds, shape] of types) {
        const value = fieldsOf(json)[key]
        if (!json || value === undefined || holds(value)) continue
        yield { file: json.file, at: json.rangeOf(key)?.from, message: `"${key}" must be ${shape}` }
      }
    }
  },
})
