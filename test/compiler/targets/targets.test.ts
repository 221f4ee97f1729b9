import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defineCommand } from '../../../src/compiler/index.ts'
import { targetsDoc } from '../../../src/compiler/targets/doc.ts'
import { geminiCli } from '../../../src/compiler/targets/gemini-cli.ts'
import { targets } from '../../../src/compiler/targets/index.ts'
import { garden, waterCommand } from '../define/fixture.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

function emitted(name: string): Map<string, string> {
  const target = targets.find((one) => one.name === name)
  const files = target?.emit(garden, root) ?? []
  return new Map(files.map(({ path, content }) => [path, String(content)]))
}

function frontmatterOf(text = ''): unknown {
  return parse(/^---\n([\s\S]*?)---\n/.exec(text)?.[1] ?? '')
}

describe.each(targets)('$name', ({ name, cannotCarry }) => {
  test('says what it cannot carry, there and in the documents', () => {
    expect(cannotCarry.length).toBeGreaterThan(0)
    for (const one of cannotCarry) expect(targetsDoc()).toContain(`- ${one}`)
  })

  test('carries every skill with its words, and names the source of each file', () => {
    const skill = [...emitted(name)].find(([path]) => path.endsWith('skills/waterer/SKILL.md'))
    expect(skill?.[1]).toContain('- Never drown a plant.')
    for (const file of targets.find((one) => one.name === name)?.emit(garden, root) ?? []) {
      expect(file.source).toBe('test/compiler/define/fixture.ts')
    }
  })
})

test('every target but Claude Code’s own speaks without its namespace and variables', () => {
  for (const { name } of targets.filter((one) => one.name !== 'claude-code')) {
    for (const text of emitted(name).values()) {
      expect(text).not.toMatch(/garden:(waterer|gardener)|CLAUDE_|run_in_background/)
    }
  }
})

test('agent-skills writes the keys of the standard', () => {
  expect([...emitted('agent-skills').keys()]).toEqual(['skills/waterer/SKILL.md'])
  expect(frontmatterOf(emitted('agent-skills').get('skills/waterer/SKILL.md'))).toEqual({
    name: 'waterer',
    description: 'Waters plants.',
    license: 'MIT',
    compatibility: 'Needs the program garden on the PATH.',
    metadata: { plugin: 'garden', version: '1.2.3' },
  })
})

test('gemini-cli keeps the name of a command, by its folder', () => {
  const files = emitted('gemini-cli')
  expect(JSON.parse(files.get('garden/gemini-extension.json') ?? '')).toEqual({
    name: 'garden',
    version: '1.2.3',
    description: 'Keeps a garden.',
  })
  const command = files.get('garden/commands/garden/water.toml')
  expect(command).toMatch(/^description = "Water a plant"\nprompt = """\n<CONTEXT>\n/)
  expect(command).toContain('Arguments, as typed: `{{args}}`')
  expect(command).toContain('- `/garden:water fern --litres 2`: how wet it is')
  expect(command).toMatch(/\n"""\n$/)
})

test('gemini-cli gives an agent the tools by their names there', () => {
  expect(frontmatterOf(emitted('gemini-cli').get('garden/agents/gardener.md'))).toEqual({
    name: 'gardener',
    description: 'Keeps the garden.',
    kind: 'local',
    tools: ['run_shell_command', 'activate_skill'],
  })
})

test('gemini-cli refuses a prompt that would run something', () => {
  const sections = [{ name: 'CONTEXT', body: 'Run !{date}.' }] as const
  const command = defineCommand({ ...waterCommand, sections })
  expect(() => geminiCli.emit({ ...garden, commands: [command] }, root)).toThrow(/holds !\{/)
})

test('gemini-cli escapes what TOML would read', () => {
  const body = 'A \\d, a """ and "the end"'
  const sections = [{ name: 'CONTEXT', body: `\`${body}\`` }] as const
  const command = defineCommand({ ...waterCommand, sections })
  const files = geminiCli.emit({ ...garden, commands: [command] }, root)
  const text = files.find(({ path }) => path.endsWith('.toml'))?.content
  expect(text).toContain('A \\\\d, a ""\\" and "the end"')
})

test('opencode names a command after its plugin, and an agent as a subagent', () => {
  const files = emitted('opencode')
  expect(files.get('.opencode/commands/garden-water.md')).toContain('- `/garden-water fern')
  expect(frontmatterOf(files.get('.opencode/agents/gardener.md'))).toEqual({
    description: 'Keeps the garden.',
    mode: 'subagent',
  })
})

test('docs/TARGETS.md is what the targets say', () => {
  expect(readFileSync(`${root}docs/TARGETS.md`, 'utf8')).toBe(targetsDoc())
})
