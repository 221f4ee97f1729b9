import { expect, test } from 'vitest'
import { SharedMap } from '../../../../src/runtime/guard/shell/shared-map.ts'

test('a change of a map is not seen in its copy, nor the other way round', () => {
  const one = new SharedMap([['a', 1]])
  const other = one.copy()
  expect(one.sharesWith(other)).toBe(true)
  one.set('b', 2)
  other.delete('a')
  expect([[...one], [...other]]).toEqual([
    [
      ['a', 1],
      ['b', 2],
    ],
    [],
  ])
})

test('maps are the same by what they hold', () => {
  const one = new SharedMap([['a', 1]])
  const other = one.copy()
  other.set('a', 1)
  expect(one.sharesWith(other)).toBe(false)
  expect(one.isSame(other)).toBe(true)
  other.set('a', 2)
  expect(one.isSame(other)).toBe(false)
})
