import { expect, test } from 'vitest'
import { readMarkdown } from '../../../src/compiler/read/markdown.ts'

const texts = (spans: readonly { text: string }[]) => spans.map(({ text }) => text)

test('every span stands at its offset in the whole text', () => {
  const text = '---\n---\nSee [a](b.md), run `c d`.\n\n```bash\n$ e f\n```\n'
  const { links, inline, commands } = readMarkdown(text, 8)
  for (const { text: span, at } of [...links, ...inline, ...commands]) {
    expect(text.slice(at, at + span.length)).toBe(span)
  }
  expect(texts(commands)).toEqual(['c d', 'e f'])
})

test('links are those of the text, and of definitions, not of code', () => {
  const text =
    '[a](one.md "title") ![b](<two.md>) `[c](three.md)`\n[d]: four.md\n```\n[e](five.md)\n```\n'
  expect(texts(readMarkdown(text, 0).links)).toEqual(['one.md', 'two.md', 'four.md'])
})

test('a command is what the text says to run, and what it says not to run is none', () => {
  const text =
    'Run `a`. Execute the command `b`. Never run `c`. Do not use `d`: run `e`. The file `f`. Run `/g:h`.\n'
  expect(texts(readMarkdown(text, 0).commands)).toEqual(['a', 'b', 'e'])
})

test('a shell block holds a command on each line: no comment, no output, no continuation', () => {
  const block =
    '```bash\n# note\na \\\n  --b\nc\n```\n```console\n$ d\noutput\n```\n```json\n{}\n```\n'
  expect(texts(readMarkdown(block, 0).commands)).toEqual(['a', 'c', 'd'])
})

test('an injection is code behind an exclamation mark', () => {
  const text = 'Now: !`git status`, and `!no`.\n```!\ngit log\n```\n'
  expect(texts(readMarkdown(text, 0).injections)).toEqual(['git status', 'git log'])
})

test('a fence closes with as many marks as it opens with', () => {
  const { fences } = readMarkdown('````\n```\ninside\n````\n~~~sh\nopen\n', 0)
  expect(fences.map(({ info, closed }) => [info, closed])).toEqual([
    ['', true],
    ['sh', false],
  ])
})

test('prose is the text with code and frontmatter blanked out, offset for offset', () => {
  const text = '---\na: b\n---\nOne `two` three\n```\nfour\n```\n'
  const { prose } = readMarkdown(text, 13)
  expect(prose).toHaveLength(text.length)
  expect(prose.split('\n')).toHaveLength(text.split('\n').length)
  expect(prose.trim()).toBe('One       three')
})
