import { describe, expect, test } from 'vitest'
import { normalise } from '../../../src/compiler/render/markdown.ts'

describe('what the model reads arrives as it was written', () => {
  test.each([
    'Set run_in_background to false, in _prisma_migrations too.',
    'Arguments: $ARGUMENTS, [ENVIRONMENT], $0',
    `Run \${CLAUDE_PLUGIN_ROOT}/bin/faber-db and wait`,
    'A <placeholder> in the text, a < b, a && b',
    '`faber-db migrate <environment> [--dry-run] --json`',
    '| operation | skill |\n| --- | --- |\n| `a` | `b` |',
    '```sh\nfaber-db migrate *   # _not_ emphasis\n```',
    '1. one\n2. two\n   - below',
    'What’s “quoted” – and … 日本語 ✓',
  ])('%j', (text) => {
    expect(normalise(text, 'model')).toBe(`${text}\n`)
  })
})

test('tags with and without an underscore lie close to their content', () => {
  const text =
    '---\na: b\n---\n\n<CONTEXT>\n\nText.\n\n</CONTEXT>\n\n<CRITICAL_RULES>\n\n- one\n\n</CRITICAL_RULES>'
  expect(normalise(text, 'model')).toBe(
    '---\na: b\n---\n\n<CONTEXT>\nText.\n</CONTEXT>\n<CRITICAL_RULES>\n- one\n</CRITICAL_RULES>\n',
  )
})

test('a person gets the blank line before a list that a model does without', () => {
  expect(normalise('Text:\n- one', 'person')).toBe('Text:\n\n- one\n')
  expect(normalise('Text:\n\n- one', 'model')).toBe('Text:\n- one\n')
})

test('bullets, blank lines, line ends and the final newline have one form', () => {
  expect(normalise('* one\r\n* two\r\n\r\n\r\nend', 'person')).toBe('- one\n- two\n\nend\n')
})

test('a text that needs an escape is refused, with its line', () => {
  expect(() => normalise('fine\n\nnot \\*emphasised\\* at all', 'model')).toThrow(/near line 3/)
})

test('normalising twice changes nothing', () => {
  const once = normalise('# A\n\n- one\n- two\n\n> quote\n\n```\ncode\n```', 'person')
  expect(normalise(once, 'person')).toBe(once)
})
