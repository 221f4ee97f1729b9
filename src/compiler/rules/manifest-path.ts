import { fieldsOf, under } from '../read/plugin.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const keys = ['commands', 'agents', 'skills', 'hooks', 'mcpServers', 'lspServers', 'outputStyles']
const path = '.claude-plugin/plugin.json'
const command = { 'commands/water.md': small.command() }

export const manifestPath = defineRule({
  name: 'manifest-path',
  severity: 'error',
  description: 'A path in plugin.json begins with ./, stays inside the plugin and leads somewhere.',
  why: 'The plugin does not load.',
  ok: [{ files: { [path]: manifest({ commands: './commands/' }), ...command }, findings: [] }],
  notOk: [
    {
      files: { [path]: manifest({ commands: 'commands/' }), ...command },
      findings: [`${path}:5:15: "commands/" does not begin with ./`],
      fixed: { [path]: manifest({ commands: './commands/' }) },
    },
    {
      files: { [path]: manifest({ commands: ['./../commands/', './cmds/'] }), ...command },
      findings: [
        `${path}:6:5: "./../commands/" leaves the plugin`,
        `${path}:7:5: "./cmds/" does not exist`,
      ],
    },
    {
      files: {
        [path]: manifest({ skills: './skills/waterer/SKILL.md' }),
        'skills/waterer/SKILL.md': small.skill(),
      },
      findings: [`${path}:5:13: "./skills/waterer/SKILL.md" is a file; skills takes folders`],
    },
  ],
  *check({ plugins, has }) {
    for (const { root, manifest: json } of plugins) {
      for (const key of json ? keys : []) {
        const value = fieldsOf(json)[key]
        const isList = Array.isArray(value)
        for (const [index, given] of [value].flat().entries()) {
          if (!json || typeof given !== 'string') continue
          const { file } = json
          const range = json.rangeOf(...(isList ? [key, index] : [key]))
          const at = range?.from
          if (given.split('/').includes('..'))
            yield { file, at, message: `"${given}" leaves the plugin` }
          else if (!given.startsWith('./')) {
            const fix = range && !/^[/~\\]|:/.test(given) && has(under(root, given))
            yield {
              file,
              at,
              message: `"${given}" does not begin with ./`,
              fix: fix ? { ...range, text: JSON.stringify(`./${given}`) } : undefined,
            }
          } else if (!has(under(root, given)))
            yield { file, at, message: `"${given}" does not exist` }
          else if (key === 'skills' && given.endsWith('.md')) {
            yield { file, at, message: `"${given}" is a file; skills takes folders` }
          }
        }
      }
    }
  },
})
