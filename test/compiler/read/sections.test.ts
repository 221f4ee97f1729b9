import { expect, test } from 'vitest'
import { readSections } from '../../../src/compiler/read/sections.ts'

test('a section is what stands between its tags', () => {
  expect(readSections('<A>\none\n</A>\n\n<B_C>\n\ntwo\n\n</B_C>')).toEqual({
    sections: [
      { name: 'A', body: 'one' },
      { name: 'B_C', body: 'two' },
    ],
    problems: [],
  })
})

test('tags inside a line or a code fence are text', () => {
  const body = 'see <B>\n````\n<B>\n```\n</A>\n````'
  expect(readSections(`<A>\n${body}\n</A>`)).toEqual({
    sections: [{ name: 'A', body }],
    problems: [],
  })
})

test('tags that do not pair are told', () => {
  expect(readSections('</A>\n<B>\n</C>').problems).toEqual([
    '</A> closes nothing',
    '</C> closes <B>',
    '<B> is never closed',
  ])
})
