import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { sedded } from '../../../../../src/runtime/guard/shell/file-programs/sed.ts'

const text = 'DATABASE_URL=postgres://a/b?x=(1)\nLOG_LEVEL=debug\n# x^y $z\nA.B+C|D\nport: 80\n'

test.each([
  [['s/^LOG_LEVEL=.*/LOG_LEVEL=warn/']],
  [['/LOG/d']],
  [['2d']],
  [['s#postgres://a#X&\\&#g']],
  [['-E', 's/(LOG)_(L[EX]+)/\\2-\\1/']],
  [['s/\\(LOG\\)_/\\1\\1/']],
  [['s/A.B+C|D/q/']],
  [['-e', 's/a/b/g', '-e', 's/b/c/']],
  [['s/[^=]*$/v/']],
  [['/LOG/s/debug/info/I']],
])('reads `sed %j` as sed does', (words) => {
  const options = { input: text, encoding: 'utf8' } as const
  expect(sedded(['-i', ...words], text)).toBe(execFileSync('sed', words, options))
})

test.each([
  [['s/x^y/r/']],
  [['-E', 's/(a*)*b/c/']],
  [['s/[[:digit:]]/0/']],
  [['s/a/b/e']],
  [['-f', 'program.sed']],
  [['1,3d']],
  [['s/a/b/w other']],
])('leaves `sed %j` untold', (words) => {
  expect(sedded(['-i', ...words], text)).toBeUndefined()
})
