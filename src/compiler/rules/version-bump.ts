import { below, fieldsOf } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const path = '.claude-plugin/plugin.json'
const command = 'commands/water.md'

export const versionBump = defineRule({
  name: 'version-bump',
  severity: 'error',
  description: 'A plugin whose files have changed since an earlier state has a new version.',
  why: 'Claude Code updates by the version alone: those who have the plugin never get the change.',
  ok: [
    {
      files: { [path]: manifest({ version: '1.0.1' }), [command]: small.command() },
      previous: { changed: [command, path], versions: { [path]: '1.0.0' } },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { [path]: manifest(), [command]: small.command() },
      previous: { changed: [command], versions: { [path]: '1.0.0' } },
      findings: [`${path}:3:14: still version 1.0.0, but commands/water.md has changed`],
    },
  ],
  *check({ plugins, previous }) {
    for (const { root, manifest: json } of plugins) {
      if (!json) continue
      const version = previous?.versions[json.file.path]
      if (version === undefined || fieldsOf(json).version !== version) continue
      const [first, ...more] =
        previous?.changed.filter((one) => below(root, one) !== undefined) ?? []
      if (first === undefined) continue
      const what = more.length > 0 ? `${first} and ${more.length} more have` : `${first} has`
      const at = json.rangeOf('version')?.from
      yield { file: json.file, at, message: `still version ${version}, but ${what} changed` }
    }
  },
})
