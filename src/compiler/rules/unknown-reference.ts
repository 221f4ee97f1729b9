import { fieldOf } from '../read/document.ts'
import { spansOf } from '../read/position.ts'
import { defineRule } from './define.ts'
import { manifest, small } from './samples.ts'

const plugin = { '.claude-plugin/plugin.json': manifest() }
const agent = { 'agents/gardener.md': small.agent() }
const command = 'commands/water.md'

/** Agents of Claude Code itself. */
const builtin = new Set(['Explore', 'Plan', 'general-purpose', 'claude', 'statusline-setup'])

export const unknownReference = defineRule({
  name: 'unknown-reference',
  severity: 'error',
  description: 'Every agent, skill and command that a document names by the plugin’s name exists.',
  why: 'A misspelt one fails only when the model gets there, and then it does the work by itself.',
  ok: [
    {
      files: { ...plugin, ...agent, [command]: small.command('Ask `garden:gardener`.') },
      findings: [],
    },
  ],
  notOk: [
    {
      files: { ...plugin, [command]: small.command('Ask `garden:gardner`.') },
      findings: [`${command}:5:6: garden has no "gardner"`],
    },
    {
      files: { ...plugin, ...agent, [command]: small.command('Go.', 'agent: gardner\n') },
      findings: [`${command}:3:8: garden has no agent "gardner"`],
    },
    {
      files: { ...plugin, 'agents/gardener.md': small.agent('Go.', 'skills: waterer\n') },
      findings: ['agents/gardener.md:4:9: garden has no skill "waterer"'],
    },
  ],
  *check({ documents, plugins }) {
    for (const { root, name } of plugins) {
      if (name === undefined) continue
      const own = documents.filter((one) => one.root === root)
      const named = (kind?: string) =>
        new Set(own.filter((one) => !kind || one.kind === kind).map((one) => one.name))
      const [all, agents, skills] = [named(), named('agent'), named('skill')]
      const escaped = name.replaceAll(/[^\w-]/g, '\\$&')
      const pattern = new RegExp(`(?<![\\w@./:-])/?${escaped}:([A-Za-z][\\w-]*(?::[\\w-]+)*)`, 'g')
      for (const file of own) {
        for (const { at, groups } of spansOf(file.text, pattern)) {
          const [reference = ''] = groups
          if (all.has(reference)) continue
          yield { file, at, message: `${name} has no "${reference}"` }
        }
        for (const [key, kind, known] of [
          ['agent', 'agent', agents],
          ['skills', 'skill', skills],
        ] as const) {
          const field = fieldOf(file, key)
          const value = file.frontmatter[key]
          const given = typeof value === 'string' ? value.split(/[\s,]+/) : [value].flat()
          for (const one of given.filter((each) => typeof each === 'string')) {
            // With a namespace it is found in the text, or belongs to another plugin.
            if (one === '' || one.includes(':') || known.has(one) || builtin.has(one)) continue
            yield { file, at: field?.raw.at, message: `${name} has no ${kind} "${one}"` }
          }
        }
      }
    }
  },
})
