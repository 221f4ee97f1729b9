import { expect, test } from 'vitest'
import { columnsOf, excerptOf, linesOf } from '../../../../src/runtime/report/safety/excerpt.ts'
import { findingsIn } from '../../safety/support.ts'

/** The excerpts of all findings in the SQL, as a reader sees them. */
async function excerpts(sql: string): Promise<string> {
  const findings = await findingsIn(sql)
  return findings
    .map((finding) =>
      excerptOf(finding, linesOf(sql))
        .flatMap(({ number = '', marked, text, under }) => [
          `${number}|${marked ? '>' : ' '}${text}`,
          ...(under === undefined ? [] : [`| ${under}`]),
        ])
        .join('\n'),
    )
    .join('\n\n')
}

test('carets stand under a statement of one line', async () => {
  expect(await excerpts('SELECT 1;\n  DROP TABLE users;')).toBe(
    ['2|   DROP TABLE users;', '|   ^^^^^^^^^^^^^^^^'].join('\n'),
  )
})

test('each line of a statement of several is marked, and many are cut', async () => {
  expect(await excerpts('DROP\nTABLE\nusers;')).toBe('1|>DROP\n2|>TABLE\n3|>users;')
  const deleting = `DELETE\nFROM\n${'\n'.repeat(10)}users`
  expect(await excerpts(deleting)).toBe('1|>DELETE\n2|>FROM\n3|>\n4|>\n| ...')
})

test('tabs and wide characters take the columns that they take on the screen', async () => {
  expect(await excerpts('\t/* 日本😀é */ DROP TABLE "日本";')).toBe(
    `1|     /* 日本😀é */ DROP TABLE "日本";\n| ${' '.repeat(18)}${'^'.repeat(17)}`,
  )
  expect(['a', 'é', '日', '😀', '\u0301', '\u200d', 'ﬀ'].map(columnsOf)).toEqual([
    1, 1, 2, 2, 0, 0, 1,
  ])
})

test('a long line is cut around the clause', async () => {
  const [line = '', under = ''] = (
    await excerpts(`SELECT '${'x'.repeat(200)}'; DROP TABLE users; SELECT '${'y'.repeat(200)}'`)
  ).split('\n')
  expect(line).toMatch(/^1\| …x+'; DROP TABLE users; SELECT 'y+…$/)
  expect(line.length).toBeLessThan(104)
  expect(under.length).toBe(line.indexOf('users') + 'users'.length - 1)
  expect(under.indexOf('^')).toBe(line.indexOf('DROP') - 1)
})

test('SQL in code is underlined where its text is, without what follows', async () => {
  expect(await excerpts("DO $$ BEGIN EXECUTE 'DROP TABLE a'; PERFORM 1; END $$")).toBe(
    [
      "1| DO $$ BEGIN EXECUTE 'DROP TABLE a'; PERFORM 1; END $$",
      `| ${' '.repeat(21)}^^^^^^^^^^^^`,
    ].join('\n'),
  )
})

test('what would steer the terminal is shown, not obeyed', async () => {
  expect(await excerpts('DROP TABLE "a\u001b[31m";')).not.toContain('\u001b')
})

test('line ends of Windows and a byte order mark move nothing', async () => {
  expect(await excerpts('\uFEFFDROP TABLE a;\r\nDROP TABLE b;\r\n')).toBe(
    '1| DROP TABLE a;\n| ^^^^^^^^^^^^\n\n2| DROP TABLE b;\n| ^^^^^^^^^^^^',
  )
})
