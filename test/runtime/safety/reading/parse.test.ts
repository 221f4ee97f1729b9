import { describe, expect, it } from 'vitest'
import { FaberDbError } from '../../../../src/operations/errors.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'

async function texts(sql: string): Promise<string[]> {
  const { statements } = await parseScript(sql)
  for (const { text, start, end } of statements) expect(sql.slice(start, end)).toBe(text)
  return statements.map(({ text }) => text)
}

async function only(sql: string) {
  const { statements } = await parseScript(sql)
  expect(statements).toHaveLength(1)
  // biome-ignore lint/style/noNonNullAssertion: the line above says so
  return statements[0]!
}

async function refusal(sql: string, file?: string): Promise<FaberDbError> {
  const error = await parseScript(sql, file).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FaberDbError)
  return error as FaberDbError
}

describe('the statements of a script', () => {
  it('are none when it is empty, blank, or only comments', async () => {
    for (const sql of ['', ' \r\n\t', '-- nothing', '/* a /* nested */ b */\n', ';;\n;', '\uFEFF'])
      expect(await texts(sql)).toEqual([])
  })

  it('carry neither the comments around them nor their semicolons', async () => {
    expect(
      await texts('-- a\nSELECT 1 /* b */ ; /* c */\nSELECT /* d */ 2 -- e ;\n;\nSELECT 3 -- f'),
    ).toEqual(['SELECT 1', 'SELECT /* d */ 2', 'SELECT 3'])
  })

  it('are cut at the right place after characters of two, three and four bytes', async () => {
    expect(await texts('-- é € 😀\nSELECT \'é😀;\' ;SELECT \'€\'; SELECT "ß" FROM "😀"')).toEqual([
      "SELECT 'é😀;'",
      "SELECT '€'",
      'SELECT "ß" FROM "😀"',
    ])
  })

  it('keep semicolons and quotes in dollar quotes, strings and SQL bodies', async () => {
    const statements = [
      "DO $a$ BEGIN PERFORM 1; RAISE NOTICE '$$;'; END $a$",
      "SELECT 'it''s; -- not a comment', E'\\';', $$;$$",
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END',
    ]
    expect(await texts(`${statements.join(';\n')};`)).toEqual(statements)
  })

  it('are found by line and column, counted in code points', async () => {
    const { statements } = await parseScript("SELECT 1;\r\n\r\n  SELECT '😀'; SELECT 2")
    expect(statements.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [3, 3],
      [3, 15],
    ])
  })

  it('stand behind a byte order mark, which counts as no column', async () => {
    expect(await texts('\uFEFFSELECT 1; SELECT 2')).toEqual(['SELECT 1', 'SELECT 2'])
    expect(await only('\uFEFFSELECT 1')).toMatchObject({ start: 1, line: 1, column: 1 })
  })

  it('may hold control characters in strings and comments', async () => {
    expect(await texts("SELECT '\u0001\u001B\f' /* \u0002 */; SELECT 2")).toEqual([
      "SELECT '\u0001\u001B\f'",
      'SELECT 2',
    ])
  })

  it('carry the name and the fields of their syntax node', async () => {
    expect(await only('drop table IF EXISTS a')).toMatchObject({
      kind: 'DropStmt',
      node: { removeType: 'OBJECT_TABLE', missing_ok: true },
    })
  })
})

describe('a syntax error', () => {
  it('says what PostgreSQL says, where, and shows the line', async () => {
    const error = await refusal('SELECT 1;\n-- 😀\nSELEC 2;', 'm/migration.sql')
    expect(error.code).toBe('SQL_INVALID')
    expect(error.message).toBe(
      'm/migration.sql:3:1 is not valid SQL: syntax error at or near "SELEC".',
    )
    expect(error.text.why).toBe('3 | SELEC 2;\n    ^')
    expect(error.text.facts).toEqual({
      line: 3,
      column: 1,
      complaint: 'syntax error at or near "SELEC"',
      near: 'SELEC',
      file: 'm/migration.sql',
    })
  })

  it('is placed right behind emoji, and behind a byte order mark', async () => {
    const { text } = await refusal("\uFEFFSELECT '😀é' 1;")
    expect(text.facts).toEqual({
      line: 1,
      column: 13,
      complaint: 'syntax error at or near "1"',
      near: '1',
    })
    expect(text.why).toBe("1 | SELECT '😀é' 1;\n                ^")
  })

  it('at the end of the input is shown at the last line with text', async () => {
    const { text } = await refusal('SELECT\n  1 +\n\n\n')
    expect(text).toMatchObject({
      why: '2 |   1 +\n         ^',
      facts: { line: 2, column: 6, near: '' },
    })
  })

  it('does not repeat a whole file after an unclosed quote', async () => {
    const { message, text } = await refusal(`SELECT '${'x\n'.repeat(5000)}`)
    expect(message.length).toBeLessThan(150)
    expect(text.why?.length).toBeLessThan(150)
  })

  it('cuts a long line around the place', async () => {
    const { text } = await refusal(`SELECT ${'1, '.repeat(400)}1 FROM FROM t, ${'u, '.repeat(400)}`)
    const [line = '', caret = ''] = text.why?.split('\n') ?? []
    expect(line.length).toBeLessThan(120)
    expect(line.slice(caret.indexOf('^')).startsWith('FROM t')).toBe(true)
  })

  it('is what psql meta-commands are, and the next step says so', async () => {
    const { text } = await refusal('SELECT 1;\n\\restrict abc\n')
    expect(text.next).toMatch(/psql meta-command/)
    expect(text.facts).toMatchObject({ line: 2, column: 1 })
  })

  it('is a NUL character, behind which the parser would read no further', async () => {
    const error = await refusal('SELECT 1;\0 DROP TABLE users;')
    expect(error).toMatchObject({ code: 'SQL_INVALID', text: { facts: { line: 1, column: 10 } } })
  })

  it('is half a surrogate pair', async () => {
    expect(await refusal("SELECT '\uD83D'")).toMatchObject({ code: 'SQL_INVALID' })
  })

  it('is what the parser has no stack for, and the next script parses as ever', async () => {
    expect(await refusal(`SELECT ${'('.repeat(50_000)}`)).toMatchObject({ code: 'SQL_INVALID' })
    expect(await refusal(`SELECT 1${'+1'.repeat(50_000)}`)).toMatchObject({ code: 'SQL_INVALID' })
    expect(await texts('SELECT 1')).toEqual(['SELECT 1'])
  })
})

describe('the comments of a script', () => {
  const commentsIn = async (sql: string) =>
    (await parseScript(sql)).comments.map(({ text, line, column }) => `${line}:${column} ${text}`)

  it('stand where they begin, with their marks', async () => {
    expect(await commentsIn("-- ü\nSELECT '😀' /* a\nb */; -- c")).toEqual([
      '1:1 -- ü',
      '2:12 /* a\nb */',
      '3:7 -- c',
    ])
  })

  it('are none in strings and quoted code', async () => {
    expect(await commentsIn("SELECT '-- a', $x$ /* b */ $x$, E'\\'-- c', \"-- d\"")).toEqual([])
  })

  it('are there without any statement', async () => {
    expect(await commentsIn('\uFEFF-- only this')).toEqual(['1:1 -- only this'])
  })
})
