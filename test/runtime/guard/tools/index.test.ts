import { expect, test } from 'vitest'
import type { Invocation } from '../../../../src/runtime/guard/shell/invocation.ts'
import { toolContext } from '../../../../src/runtime/guard/tools/context.ts'
import { tools, usesOf } from '../../../../src/runtime/guard/tools/index.ts'

const used = (...words: [string, ...string[]]) => {
  const invocation: Invocation = {
    words,
    variables: new Map(),
    input: undefined,
    folder: '/nowhere',
  }
  return usesOf(invocation, toolContext('/nowhere', {}))?.map(({ what }) => what)
}

test.each([
  ['prisma', 'prisma migrate reset'],
  ['prisma@6.19.0', 'prisma migrate reset'],
  ['./node_modules/.bin/prisma', 'prisma migrate reset'],
  ['@zenstackhq/cli@3', 'zenstack: prisma migrate reset'],
])('%s is known by its name', (program, what) => {
  expect(used(program, 'migrate', 'reset')).toEqual([what])
})

test('a program that is no tool, and a command that no tool lists, are judged by what they name', () => {
  expect(used('cowsay', 'migrate')).toBeUndefined()
  expect(used('aws', 'ssm', 'start-session')).toBeUndefined()
})

test('no two tools are called by the same name', () => {
  const programs = tools.flatMap((tool) => tool.programs)
  expect(programs.filter((name, index) => programs.indexOf(name) !== index)).toEqual([])
})
