import { claimedTables } from '../model/claims.ts'
import { slowUnderLock } from '../model/slow.ts'
import { defineRule } from './define.ts'

export const wideLockWindow = defineRule({
  name: 'wide-lock-window',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Waits for one table while the same transaction keeps everyone from another',
  why: 'Locks are held to the end of the transaction. While it waits for the second table, nobody can read or write the first; and code that uses the two in the other order ends in a deadlock. Adding columns alone is not told: it is what most migrations do, and brief.',
  safeWay:
    "Give each table a migration of its own, or SET lock_timeout = '2s' first, so that it gives up rather than let others wait.",
  examples: {
    bad: ['ALTER TABLE a DROP COLUMN x; ALTER TABLE b DROP COLUMN y'],
    ok: [
      'ALTER TABLE a ADD COLUMN x int; ALTER TABLE b ADD COLUMN y int',
      'ALTER TABLE a DROP COLUMN x; ALTER TABLE a DROP COLUMN y',
      'CREATE TABLE a (x int); ALTER TABLE a DROP COLUMN x; ALTER TABLE b DROP COLUMN y',
      'BEGIN; ALTER TABLE a DROP COLUMN x; COMMIT; BEGIN; ALTER TABLE b DROP COLUMN y; COMMIT',
      'DROP TABLE a; DROP TABLE b',
      'ALTER TABLE a ALTER COLUMN x TYPE bigint; ALTER TABLE b ALTER COLUMN c SET NOT NULL',
    ],
  },
  check(statement, model, effects) {
    const { transaction, catalog } = model
    const [held, second] = transaction.claims.values()
    // Told once, at the second table.
    if (held === undefined || second !== undefined) return []
    // slow-while-locked tells then that they wait longer still.
    if (slowUnderLock(statement, effects, model) !== undefined) return []
    const next = claimedTables(statement, effects, catalog).find(
      ({ relation }) => relation !== held.relation,
    )
    if (next === undefined) return []
    return [
      {
        object: next.relation,
        message: `Waits for ${next.relation} while nobody can read or write ${held.relation}, which line ${held.line} of the same transaction locked.`,
      },
    ]
  },
})
