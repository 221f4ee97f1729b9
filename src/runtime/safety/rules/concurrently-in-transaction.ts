import { isTransactional } from '../reading/transactional.ts'
import { defineRule } from './define.ts'

export const concurrentlyInTransaction = defineRule({
  name: 'concurrently-in-transaction',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Runs in a transaction what PostgreSQL refuses to run in one',
  why: 'CONCURRENTLY, VACUUM, CREATE DATABASE and their like cannot run inside a transaction block, a function or a DO: PostgreSQL refuses, and the migration fails. A file with a BEGIN or COMMIT of its own is sent as one message, and what stands outside of them is in a transaction too.',
  safeWay: 'Put it in a migration of its own, with nothing else in the file and no BEGIN.',
  examples: {
    bad: [
      'BEGIN; CREATE INDEX CONCURRENTLY i ON orders (a); COMMIT',
      'DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON orders (a); END $$',
      'BEGIN; ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY; COMMIT',
      'BEGIN; VACUUM users; COMMIT',
    ],
    ok: [
      'CREATE INDEX CONCURRENTLY i ON orders (a)',
      'BEGIN; ANALYZE users; COMMIT',
      "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY i",
    ],
  },
  check(statement, { transaction }) {
    if (isTransactional(statement)) return []
    const inCode = statement.locate === undefined
    if (!inCode && transaction.mode !== 'explicit') return []
    const [what = ''] =
      /^[a-z]+(\s+(unique\s+)?index(\s+concurrently)?)?/i.exec(statement.text) ?? []
    const where = inCode ? 'a function or DO block' : 'a transaction'
    return [{ message: `Fails: PostgreSQL refuses ${what.toUpperCase()} in ${where}.` }]
  },
})
