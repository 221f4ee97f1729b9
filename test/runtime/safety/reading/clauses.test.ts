import { expect, test } from 'vitest'
import {
  placeOf,
  scan,
  splitPlain,
  type Token,
} from '../../../../src/runtime/safety/reading/clauses.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'
import { loadParser } from '../../../../src/runtime/safety/reading/parser.ts'
import type { Hit } from '../../../../src/runtime/safety/rules/define.ts'
import { rules } from '../../../../src/runtime/safety/rules/index.ts'

/** The source between the ends of the place that a hit in the last statement of the script has. */
async function clause(sql: string, hit: Omit<Hit, 'message'>): Promise<string> {
  const { statements, positionOf } = await parseScript(sql)
  const last = statements.at(-1)
  if (last === undefined) throw new Error('There is no statement.')
  const place = placeOf({ message: '', ...hit }, { ...last, certain: true, locate: positionOf })
  const lines = sql.split('\n').slice(place.line - 1, place.end_line)
  const cut = [...(lines.at(-1) ?? '')].slice(0, (place.end_column ?? 0) - 1).join('')
  return [...[...lines.slice(0, -1), cut].join('\n')].slice(place.column - 1).join('')
}

test('a hit without a clause is at its statement, without its semicolon and comments', async () => {
  expect(await clause('SELECT 1; /* é */ DROP TABLE a -- b\n;', {})).toBe('DROP TABLE a')
})

test.each([
  ['ALTER TABLE users ADD COLUMN a int, DROP COLUMN b', 1, 'DROP COLUMN b'],
  ['ALTER TABLE IF EXISTS ONLY "ü, x".users ADD a numeric(8, 2), DROP b', 0, 'ADD a numeric(8, 2)'],
  ['ALTER TABLE type ADD a int', 0, 'ADD a int'],
  ['ALTER TABLE if ADD a int, ADD b int', 1, 'ADD b int'],
  ['ALTER TABLE users * DROP a, DROP b', 1, 'DROP b'],
  ['ALTER TABLE ONLY (users) DROP a', 0, 'DROP a'],
  ['ALTER FOREIGN TABLE far.users DROP a, DROP b', 0, 'DROP a'],
  ['ALTER MATERIALIZED VIEW v SET (a = 1), CLUSTER ON x', 1, 'CLUSTER ON x'],
  ["ALTER TABLE t ALTER a SET DEFAULT ',', -- c, d\n  DROP\n  b", 1, 'DROP\n  b'],
  ['ALTER TABLE 😀 ADD é text, DROP 日本', 1, 'DROP 日本'],
])('of %j the command %i is %j', async (sql, command, expected) => {
  expect(await clause(`SELECT 'é😀';\n  ${sql};`, { command })).toBe(expected)
})

test.each([
  ['CREATE TABLE t (a int, b varchar(20) NOT NULL)', 'varchar', 'varchar(20)'],
  ['SELECT * FROM "é".users WHERE a', '"é"', '"é".users'],
  [
    'CREATE TABLE t (a int,\n  CONSTRAINT c CHECK (a IN (1, 2)), b int)',
    'CONSTRAINT',
    'CONSTRAINT c CHECK (a IN (1, 2))',
  ],
  ['ALTER TABLE t ADD a int NOT NULL, DROP b', 'NOT NULL', 'NOT NULL'],
])('of %j the clause at %s is %j', async (sql, at, expected) => {
  const script = `SELECT 'é😀';\n  ${sql};`
  const location = Buffer.byteLength(script.slice(0, script.indexOf(at, script.indexOf(sql))))
  expect(await clause(script, { location })).toBe(expected)
})

test('SQL that was taken from code has a start only', async () => {
  const [statement] = (await parseScript('DROP TABLE a')).statements
  if (statement === undefined) throw new Error('There is no statement.')
  const place = placeOf(
    { message: '', command: 0 },
    { ...statement, line: 7, column: 3, certain: true },
  )
  expect(place).toEqual({ line: 7, column: 3 })
})

/** Names, strings and brackets: what places are told by. */
function telling(tokens: readonly Token[] | undefined): Token[] | undefined {
  return tokens?.filter(({ word }) => /^(["'(),;]|[^\d\W]|[^\p{ASCII}]|\.$)/u.test(word))
}

test.each([
  ...rules.flatMap(({ examples }) => [...examples.bad, ...examples.ok]),
  `ALTER TABLE "é ""x""".t ADD a numeric(8, 2) DEFAULT -1.5e-3, ADD 日本 text DEFAULT 'it''s; "b"'`,
])('the words of %j are those that the lexer finds', async (sql) => {
  await loadParser()
  const split = splitPlain(sql)
  if (split !== undefined) expect(telling(split)).toEqual(telling(scan(sql)))
})

test.each([
  `SELECT E'a\\'b'`,
  `SELECT e'a'`,
  `SELECT U&"a"`,
  `SELECT 'a'\n'b'`,
  'SELECT $$a$$',
  'SELECT 1 -- a',
  'SELECT /* a */ 1',
])('to split %j is left to the lexer', (sql) => {
  expect(splitPlain(sql)).toBeUndefined()
})
