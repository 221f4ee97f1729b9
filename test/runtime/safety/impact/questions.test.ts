import { describe, expect, test } from 'vitest'
import type { Rule } from '../../../../src/runtime/safety/index.ts'
import type { Question } from '../../../../src/runtime/safety/rules/define.ts'
import { concludeLive } from './support.ts'

const users = 'CREATE TABLE users (id int, email text)'

const noEmail: Question = {
  sql: 'SELECT count(*) AS n FROM (SELECT 1 FROM users WHERE email IS NULL LIMIT 1000) AS q',
  table: { name: 'users' },
  columns: ['email'],
  fails: true,
  says: (n) => `${n} rows of users have no email.`,
}

/** A rule that asks this of every ALTER TABLE. */
function asking(...questions: Question[]): Partial<Rule> {
  return {
    check: ({ kind }) => (kind === 'AlterTableStmt' ? [{ message: 'May fail.', questions }] : []),
  }
}

const setNotNull = 'ALTER TABLE users ALTER email SET NOT NULL'

describe('a question', () => {
  test('that finds rows which make it fail raises the risk to high, and says so', async () => {
    const made = [users, 'INSERT INTO users VALUES (1), (2)']
    const { risk, impact } = await concludeLive(setNotNull, { made, rule: asking(noEmail) })
    expect(risk).toBe('high')
    expect(impact).toMatchObject({ fails: true, facts: ['2 rows of users have no email.'] })
  })

  test('that finds none lowers what may fail to low', async () => {
    const made = [users, "INSERT INTO users VALUES (1, 'a')"]
    const { risk, impact } = await concludeLive(setNotNull, { made, rule: asking(noEmail) })
    expect(risk).toBe('low')
    expect(impact).toMatchObject({
      fails: false,
      facts: ['No row that is there now makes it fail.'],
    })
  })

  test('whose rows only matter is told as a fact', async () => {
    const made = [users, 'INSERT INTO users VALUES (1)']
    const rule = asking({ ...noEmail, fails: false })
    const { risk, impact } = await concludeLive(setNotNull, { made, rule })
    expect(risk).toBe('medium')
    expect(impact).toMatchObject({ fails: false, facts: ['1 rows of users have no email.'] })
  })

  test('that takes too long is broken off, and what it asked stays unknown', async () => {
    const slow = { ...noEmail, sql: 'SELECT 0 AS n FROM pg_sleep(5)' }
    const { risk, impact } = await concludeLive(setNotNull, { made: users, rule: asking(slow) })
    expect(risk).toBe('medium')
    expect(impact?.facts).toEqual([
      'Whether users (email) has rows that make it fail could not be found out in 0.3 s.',
    ])
  })

  test('that fails is a fact, and the next one is asked', async () => {
    const broken = { ...noEmail, sql: 'SELECT 1 / 0 AS n' }
    const made = [users, 'INSERT INTO users VALUES (1)']
    const { impact } = await concludeLive(setNotNull, { made, rule: asking(broken, noEmail) })
    expect(impact?.facts).toEqual([
      '1 rows of users have no email.',
      'Whether users (email) has rows that make it fail could not be found out (division by zero).',
    ])
  })

  test('can change nothing', async () => {
    const writing = {
      ...noEmail,
      sql: 'WITH gone AS (DELETE FROM users RETURNING 1) SELECT count(*) AS n FROM gone',
    }
    const { impact } = await concludeLive(setNotNull, { made: users, rule: asking(writing) })
    expect(impact?.facts[0]).toContain('in a read-only transaction')
  })

  test.each([
    ['of a column that is not there', 'ALTER TABLE users ALTER name SET NOT NULL', ['name']],
    ['of a table that is not there', 'ALTER TABLE other ALTER email SET NOT NULL', ['email']],
  ])('%s is not asked', async (_, sql, columns) => {
    const table = { name: sql.split(' ')[2] ?? '' }
    const rule = asking({ ...noEmail, table, columns })
    const { risk, impact } = await concludeLive(sql, { made: users, rule })
    expect(risk).toBe('medium')
    expect(impact?.facts).toEqual([])
  })

  test.each([
    "UPDATE users SET email = ''",
    "INSERT INTO users VALUES (1, 'a')",
    'DELETE FROM users',
    'DO $$ BEGIN UPDATE users SET email = id; END $$',
    'DO $$ BEGIN EXECUTE current_setting($a$x$a$); END $$',
    'SELECT fill()',
    'CALL fill_all()',
    "WITH a AS (INSERT INTO users VALUES (1, '')) SELECT 1",
    'DELETE FROM parents',
    'ALTER TABLE users ALTER email TYPE varchar(10), DROP COLUMN id',
  ])('is not asked where the rows are changed before: %s', async (before) => {
    const made = `CREATE TABLE parents (id int PRIMARY KEY);
      CREATE TABLE users (id int REFERENCES parents ON DELETE CASCADE, email text);
      CREATE FUNCTION fill() RETURNS void LANGUAGE sql AS 'SELECT 1';
      CREATE PROCEDURE fill_all() LANGUAGE sql AS 'SELECT 1'`
    const rule: Partial<Rule> = {
      check: ({ kind, text }) =>
        kind === 'AlterTableStmt' && text === setNotNull
          ? [{ message: 'May fail.', questions: [noEmail] }]
          : [],
    }
    const { risk, impact } = await concludeLive(`${before}; ${setNotNull}`, { made, rule })
    expect(risk).toBe('medium')
    expect(impact?.facts).toEqual([
      'The rows of users were not asked: what is pending before this changes them.',
    ])
  })

  test('is asked where what is pending before it leaves the rows as they are', async () => {
    const made = [users, 'INSERT INTO users VALUES (1)']
    const before = 'ALTER TABLE users ADD COLUMN x int; CREATE INDEX ON users (id); SELECT now()'
    const rule: Partial<Rule> = {
      check: ({ text }) => (text === setNotNull ? [{ message: '', questions: [noEmail] }] : []),
    }
    const { impact } = await concludeLive(`${before}; ${setNotNull}`, { made, rule })
    expect(impact?.fails).toBe(true)
  })

  test('is one of a number that is bounded, and the same one is put once', async () => {
    const numbered = (n: number) => ({ ...noEmail, sql: `SELECT ${n} AS n`, says: String })
    const questions = [1, 1, 2, 2, 3, 4].map(numbered)
    const { impact } = await concludeLive(setNotNull, { made: users, rule: asking(...questions) })
    expect(impact?.facts).toEqual([
      '1',
      '2',
      '3',
      'Whether users (email) has rows that make it fail could not be found out (no more than 3 are asked).',
    ])
  })
})

describe('of a lock, the size of the table decides:', () => {
  const availability: Partial<Rule> = {
    category: 'availability',
    risk: 'high',
    check: ({ kind }) =>
      kind === 'AlterTableStmt' ? [{ message: 'Blocks.', table: { name: 'users' } }] : [],
  }
  const filled = (rows: number) => [
    users,
    `INSERT INTO users SELECT generate_series(1, ${rows})`,
    'ANALYZE users',
  ]

  test('on a small one it is low, and the reason is told', async () => {
    const { risk, impact } = await concludeLive(setNotNull, {
      made: filled(100),
      rule: availability,
    })
    expect(risk).toBe('low')
    expect(impact?.facts).toEqual(['users is small (about 100 rows): others hardly wait for it.'])
  })

  test('on a large one it is what the rule says', async () => {
    const { risk, impact } = await concludeLive(setNotNull, {
      made: filled(20_000),
      rule: availability,
    })
    expect(risk).toBe('high')
    expect(impact).toMatchObject({ rows: 20_000, seconds: expect.any(Number) })
  })

  test('on one that is not there nobody knows', async () => {
    const { risk, impact } = await concludeLive(setNotNull, {
      made: 'SELECT 1',
      rule: availability,
    })
    expect(risk).toBe('high')
    expect(impact).toEqual({ facts: [], fails: false })
  })

  test('a risk that the configuration names is not lowered', async () => {
    const { risk } = await concludeLive(setNotNull, {
      made: filled(100),
      rule: availability,
      rules: { mine: 'high' },
    })
    expect(risk).toBe('high')
  })

  test('of compatibility it decides nothing', async () => {
    const rule: Partial<Rule> = { ...availability, category: 'compatibility' }
    expect((await concludeLive(setNotNull, { made: filled(1), rule })).risk).toBe('high')
  })
})
