import { expect, test } from 'vitest'
import { readSections } from '../../../src/compiler/read/sections.ts'

test('a section is what stands between its tags', () => {
  expect(readSections('<A>\none\n</A>\n\n<B_C>\n\ntwo\n\n</B_C>')).toEqual({
    sections: [
      { name: 'A', body: 'one', at: 0 },
      { name: 'B_C', body: 'two', at: 14 },
    ],
    problems: [],
  })
})

test('tags inside a line or a code fence are text', () => {
  const body = 'see <B>\n````\n<B>\n```\n</A>\n````'
  expect(readSections(`<A>\n${body}\n</A>`)).toEqual({
    sections: [{ name: 'A', body, at: 0 }],
    problems: [],
  })
})

test('tags that do not pair are told', () => {
  expect(readSections('</A>\n<B>\n</C>').problems).toEqual([
    { kind: 'nesting', message: '</A> closes nothing', at: 0 },
    { kind: 'nesting', message: '</C> closes <B>', at: 9 },
    { kind: 'nesting', message: '<B> is never closed', at: 5 },
  ])
})
