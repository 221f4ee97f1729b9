import { expect, test } from 'vitest'
import { defineAgent, defineSkill } from '../../../src/compiler/define/index.ts'
import { readSections } from '../../../src/compiler/read/sections.ts'
import { renderAgent, renderCommand, renderSkill } from '../../../src/compiler/render/documents.ts'
import { garden, gardener, prune, waterCommand, waterer } from '../define/fixture.ts'

function section(markdown: string, name: string): string | undefined {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
  return readSections(body).sections.find((one) => one.name === name)?.body
}

test('the options of a command are those of its operation', () => {
  const command = renderCommand(garden, waterCommand)
  expect(command).toMatch(
    /^argument-hint: "<plant> \[--litres N\] \[--mist\] \[--from tap\|rain\]"$/m,
  )
  expect(section(command, 'ARGUMENT_PARSING')).toBe(
    [
      'Arguments, as typed: `$ARGUMENTS`',
      '- `<plant>` (required): The plant',
      '- `--litres N`: How much',
      '- `--mist`: Spray it',
      '- `--from tap|rain`: Which water',
    ].join('\n'),
  )
})

test('the examples of a command are those of its operation, as a person types them', () => {
  expect(section(renderCommand(garden, waterCommand), 'EXAMPLES')).toBe(
    '- `/garden:water fern --litres 2`: how wet it is',
  )
})

test('a command shows three examples at most', () => {
  const examples = [1, 2, 3, 4].map((litres) => ({
    run: `garden water fern --litres ${litres}`,
    shows: 'how wet it is',
  }))
  const operation = { ...waterCommand.operation, examples }
  const text = section(renderCommand(garden, { ...waterCommand, operation }), 'EXAMPLES')
  expect(text?.split('\n')).toHaveLength(3)
})

test('a command starts its agent in the foreground, with the operation by name', () => {
  const text = section(renderCommand(garden, waterCommand), 'AGENT_INVOCATION')
  expect(text).toContain('`garden:gardener`')
  expect(text).toContain('run_in_background: false')
  expect(text).toContain('{"operation":"water","parameters":{"plant":"<plant>"}}')
})

test('the actions of a command stand in it by their first word', () => {
  const check = { ...prune, name: 'water check', summary: 'Feel the soil' }
  const text = renderCommand(garden, { ...waterCommand, actions: [check] })
  expect(section(text, 'ARGUMENT_PARSING')).toContain(
    'another operation, with arguments of its own: `check',
  )
  expect(section(text, 'AGENT_INVOCATION')).toContain('its name (such as `water check`)')
})

test('an agent routes each operation of its skills', () => {
  const pruner = defineSkill({ ...waterer, name: 'pruner', operations: [prune] })
  const agent = defineAgent({ ...gardener, skills: [waterer, pruner] })
  expect(section(renderAgent(garden, agent), 'SKILL_ROUTING')).toBe(
    '| operation | skill |\n| --- | --- |\n| `water` | `garden:waterer` |\n| `prune` | `garden:pruner` |',
  )
})

test('a skill says which command to run and what its exit codes mean', () => {
  const skill = renderSkill(garden, waterer)
  expect(section(skill, 'INPUTS')).toBe(
    '- `garden water <plant> [--litres N] [--mist] [--from tap|rain] --json`: Water a plant',
  )
  expect(section(skill, 'OUTPUTS')).toBe(
    'A line.\n- `garden water` exits:\n  - 0: watered\n  - 2: no such plant',
  )
})

test('a skill names its handlers, and has no such section without any', () => {
  const handler = defineSkill({ ...waterer, name: 'handler-hose', operations: [] })
  expect(section(renderSkill(garden, waterer), 'HANDLERS')).toBeUndefined()
  expect(
    section(renderSkill(garden, defineSkill({ ...waterer, handlers: [handler] })), 'HANDLERS'),
  ).toBe('- `garden:handler-hose`: Waters plants.')
})
