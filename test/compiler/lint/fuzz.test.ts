import { expect, test } from 'vitest'
import type { BuiltFile } from '../../../src/compiler/build/file.ts'
import { mend } from '../../../src/compiler/lint/mend.ts'
import { check, readBuild, rules } from '../../../src/compiler/rules/index.ts'
import { filesOf } from '../rules/example.ts'

/** mulberry32: the same numbers on every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const seeds = rules.flatMap((rule) => [...rule.ok, ...rule.notOk]).flatMap(filesOf)
const pieces = [
  '---\n',
  '\n---\n',
  '```',
  '`',
  '~~~\n',
  '<A>\n',
  '</A>\n',
  '\r\n',
  '\t',
  '\uFEFF',
  '\0',
  '💧',
  '[a](',
  '](b)',
  `\${CLAUDE_PLUGIN_ROOT}/`,
  '!`$0`',
  '&a [*a]',
  '*b',
  '{',
  '}',
  '[',
  ']',
  '"',
  ': ',
  '- ',
  '? ',
  '| ',
  'x: {toString: 1}\n',
  'description: {valueOf: 2, toString: 3}\n',
  'allowed-tools: Bash(',
  '<<: *a\n',
  '!!binary x\n',
  '%',
  ' '.repeat(2000),
  '`'.repeat(300),
  '\n'.repeat(500),
  '"toString":{},',
  '"name":{"toString":null},',
  'null',
  '[[[[',
  'a'.repeat(3000),
]

/** A text after a few cuts, doublings and insertions. */
function mutate(text: string, number: (below: number) => number): string {
  let result = text
  for (let times = 1 + number(6); times > 0; times--) {
    const [a = 0, b = 0] = [number(result.length + 1), number(result.length + 1)].sort(
      (x, y) => x - y,
    )
    const kind = number(4)
    const middle =
      kind === 0
        ? ''
        : kind === 1
          ? result.slice(a, b).repeat(2)
          : (pieces[number(pieces.length)] ?? '')
    result = result.slice(0, a) + middle + result.slice(kind < 2 ? b : a)
  }
  return result
}

test('300 spoilt files give findings and never an error, and what can be mended is', () => {
  const number = numbers(20_261_121)
  for (let index = 0; index < 300; index++) {
    const group = Array.from({ length: 3 }, () => seeds[number(seeds.length)]).flatMap((one) =>
      one ? { ...one, content: mutate(String(one.content), number) } : [],
    )
    let files: readonly BuiltFile[] = [...new Map(group.map((one) => [one.path, one])).values()]
    const fixable = () => check(readBuild(files)).filter(({ fix }) => fix)
    for (let round = 0; round < 5 && fixable().length > 0; round++) files = mend(files, fixable())
    expect(fixable(), JSON.stringify(files)).toEqual([])
  }
})

test('a finding stands at a line and a column of its file', () => {
  const number = numbers(7)
  for (let index = 0; index < 100; index++) {
    const one = seeds[number(seeds.length)]
    const files = one ? [{ ...one, content: mutate(String(one.content), number) }] : []
    for (const { path, line, column } of check(readBuild(files))) {
      if (line === undefined) continue
      const lines = String(files.find((file) => file.path === path)?.content).split('\n')
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }
  }
})

test.each([
  ['a line of a million blanks', `x${' '.repeat(1_000_000)}x`],
  ['a line of a million backticks and blanks', '` `` '.repeat(200_000)],
  ['a million blank lines', `${'\n'.repeat(1_000_000)}x`],
  ['half a million open links', '[a](x "'.repeat(70_000)],
  ['a hundred thousand tags', '<A>\n'.repeat(100_000)],
])('%s takes no more than seconds', (_, body) => {
  const files = [
    { path: 'commands/water.md', content: `---\ndescription: Water\n---\n${body}`, source: 'x' },
  ]
  const start = performance.now()
  check(readBuild(files))
  expect(performance.now() - start).toBeLessThan(5000)
})
