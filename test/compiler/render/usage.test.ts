import { expect, test } from 'vitest'
import { synopsis } from '../../../src/compiler/render/usage.ts'

/** An operation with one flag that takes some of these choices. */
const withChoices = (choices: readonly string[]) => ({
  name: 'water',
  summary: 'Water the plants',
  positionals: [],
  flags: { beds: { type: 'list' as const, value: 'BEDS', choices, description: 'Which beds' } },
  exits: {},
  examples: [],
})

test('a few choices are told, and many by the name of what they are', () => {
  expect(synopsis(withChoices(['roses', 'beans']))).toBe('[--beds roses,beans]')
  expect(synopsis(withChoices('abcdefghi'.split('')))).toBe('[--beds BEDS]')
})
