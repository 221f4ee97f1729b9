import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frontmatter } from '../../../src/compiler/render/frontmatter.ts'

test('an argument hint is always quoted', () => {
  expect(frontmatter({ 'argument-hint': '[a] [--b]' })).toBe('argument-hint: "[a] [--b]"\n')
  expect(frontmatter({ 'argument-hint': 'plain' })).toBe('argument-hint: "plain"\n')
})

test('text that YAML would take for something else is quoted', () => {
  for (const text of ['Use it: now', '# no comment', 'true', '- item', '{a}', 'ends: ']) {
    expect(parse(frontmatter({ description: text }))).toEqual({ description: text })
  }
  expect(frontmatter({ description: 'Use it: now' })).toBe('description: "Use it: now"\n')
})

test('a long text stays on one line, and absent keys stay absent', () => {
  const text = 'word '.repeat(60).trim()
  expect(frontmatter({ description: text, 'argument-hint': undefined })).toBe(
    `description: ${text}\n`,
  )
})
