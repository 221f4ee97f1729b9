import { expect, test } from 'vitest'
import { encode, originOf } from '../../../src/compiler/source-map/source-map.ts'

const at = (line: number, file = 'src/a.ts') => ({ file, line })

test('lines that go on together are one range', () => {
  expect(encode([at(5), at(6), at(7)])).toEqual(['1-3 src/a.ts:5-7'])
})

test('lines that one line of the source makes are one range', () => {
  expect(encode([at(5), at(5), at(5), at(6)])).toEqual(['1-3 src/a.ts:5', '4 src/a.ts:6'])
})

test('another file, a blank line, a line back and another property begin a new range', () => {
  expect(encode([at(5), at(6, 'src/b.ts')])).toEqual(['1 src/a.ts:5', '2 src/b.ts:6'])
  expect(encode([at(5), undefined, at(6)])).toEqual(['1 src/a.ts:5', '3 src/a.ts:6'])
  expect(encode([at(5), at(4)])).toEqual(['1 src/a.ts:5', '2 src/a.ts:4'])
  expect(encode([at(5), { ...at(6), property: 'flags' }])).toEqual([
    '1 src/a.ts:5',
    '2 src/a.ts:6 (flags)',
  ])
})

test('every line is found again', () => {
  const origins = [
    at(5),
    at(6),
    at(7),
    undefined,
    { ...at(9), property: "a (strange) 'name'" },
    { ...at(9), property: "a (strange) 'name'" },
    at(1, 'templates/with space (1).md.hbs'),
  ]
  const map = { 'a.md': encode(origins) }
  expect(origins.map((_, index) => originOf(map, 'a.md', index + 1))).toEqual(origins)
  expect(originOf(map, 'a.md', 99)).toBeUndefined()
  expect(originOf(map, 'b.md', 1)).toBeUndefined()
})
