import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { exampleConfig } from '../../../src/runtime/config/example.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8'))

const schema = read('generated/config.schema.json')

test('the generated schema is a schema of draft 07', () => {
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
  expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true)
})

test('the generated schema accepts the shipped example', () => {
  const ajv = new Ajv({ strict: false })
  expect(ajv.validate(schema, read('plugins/faber-db/config/faber-db.example.json'))).toBe(true)
})

test('the example is valid, and each of its settings is kept', async () => {
  const config = await validateConfig(structuredClone(exampleConfig), 'config.json')
  expect(config).toMatchObject(exampleConfig)
})

test('every key says what it is for', () => {
  const silent: string[] = []
  const walk = (node: Record<string, unknown>, path: string) => {
    for (const [key, value] of Object.entries((node.properties ?? {}) as Record<string, object>)) {
      const inner = value as Record<string, unknown>
      const place = path === '' ? key : `${path}.${key}`
      if (typeof inner.description !== 'string') silent.push(place)
      walk(inner, place)
    }
  }
  walk(schema, '')
  expect(silent).toEqual([])
})

test('every default is one that the schema itself accepts', () => {
  const refused: string[] = []
  const walk = (node: Record<string, unknown>, path: string) => {
    const { default: value, ...rest } = node
    const valid = () => new Ajv({ strict: false, useDefaults: true }).validate(rest, value)
    if (value !== undefined && !valid()) refused.push(path)
    for (const [key, inner] of Object.entries((node.properties ?? {}) as Record<string, object>)) {
      walk(inner as Record<string, unknown>, `${path}/${key}`)
    }
  }
  walk(schema, '')
  expect(refused).toEqual([])
})
