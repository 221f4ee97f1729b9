import { expect, test } from 'vitest'
import {
  halfName,
  halfPattern,
  keptName,
  keptPrefix,
  replacedAt,
} from '../../../../../src/runtime/providers/postgresql/databases/names.ts'

test('the names begin with that of the database, so that they stand beside it', () => {
  expect(halfName('shop', 4711, '0a1b2c3d')).toBe('shop_restore_4711_0a1b2c3d')
  expect(keptName('shop', new Date('2026-11-21T15:30:00Z'))).toBe('shop_before_20261121153000')
})

test.each([
  ['shop_restore_4711_0a1b2c3d', true],
  ['shop_restore_4711_0a1b2c3d_mine', false],
  ['shop_restore_4711', false],
  ['my_shop_restore_4711_0a1b2c3d', false],
  ['shopXrestore_4711_0a1b2c3d', false],
])('%s is a half-restored shop: %s', (name, is) => {
  expect(new RegExp(halfPattern('shop')).test(name)).toBe(is)
})

test('a name with signs of patterns stands for itself', () => {
  const pattern = new RegExp(halfPattern('a.b*(c)'))
  expect(pattern.test(halfName('a.b*(c)', 1, '0a1b2c3d'))).toBe(true)
  expect(pattern.test(halfName('aXb*(c)', 1, '0a1b2c3d'))).toBe(false)
})

test('long names that begin alike have families of their own, and none is too long', () => {
  const [one, other] = [`${'x'.repeat(60)}one`, `${'x'.repeat(60)}two`]
  expect(keptPrefix(one)).not.toBe(keptPrefix(other))
  for (const name of [one, 'ü'.repeat(31)]) {
    expect(Buffer.byteLength(halfName(name, 2_147_483_647, '0a1b2c3d'))).toBeLessThanOrEqual(63)
    expect(Buffer.byteLength(keptName(name, new Date()))).toBeLessThanOrEqual(63)
  }
})

test.each([
  ['20261121153000', '2026-11-21T15:30:00.000Z'],
  ['20261321153000', undefined],
  ['yesterday', undefined],
])('%s was replaced at %s', (digits, at) => {
  expect(replacedAt(digits)).toBe(at)
})
