import { expect, test } from 'vitest'
import { readBlocks } from '../../../src/compiler/compare/blocks.ts'

const texts = (markdown: string) => readBlocks(markdown).map(({ text }) => text)

test('wrapping, list markers, emphasis marks and indentation say nothing', () => {
  const one = 'Some *text* that\ngoes on.\n\n* first\n  and more\n* **second**'
  const other = 'Some _text_ that goes on.\n\n-   first and\n    more\n-   __second__\n'
  expect(texts(one)).toEqual(['Some _text_ that goes on.', 'first and more', '**second**'])
  expect(texts(other)).toEqual(texts(one))
})

test('steps know their number, whatever number is written', () => {
  expect(readBlocks('1. one\n1. two\n')).toEqual([
    { text: 'one', number: 1, line: 1 },
    { text: 'two', number: 2, line: 2 },
  ])
})

test('options, codes and rows know what they speak of', () => {
  const keys = (markdown: string) => readBlocks(markdown).map(({ key }) => key)
  expect(keys('- `--from tap|rain`: Which water\n- `<plant>` (required): The plant')).toEqual([
    '--from',
    '<plant>',
  ])
  expect(keys('- `garden water` exits:\n  - 0: watered\n  - 2: no such plant')).toEqual([
    'garden water',
    'garden water 0',
    'garden water 2',
  ])
  expect(readBlocks('| operation | skill |\n| --- | :-: |\n| `water` |  `waterer` |')).toEqual([
    { text: 'operation | skill', key: 'operation', line: 1 },
    { text: '`water` | `waterer`', key: '`water`', line: 3 },
  ])
})

test('code keeps its lines', () => {
  expect(texts('```sh\na\n  b\n```')).toEqual(['```sh\na\n  b\n```'])
})
