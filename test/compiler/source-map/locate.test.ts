import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { locator } from '../../../src/compiler/source-map/locate.ts'
import { openSyntax } from '../../../src/compiler/source-map/syntax.ts'
import { bed } from './fixture.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const file = 'test/compiler/source-map/fixture.ts'
const source = readFileSync(`${root}${file}`, 'utf8').split('\n')
const syntax = openSyntax(root)
afterAll(() => syntax.close())

const locate = locator([{ file, name: 'bed', value: bed }], syntax)

/** What the source holds where each line of a string is said to stand. */
function sourceOf(key: string, object: object = bed): (string | undefined)[] | undefined {
  return locate({ object, key })?.lines?.map((line) =>
    line ? `${source[line.place.line - 1]?.trim()}${line.exact ? '' : ' ~'}` : undefined,
  )
}

test('a string stands on the line of its literal, not of its name', () => {
  expect(sourceOf('plain')).toEqual(["plain: 'A “plain” one: it’s quoted',"])
  expect(sourceOf('below')).toEqual([
    "'It is so long that the formatter puts it on a line of its own, below its own name, all alone.',",
  ])
  expect(locate({ object: bed, key: 'below' })?.place.line).toBe(source.indexOf('  below:') + 1)
})

test('an escaped line end begins no line of the source; a continued line does', () => {
  expect(bed.escaped).toBe('first\nsecond 🌱 third')
  expect(sourceOf('escaped')).toEqual([
    "'first\\nsecond \\u{1F331} \\",
    "'first\\nsecond \\u{1F331} \\",
  ])
  expect(sourceOf('template')).toEqual([
    'template: `alpha',
    'beta\\ngamma',
    'beta\\ngamma',
    'delta`,',
  ])
})

test('what a template or a sum takes from elsewhere stands where it was written', () => {
  expect(sourceOf('mixed')).toEqual(['const shared = `- one \\`code\\`', '- two`', '- three`,'])
  expect(sourceOf('joined')).toEqual(['const shared = `- one \\`code\\`', '- two`'])
  expect(sourceOf('quoted-name')).toEqual(['const shared = `- one \\`code\\`', '- two`'])
})

test('what the source computes stands at the expression, and is not exact', () => {
  expect(sourceOf('computed')).toEqual([
    'computed: `Before:',
    expect.stringMatching(/^\$\{list\} ~$/),
    expect.stringMatching(/^\$\{list\} ~$/),
    'after`,',
  ])
})

test('equal texts are told apart by the objects that hold them', () => {
  expect(sourceOf('same', bed.named)).toEqual(["named: { same: 'Twice.' },"])
  expect(sourceOf('same', bed.other)).toEqual(["other: { same: 'Twice.' },"])
})

test('a spread is followed, through a function too; what depends on its call stands at the call', () => {
  expect(sourceOf('soil')).toEqual(["const common = { soil: 'Loam.' } as const"])
  expect(sourceOf('soil', bed.tulip)).toEqual(["const common = { soil: 'Loam.' } as const"])
  const tulip = locate({ object: bed.tulip, key: 'what' })
  expect(tulip?.property).toBe('tulip')
  expect(source[(tulip?.place.line ?? 0) - 1]).toContain("planted('A tulip.')")
})

test('a name may be a number', () => {
  expect(sourceOf('3')).toEqual(["3: 'A number.',"])
})

test('an object that was not exported is not located', () => {
  expect(locate({ object: { plain: bed.plain }, key: 'plain' })).toBeUndefined()
})

test('a name that the source does not export is refused', () => {
  expect(() => locator([{ file, name: 'meadow', value: bed }], syntax)).toThrow(
    'declares no constant meadow',
  )
})
