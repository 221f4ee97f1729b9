import { defineRule } from './define.ts'

export const refusedByServer = defineRule({
  name: 'refused-by-server',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'PostgreSQL refuses it, given what the database has',
  why: 'The migration fails at this statement: something depends on what it drops, or the form is not there for this kind of table. What ran before it in another transaction stays.',
  safeWay: 'Drop or change what depends on it first, in the same migration; see the message.',
  examples: {
    given:
      'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (user_id int REFERENCES users (id)); CREATE TABLE parted (a int) PARTITION BY LIST (a)',
    bad: [
      'DROP TABLE users',
      'ALTER TABLE users DROP CONSTRAINT users_pkey',
      'CREATE INDEX CONCURRENTLY i ON parted (a)',
    ],
    ok: [
      'DROP TABLE orders',
      'DROP TABLE users CASCADE',
      'CREATE INDEX CONCURRENTLY i ON orders (user_id)',
      'BEGIN; CREATE INDEX CONCURRENTLY i ON orders (user_id); COMMIT',
    ],
  },
  check(_statement, _model, { refused }) {
    // Versions and transactions have rules of their own.
    if (refused === undefined || /PostgreSQL \d|transaction/.test(refused)) return []
    return [{ message: `Fails: ${refused}` }]
  },
})
