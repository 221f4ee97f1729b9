import { readJson } from '../read/json.ts'
import { isRecord } from '../read/values.ts'
import { defineRule } from './define.ts'
import { manifest } from './samples.ts'

const path = '.claude-plugin/plugin.json'
const read =
  /(^|\/)(\.claude-plugin\/(plugin|marketplace)\.json|hooks\/hooks\.json|\.mcp\.json|\.lsp\.json)$/

export const jsonSyntax = defineRule({
  name: 'json-syntax',
  severity: 'error',
  description: 'The JSON files that Claude Code reads hold a JSON object.',
  why: 'The plugin, the marketplace or the hooks do not load at all.',
  ok: [{ files: { [path]: manifest() }, findings: [] }],
  notOk: [
    { files: { [path]: '[]' }, findings: [`${path}:1:1: it holds no JSON object`] },
    { files: { [path]: '{' }, findings: [`${path}: no JSON`] },
  ],
  *check({ files }) {
    for (const file of files.filter((one) => read.test(one.path))) {
      const { value, error } = readJson(file)
      // What the parser says of it differs between versions of Node.
      if (error) yield { file, message: 'no JSON' }
      else if (!isRecord(value)) yield { file, at: 0, message: 'it holds no JSON object' }
    }
  },
})
