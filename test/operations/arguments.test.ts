import { expect, expectTypeOf, test } from 'vitest'
import {
  type ArgumentsOf,
  defineOperation,
  type ErrorCode,
  FaberDbError,
} from '../../src/operations/index.ts'

const operation = defineOperation({
  name: 'ship',
  summary: 'Ship it',
  description: 'Ships it.',
  positionals: [
    { name: 'port', required: true, description: 'Where to' },
    { name: 'berth', required: false, description: 'Which place there' },
    { name: 'crates', required: false, repeated: true, description: 'What to load' },
  ],
  flags: {
    'dry-run': { type: 'boolean', description: 'Only show it' },
    limit: { type: 'integer', value: 'N', description: 'How many' },
    label: { type: 'string', value: 'WORD', description: 'What to call it' },
    size: { type: 'string', value: 'SIZE', choices: ['small', 'large'], description: 'How big' },
    goods: { type: 'list', value: 'NAMES', choices: ['tea', 'rum'], description: 'What' },
  },
  details: {},
  exits: { 0: 'shipped' },
  examples: [],
})
type Arguments = ArgumentsOf<typeof operation>

test('a required argument is a string, an optional one may be absent', () => {
  expectTypeOf<Arguments['port']>().toEqualTypeOf<string>()
  expectTypeOf<Arguments['berth']>().toEqualTypeOf<string | undefined>()
})

test('a repeated argument is a list, empty where none is given', () => {
  expectTypeOf<Arguments['crates']>().toEqualTypeOf<readonly string[]>()
})

test('a switch is a boolean, under its name in camel case', () => {
  expectTypeOf<Arguments['dryRun']>().toEqualTypeOf<boolean>()
  expectTypeOf<Arguments>().not.toHaveProperty('dry-run')
})

test('a flag with choices has no other type than the choices', () => {
  expectTypeOf<Arguments['size']>().toEqualTypeOf<'small' | 'large' | undefined>()
  expectTypeOf<Arguments['goods']>().toEqualTypeOf<readonly ('tea' | 'rum')[] | undefined>()
  expectTypeOf<Arguments['label']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<Arguments['limit']>().toEqualTypeOf<number | undefined>()
})

test('every operation is told whether JSON is wanted', () => {
  expectTypeOf<Arguments['json']>().toEqualTypeOf<boolean>()
})

test('a misspelt flag does not compile', () => {
  // @ts-expect-error: the flag is dry-run
  expectTypeOf<Arguments['dryRum']>().toEqualTypeOf<boolean>()
})

test('an error code that is not in the list does not compile', () => {
  expectTypeOf<'LOCK_HELD'>().toExtend<ErrorCode>()
  // @ts-expect-error: the code is LOCK_HELD
  expect(() => new FaberDbError('LOCK_HOLD', { message: 'It is held.' })).toThrow()
})

test('an error ends as its code says, unless it says otherwise itself', () => {
  const message = 'It is held.'
  expect(new FaberDbError('LOCK_HELD', { message }).exit).toBe(4)
  expect(new FaberDbError('LOCK_HELD', { message, exit: 8 }).exit).toBe(8)
})
