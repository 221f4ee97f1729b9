import { missingTimeout } from '../model/timeouts.ts'
import { defineRule } from './define.ts'

export const requireLockTimeout = defineRule({
  name: 'require-lock-timeout',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Blocks writes to a table without a lock_timeout',
  why: 'A statement that waits for its lock makes every later query on that table wait behind it: one long transaction elsewhere, and the application stands still. A lock_timeout ends the wait. migrate sets one by itself; the script must where something else runs it.',
  safeWay: "SET LOCAL lock_timeout = '5s';",
  examples: {
    bad: [
      'ALTER TABLE users DROP COLUMN a',
      'SET lock_timeout = 0; ALTER TABLE users DROP COLUMN a',
      "SET LOCAL lock_timeout = '5s'; BEGIN; ALTER TABLE users DROP COLUMN a; COMMIT",
      "BEGIN; SET LOCAL lock_timeout = '5s'; COMMIT; ALTER TABLE users DROP COLUMN a",
      "SET lock_timeout = '5s'; RESET lock_timeout; ALTER TABLE users DROP COLUMN a",
    ],
    ok: [
      "SET lock_timeout = '5s'; ALTER TABLE users DROP COLUMN a",
      'BEGIN; SET LOCAL lock_timeout TO 500; ALTER TABLE users DROP COLUMN a; COMMIT',
      "SELECT set_config('lock_timeout', '5s', false); ALTER TABLE users DROP COLUMN a",
      'CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a',
      'CREATE INDEX CONCURRENTLY i ON users (a)',
    ],
  },
  check(_statement, model, effects) {
    return missingTimeout(
      'lock_timeout',
      { model, effects },
      ({ relation }) =>
        `While it waits for its lock, everything else on ${relation} waits behind it: no lock_timeout is set.`,
    )
  },
})
