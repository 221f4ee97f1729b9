import { describe, expect, it } from 'vitest'
import { withClient } from '../../support/postgres/admin.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { findingsIn } from './support.ts'

const structure = `
  CREATE SCHEMA app;
  CREATE TYPE mood AS ENUM ('sad');
  CREATE TABLE users (id int PRIMARY KEY, name text, age text);
  CREATE TABLE orders (user_id int CONSTRAINT orders_user_id_fkey REFERENCES users);
  CREATE TABLE numbered (id int GENERATED ALWAYS AS IDENTITY);
  CREATE TABLE parent (a int);
  CREATE TABLE child (a int);
  CREATE TABLE moods (m mood);
  CREATE VIEW active AS SELECT id FROM users;
  INSERT INTO users VALUES (1, 'Ann', '7');`

describe('PostgreSQL runs the safe way of', () => {
  it.each([
    'ALTER TABLE users RENAME name TO full_name',
    'ALTER TABLE users RENAME TO people',
    'ALTER TABLE users SET SCHEMA app',
    'ALTER VIEW active RENAME TO present',
    'ALTER TABLE users DROP COLUMN name, ADD COLUMN nick text',
    'ALTER TABLE users DROP COLUMN age, ADD COLUMN age int',
    'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey',
    "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'",
    'ALTER TABLE users SET UNLOGGED',
    'ALTER TABLE users DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE users ENABLE ROW LEVEL SECURITY',
    'ALTER TABLE orders REPLICA IDENTITY FULL',
    'ALTER TABLE users DISABLE TRIGGER ALL',
    'ALTER TABLE numbered ALTER id RESTART WITH 1',
    'ALTER TABLE child NO INHERIT parent',
    'ALTER VIEW active SET (security_invoker = off)',
    'DROP TABLE orders',
    'CREATE INDEX ON users (name)',
    'ALTER TABLE users ADD note text; ALTER TABLE orders ADD CONSTRAINT k FOREIGN KEY (user_id) REFERENCES users (id)',
    "CREATE TYPE feeling AS ENUM ('sad'); ALTER TABLE moods ALTER m TYPE feeling USING m::text::feeling",
  ])('%s', async (sql) => {
    const [finding] = await findingsIn(sql)
    const { url } = await freshDatabase()
    await withClient(url, async (client) => {
      await client.query(structure)
      await client.query(finding?.safe_way ?? '')
    })
    expect(finding?.safe_way).toMatch(/^[A-Z].*;/m)
  })
})
