import { expect, test } from 'vitest'
import { readBlocks } from '../../../../src/runtime/faber/architect/blocks.ts'

const read = (markdown: string) =>
  readBlocks(markdown).map(({ language, text, line }) => ({ language, text, line }))

test('blocks of Prisma and SQL are read in order, with their lines; others are none', () => {
  const markdown =
    '# Spec\n```prisma\nmodel A {\n}\n```\n```ts\nconst a = 1\n```\n~~~postgresql\nselect 1\n~~~\n'
  expect(read(markdown)).toEqual([
    { language: 'prisma', text: 'model A {\n}', line: 3 },
    { language: 'sql', text: 'select 1', line: 10 },
  ])
})

test('a fence within a longer fence is text', () => {
  expect(read('````sql\n-- ```\nselect 1\n````\n')).toMatchObject([{ text: '-- ```\nselect 1' }])
})

test('a block that is not closed goes to the end', () => {
  expect(read('```sql\nselect 1')).toMatchObject([{ text: 'select 1' }])
})

test.each([
  ['## Rollback plan\n```sql\ndrop table a\n```', 'Rollback plan'],
  ['## 3.2 Before\n```prisma\nmodel A {\n}\n```', '3.2 Before'],
  ['## Queries\n```sql example\nselect 1\n```', 'example'],
  ['```sql\n-- down\ndrop table a\n```', 'down'],
])('what is marked as not wanted is not taken: %j', (markdown, mark) => {
  expect(readBlocks(markdown)).toMatchObject([{ ignored: `it is marked “${mark}”` }])
})

test('a heading that only has such a word within is no mark', () => {
  const [block] = readBlocks('## Changes needed before the release\n```sql\nselect 1\n```')
  expect(block?.ignored).toBeUndefined()
})
