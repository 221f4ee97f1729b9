import { expect, test } from 'vitest'
import { count, listed, nearest } from '../../src/runtime/text.ts'

test.each([
  ['conection', 'connection'],
  ['dryrun', 'dry-run'],
  ['MIGRATE', 'migrate'],
  ['migrate', 'migrate'],
])('the word nearest to %s is %s', (word, known) => {
  expect(nearest(word, ['connection', 'dry-run', 'migrate'])).toBe(known)
})

test('a word that is not near has no nearest', () => {
  expect(nearest('backup', ['migrate', 'status'])).toBeUndefined()
  expect(nearest('anything', [])).toBeUndefined()
})

test('of two that are equally near the first is taken', () => {
  expect(nearest('test', ['rest', 'best'])).toBe('rest')
})

test('a long word may differ in a third of its letters', () => {
  expect(nearest('protected_enviroment', ['protected_environments'])).toBe('protected_environments')
})

test('a count has its noun in the singular for one only', () => {
  expect([0, 1, 2].map((n) => count(n, 'migration'))).toEqual([
    '0 migrations',
    '1 migration',
    '2 migrations',
  ])
})

test('words are listed with commas and a last and', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
