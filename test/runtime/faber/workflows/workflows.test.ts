import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { skillsOf } from '../../../../src/compiler/index.ts'
import {
  faberArchitect,
  faberBuild,
  faberDetect,
  faberEvaluate,
  faberRelease,
} from '../../../../src/operations/index.ts'
import { plugin } from '../../../../src/plugin/plugin.ts'
import { configSchema } from '../../../../src/runtime/config/schema.ts'
import {
  coordinator,
  integrated,
  workflowForms,
} from '../../../../src/runtime/faber/workflows/index.ts'
import { hookWorkflowSchema, stepWorkflowSchema } from '../../../faber/workflow-schemas.ts'

const ajv = new Ajv({ allErrors: true })
const schemas = { hooks: hookWorkflowSchema, steps: stepWorkflowSchema }
/** As the file has it: what JSON cannot hold is gone. */
const fileOf = (form: (typeof workflowForms)[number]) =>
  JSON.parse(JSON.stringify(form.describe(integrated)))

describe.each(workflowForms)('the workflow as $name', (form) => {
  const schema = schemas[form.name as keyof typeof schemas]

  test('is what the engine accepts', () => {
    ajv.validate(schema, fileOf(form))
    expect(ajv.errors).toBeNull()
  })

  test('is not accepted with a step of the other form', () => {
    const other = form.name === 'hooks' ? { id: 'a' } : { name: 'a', conditional: 'always' }
    const file = fileOf(form)
    file.phases.build.steps.push({ ...other, prompt: 'Do it.' })
    expect(ajv.validate(schema, file)).toBe(false)
  })

  test('names no skill or command of this plugin that there is not', () => {
    const text = JSON.stringify(fileOf(form))
    const named = new Set([...text.matchAll(/faber-db:([a-z][\w-]*)/g)].map(([, name]) => name))
    const skills = skillsOf(plugin).map(({ name }) => name)
    const commands = plugin.commands.map(({ name }) => name)
    for (const name of named) expect([...skills, ...commands]).toContain(name)
    expect(named.has(coordinator.replace('faber-db:', ''))).toBe(true)
  })
})

test('each phase runs the operation of its own, under its longer name', () => {
  const names = integrated.database.map(({ phase, operation }) => [phase, `faber ${operation}`])
  expect(names).toEqual([
    ['frame', faberDetect.alias],
    ['architect', faberArchitect.alias],
    ['build', faberBuild.alias],
    ['evaluate', faberEvaluate.alias],
    ['release', faberRelease.alias],
  ])
})

test('the conditions are those that the program asks', () => {
  const { conditional } =
    configSchema.properties.faber_integration.properties.phase_hooks.properties.pre_build.properties
  const conditions = integrated.database.flatMap(({ condition }) => condition ?? [])
  for (const condition of conditions) expect(conditional.enum).toContain(condition)
  expect(conditions).toHaveLength(4)
})

test('no two steps have the same id', () => {
  const ids = [
    ...Object.values(integrated.phases).flatMap(({ steps }) => steps.map(({ id }) => id)),
    ...integrated.database.map(({ id }) => id),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

test('every step of another plugin or of the model says what runs it, once', () => {
  for (const { steps } of Object.values(integrated.phases))
    for (const { skill, prompt } of steps) expect([skill, prompt].filter(Boolean)).toHaveLength(1)
})
