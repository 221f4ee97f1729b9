import { describe, expect, test } from 'vitest'
import { findingLive } from './support.ts'

const users = 'CREATE TABLE users (id int PRIMARY KEY, email text)'

describe('of the rows that a statement takes away', () => {
  const three = [users, 'INSERT INTO users SELECT generate_series(1, 3)', 'ANALYZE users']

  test('their number is told', async () => {
    const { risk, data_loss, impact } = await findingLive('DROP TABLE users', 'drop-table', {
      made: three,
    })
    expect({ risk, data_loss }).toEqual({ risk: 'critical', data_loss: true })
    expect(impact).toMatchObject({ rows: 3, bytes: expect.any(Number), fails: false })
  })

  test.each([
    ['DROP TABLE users', 'drop-table'],
    ['TRUNCATE users', 'truncate'],
    ['DELETE FROM users', 'delete-without-where'],
    ["UPDATE users SET email = ''", 'update-without-where'],
  ])('there are none in an empty table: %s', async (sql, rule) => {
    const found = await findingLive(sql, rule, { made: users })
    expect(found).toMatchObject({ risk: 'low', data_loss: false })
    expect(found.impact?.facts).toContain('users has no rows.')
  })

  test('emptiness is asked, not taken from statistics', async () => {
    // As ANALYZE saw it, the table is empty.
    const made = [users, 'ANALYZE users', "INSERT INTO users VALUES (1, 'a')"]
    const found = await findingLive('TRUNCATE users', 'truncate', { made })
    expect(found).toMatchObject({ risk: 'critical', data_loss: true })
  })

  test('a column without a single value loses nothing', async () => {
    const sql = 'ALTER TABLE users DROP COLUMN email'
    expect(await findingLive(sql, 'drop-column', { made: three })).toMatchObject({
      risk: 'low',
      data_loss: false,
      impact: { facts: expect.arrayContaining(['No row of users has a value in email.']) },
    })
    const made = [...three, "UPDATE users SET email = 'a' WHERE id = 1"]
    expect(await findingLive(sql, 'drop-column', { made })).toMatchObject({
      risk: 'high',
      data_loss: true,
    })
  })

  test('TRUNCATE … CASCADE of an empty table empties others all the same', async () => {
    const made = `${users}; CREATE TABLE orders (user_id int REFERENCES users); INSERT INTO orders VALUES (NULL)`
    const found = await findingLive('TRUNCATE users CASCADE', 'truncate', { made })
    expect(found).toMatchObject({ risk: 'critical', data_loss: true })
    expect(found.impact?.facts).toContain('CASCADE empties as well: orders.')
  })

  test('what is pending before it may have changed them: nothing is asked then', async () => {
    const sql = "INSERT INTO users VALUES (1, 'a'); TRUNCATE users"
    const found = await findingLive(sql, 'truncate', { made: users })
    expect(found).toMatchObject({ risk: 'critical', data_loss: true })
  })

  test('a table that took the name of another is not the one that was measured', async () => {
    const sql = `CREATE TABLE IF NOT EXISTS other (id int);
      ALTER TABLE other RENAME TO third; ALTER TABLE users RENAME TO other; DROP TABLE other`
    const made = [...three, 'CREATE TABLE other (id int)']
    const found = await findingLive(sql, 'drop-table', { made })
    expect(found.risk).toBe('critical')
    expect(found.impact).toEqual({ facts: [], fails: false })
  })

  test('policies that hide rows from the role are said, not believed', async () => {
    const role = `hidden_${process.pid}`
    const made = [
      users,
      'INSERT INTO users VALUES (1)',
      'ALTER TABLE users ENABLE ROW LEVEL SECURITY',
      `CREATE ROLE ${role} LOGIN PASSWORD 'x'`,
      `GRANT SELECT ON users TO ${role}`,
    ]
    const as = (url: string) => Object.assign(new URL(url), { username: role, password: 'x' }).href
    const found = await findingLive('TRUNCATE users', 'truncate', { made, as })
    expect(found.risk).toBe('critical')
    expect(found.impact?.facts).toEqual([
      'How many rows are lost could not be found out (query would be affected by row-level security policy for table "users").',
    ])
  })

  test('a role without the right to read them is told so', async () => {
    const role = `blind_${process.pid}`
    const made = [users, `CREATE ROLE ${role} LOGIN PASSWORD 'x'`]
    const as = (url: string) => Object.assign(new URL(url), { username: role, password: 'x' }).href
    const { impact } = await findingLive('TRUNCATE users', 'truncate', { made, as })
    expect(impact?.facts).toEqual([
      'How many rows are lost could not be found out (permission denied for table users).',
    ])
    expect(impact?.rows).toBe(0)
  })
})

describe('of what hangs on a table it names', () => {
  test('views, functions and foreign keys, where it is dropped', async () => {
    const made = `${users}; CREATE VIEW emails AS SELECT email FROM users;
      CREATE VIEW short AS SELECT left(email, 3) FROM emails;
      CREATE TABLE orders (user_id int CONSTRAINT of_user REFERENCES users);
      CREATE FUNCTION newest() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM users; END`
    const { impact } = await findingLive('DROP TABLE users CASCADE', 'drop-table', { made })
    expect(impact?.facts).toEqual([
      'users has no rows.',
      'Foreign keys refer to users: of_user of orders.',
      'Views read users: emails, short.',
      'Functions use users: newest.',
    ])
  })

  test('what its foreign keys do when rows are deleted', async () => {
    const made = `${users};
      CREATE TABLE a (user_id int CONSTRAINT a_key REFERENCES users ON DELETE CASCADE);
      CREATE TABLE b (user_id int CONSTRAINT b_key REFERENCES users ON DELETE SET NULL);
      CREATE TABLE c (user_id int CONSTRAINT c_key REFERENCES users);
      INSERT INTO users VALUES (1)`
    const { impact } = await findingLive('DELETE FROM users', 'delete-without-where', { made })
    expect(impact?.facts).toEqual([
      'It deletes the rows of a that refer to rows of users, too (ON DELETE CASCADE of a_key).',
      'In the rows of b that refer to rows of users, user_id is changed (ON DELETE SET NULL of b_key).',
      'It fails if a row of c refers to a row that it deletes (c_key).',
    ])
  })

  test('nothing that an earlier pending statement has dropped', async () => {
    const made = `${users}; CREATE VIEW emails AS SELECT email FROM users`
    const sql = 'DROP VIEW emails; DROP TABLE users'
    const { impact } = await findingLive(sql, 'drop-table', { made })
    expect(impact?.facts).toEqual(['users has no rows.'])
  })
})

test('the time under its locks is estimated from the size', async () => {
  const made = [
    users,
    "INSERT INTO users SELECT i, repeat('x', 200) FROM generate_series(1, 40000) i",
  ]
  const { impact } = await findingLive("UPDATE users SET email = ''", 'update-without-where', {
    made,
  })
  // About 11 MB at 30 MB a second.
  expect(impact?.seconds).toBeGreaterThan(0.1)
  expect(impact?.seconds).toBeLessThan(1)
})
