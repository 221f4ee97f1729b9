import { expect, test } from 'vitest'
import {
  defineAgent,
  defineCommand,
  defineHook,
  definePlugin,
  defineSkill,
  hookEvents,
  skillsOf,
} from '../../../src/compiler/define/index.ts'
import { frostHook, garden, gardener, prune, water, waterCommand, waterer } from './fixture.ts'

// Each @ts-expect-error is a test of its own: `tsc --noEmit` fails where the mistake would compile.

test('a command takes an operation that a skill of its agent has', () => {
  expect(waterCommand.operation).toBe(water)
  // @ts-expect-error: no skill of the gardener prunes
  defineCommand({ ...waterCommand, operation: prune })
})

test('a command names an agent that is defined', () => {
  // @ts-expect-error: a name is no reference
  defineCommand({ ...waterCommand, agent: 'gardener' })
  expect(waterCommand.agent).toBe(gardener)
})

test('an agent names skills that are defined', () => {
  // @ts-expect-error: a name is no reference
  defineAgent({ ...gardener, skills: ['waterer'] })
  expect(gardener.skills).toEqual([waterer])
})

test('a skill names operations that are defined', () => {
  // @ts-expect-error: a name is no reference
  defineSkill({ ...waterer, operations: ['water'] })
  expect(waterer.operations).toEqual([water])
})

test('a section bears a name that its kind of document knows', () => {
  // @ts-expect-error: misspelt
  const skill = defineSkill({ ...waterer, sections: [{ name: 'CONTXT', body: '' }] })
  expect(skill.sections[0]?.name).toBe('CONTXT')
  // @ts-expect-error: SKILL_ROUTING is made from the skills
  defineAgent({ ...gardener, sections: [{ name: 'SKILL_ROUTING', body: '' }] })
  // @ts-expect-error: INPUTS belongs to agents
  defineCommand({ ...waterCommand, sections: [{ name: 'INPUTS', body: '' }] })
})

test('a misspelt optional key does not pass in silence', () => {
  // @ts-expect-error: handlers
  expect(defineSkill({ ...waterer, handlrs: [] })).toHaveProperty('handlrs')
})

test('a hook has a matcher only on an event that one can narrow', () => {
  expect(defineHook({ ...frostHook, event: 'SessionStart', matcher: 'startup' }).matcher).toBe(
    'startup',
  )
  // @ts-expect-error: the end of a turn has neither tool nor source
  expect(defineHook({ ...frostHook, event: 'Stop' }).event).toBe('Stop')
})

test('a hook is for an event that the client has', () => {
  // @ts-expect-error: misspelt
  expect(hookEvents).not.toContain(defineHook({ ...frostHook, event: 'preToolUse' }).event)
  expect(hookEvents).toContain(frostHook.event)
})

test('a hook says how long it may take, and holds no key beside those that exist', () => {
  const { timeout, ...rest } = frostHook
  // @ts-expect-error: without a timeout the client would wait for a minute
  expect(defineHook(rest)).not.toHaveProperty('timeout')
  // @ts-expect-error: matcher
  expect(defineHook({ ...frostHook, matchr: 'Bash' })).toMatchObject({ timeout })
})

test('a plugin names hooks that are defined', () => {
  // @ts-expect-error: a name is no reference
  definePlugin({ ...garden, hooks: ['frost'] })
  expect(definePlugin({ ...garden, hooks: [frostHook] }).hooks).toEqual([frostHook])
})

test('a plugin has the agents that its commands name', () => {
  const stranger = defineAgent({
    ...gardener,
    name: 'stranger',
    skills: [{ ...waterer, name: 'pruner', operations: [prune] }],
  })
  // @ts-expect-error: waterCommand names the gardener
  definePlugin({ ...garden, agents: [stranger], commands: [waterCommand] })
  expect(garden.commands[0]?.agent).toBe(gardener)
})

test('the skills of a plugin follow from its agents, handlers included', () => {
  const handler = defineSkill({ ...waterer, name: 'handler-hose', operations: [] })
  const skill = defineSkill({ ...waterer, handlers: [handler] })
  const agent = defineAgent({ ...gardener, skills: [skill] })
  const plugin = definePlugin({ ...garden, agents: [agent], commands: [] })
  expect(skillsOf(plugin).map((one) => one.name)).toEqual(['handler-hose', 'waterer'])
})
