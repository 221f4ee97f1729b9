import { describe, expect, test } from 'vitest'
import { mergeDefinitions } from '../../../../src/runtime/faber/architect/merge.ts'
import {
  fieldsOf,
  readDefinitions,
  readWhole,
} from '../../../../src/runtime/faber/architect/prisma-blocks.ts'
import { errorOf } from '../../support.ts'

const schema = `datasource db {
  provider = "postgresql"
}

// The people.
/// Whoever signs in.
model User {
  id   Int    @id
  name String @default("{}") // }
}

enum Role {
  ADMIN
}
`
const files = new Map([['prisma/schema.prisma', schema]])
const merge = (text: string) => mergeDefinitions(files, readWhole(text, 1))
const merged = (text: string) => merge(text).files.get('prisma/schema.prisma')

test('definitions are read with their documentation; braces in strings and comments end none', () => {
  expect(readDefinitions(schema).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'datasource db',
    'model User',
    'enum Role',
  ])
  const user = readDefinitions(schema).find(({ name }) => name === 'User')
  expect(user?.text.startsWith('/// Whoever')).toBe(true)
  expect(user && fieldsOf(user)).toEqual(['id', 'name'])
})

test('a new model goes to the end, and all else keeps its bytes', () => {
  expect(merged('model Pet {\n  id Int @id\n}')).toBe(`${schema}\nmodel Pet {\n  id Int @id\n}\n`)
})

test('a whole model takes the place of the one that is there, and says what goes', () => {
  const { files: changed, replaced } = merge('model User {\n  id Int @id\n}')
  expect(replaced).toEqual([{ name: 'User', removes: ['name'] }])
  const text = changed.get('prisma/schema.prisma') ?? ''
  expect(text).toContain('// The people.\nmodel User {\n  id Int @id\n}\n\nenum Role')
})

test('merged again, nothing changes', () => {
  const once = new Map([['prisma/schema.prisma', merged('model Pet {\n  id Int @id\n}') ?? '']])
  const again = mergeDefinitions(once, readWhole('model Pet {\n  id  Int  @id // key\n}', 1))
  expect(again).toMatchObject({ added: [], replaced: [], unchanged: ['Pet'] })
  expect(again.files.size).toBe(0)
})

test('of several files that one changes which has the model', () => {
  const two = new Map([...files, ['prisma/pet.prisma', 'model Pet {\n  id Int @id\n}\n']])
  const { files: changed } = mergeDefinitions(two, readWhole('model Pet {\n  id BigInt @id\n}', 1))
  expect([...changed.keys()]).toEqual(['prisma/pet.prisma'])
})

test('the settings of the tool are not the specification’s to change', () => {
  expect(merge('generator client {\n  provider = "x"\n}').files.size).toBe(0)
})

describe('refused is', () => {
  test.each([
    ['a name that belongs to another kind', 'enum User {\n  A\n}', 'SCHEMA_CONFLICT'],
    [
      'a name defined twice',
      'model A {\n  id Int @id\n}\nmodel A {\n  id BigInt @id\n}',
      'SCHEMA_CONFLICT',
    ],
    ['a model with a gap', 'model User {\n  ...\n  bio String\n}', 'SPECIFICATION_INVALID'],
    [
      'a model with a gap in words',
      'model User {\n  // other fields\n  bio String\n}',
      'SPECIFICATION_INVALID',
    ],
    ['fields without their model', 'bio String?', 'SPECIFICATION_INVALID'],
    ['a model that does not end', 'model User {\n  id Int @id\n', 'SPECIFICATION_INVALID'],
  ])('%s', async (_, text, code) => {
    expect((await errorOf(() => merge(text))).code).toBe(code)
  })
})
