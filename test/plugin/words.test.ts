import { describe, expect, test } from 'vitest'
import { skillsOf } from '../../src/compiler/index.ts'
import { commonFlags, errorKinds, operations } from '../../src/operations/index.ts'
import { plugin } from '../../src/plugin/plugin.ts'
import { faberCoordinator } from '../../src/plugin/skills/faber-coordinator.ts'

/** What the texts say must exist in the program: the compiler checks references, this the prose. */
const documents = [
  ...plugin.commands.map(({ name, sections, operation, actions = [] }) => ({
    name: `command ${name}`,
    text: sections.map(({ body }) => body).join('\n'),
    operations: [operation, ...actions],
  })),
  ...skillsOf(plugin).map((skill) => ({
    name: `skill ${skill.name}`,
    text: skill.sections.map(({ body }) => body).join('\n'),
    operations: skill.operations,
  })),
  ...plugin.agents.map((agent) => ({
    name: `agent ${agent.name}`,
    text: agent.sections.map(({ body }) => body).join('\n'),
    operations: agent.skills.flatMap((skill) => [...skill.operations]),
  })),
]

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one)

describe.each(documents)('$name', ({ text, operations: own }) => {
  test('speaks only of details that its operations have', () => {
    const known = operations.filter((one) => own.some(({ name }) => name === one.name))
    const details = known.flatMap((one) => Object.keys(one.details))
    for (const detail of found(text, /details\.(\w+)/g)) expect(details).toContain(detail)
  })

  test('speaks only of flags that exist', () => {
    const flags = operations.flatMap((one) => Object.keys(one.flags))
    const known = [...flags, ...Object.keys(commonFlags), 'name']
    for (const flag of found(text, /--(\w[\w-]*\w)/g)) expect(known).toContain(flag)
  })

  test('speaks only of slash commands that exist', () => {
    const names = plugin.commands.map(({ name }) => name)
    for (const name of found(text, /\/faber-db:([\w-]+)/g)) expect(names).toContain(name)
  })

  test('speaks only of error codes that exist', () => {
    for (const code of found(text, /`([A-Z]+_[A-Z_]+)`/g))
      expect(errorKinds).toHaveProperty(code ?? '')
  })
})

/** A person approves and sets up watches, at a terminal. */
const withoutCommand = ['approve', 'alerts test', 'schedule']

test('every operation but those that a person sets up can be reached by a command, or is a phase that workflows reach by its skill', () => {
  const ran = plugin.commands.flatMap(({ operation, actions = [] }) => [operation, ...actions])
  const reached = new Set<string>(ran.map(({ name }) => name))
  for (const { name } of faberCoordinator.operations) reached.add(name)
  const names = operations.map(({ name }) => name)
  expect(names.filter((name) => !reached.has(name)).toSorted()).toEqual(withoutCommand.toSorted())
})

test('no skill can approve a plan', () => {
  const routed = skillsOf(plugin).flatMap((skill) => skill.operations.map(({ name }) => name))
  expect(routed).not.toContain('approve')
})
