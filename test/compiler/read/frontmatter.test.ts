import { expect, test } from 'vitest'
import { isUnclosed, readFrontmatter } from '../../../src/compiler/read/frontmatter.ts'

test('frontmatter is what stands between two lines of ---, at the very top', () => {
  const text = '---\nname: a\n---\n\n---\nno: more\n---\n'
  expect(readFrontmatter(text)).toMatchObject({ from: 4, to: 12, end: 16, values: { name: 'a' } })
  expect(readFrontmatter(`\n${text}`)).toBeUndefined()
})

test('a byte order mark, CRLF and an end of file after --- are taken as the client takes them', () => {
  const read = readFrontmatter('\uFEFF---\r\nname: a\r\n---')
  expect(read).toMatchObject({ values: { name: 'a' }, fields: [{ name: 'name', at: 6 }] })
  expect(read?.end).toBe(18)
})

test('each line at the margin is a field, with the offsets of its name and of its value', () => {
  const { fields } = readFrontmatter('---\na:   one # two\nb:\n  c: d\ne: |\n  f: g\n---\n') ?? {}
  expect(fields).toEqual([
    { name: 'a', at: 4, raw: { text: 'one # two', at: 9 } },
    { name: 'b', at: 19, raw: { text: '', at: 19 } },
    { name: 'e', at: 29, raw: { text: '|', at: 32 } },
  ])
})

test('what is no YAML is read line by line, as the client falls back to', () => {
  const read = readFrontmatter('---\nargument-hint: [a] [b]\nname: "x"\n---\n')
  expect(read?.values).toEqual({ 'argument-hint': '[a] [b]', name: 'x' })
  expect(read?.errors[0]?.at).toBeGreaterThan(18)
})

test('of a key that stands there twice the last one counts', () => {
  expect(readFrontmatter('---\na: 1\na: 2\n---\n')).toMatchObject({ values: { a: 2 }, errors: [] })
})

test('aliases that lead nowhere or multiply without end are errors', () => {
  expect(readFrontmatter('---\na: *b\n---\n')?.errors).toHaveLength(1)
  const levels = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}, *l${at}, *l${at}]`,
  )
  const bomb = readFrontmatter(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`)
  expect(bomb?.errors[0]?.text).toContain('alias')
})

test('a frontmatter that is never closed is none', () => {
  expect(readFrontmatter('---\nname: a\n')).toBeUndefined()
  expect(isUnclosed('---\nname: a\n')).toBe(true)
  expect(isUnclosed('name: a\n')).toBe(false)
})
