import { missingTimeout } from '../model/timeouts.ts'
import { defineRule } from './define.ts'

export const requireStatementTimeout = defineRule({
  name: 'require-statement-timeout',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Blocks writes to a table without a statement_timeout',
  why: 'A statement that takes longer than anyone thought holds its lock as long: a statement_timeout ends it, and undoes it. migrate sets one by itself; the script must where something else runs it.',
  safeWay: "SET LOCAL statement_timeout = '5min';",
  examples: {
    bad: [
      'ALTER TABLE users DROP COLUMN a',
      "SET lock_timeout = '5s'; ALTER TABLE users DROP COLUMN a",
    ],
    ok: [
      "SET statement_timeout = '5min'; ALTER TABLE users DROP COLUMN a",
      'CREATE TABLE t (a int)',
    ],
  },
  check(_statement, model, effects) {
    return missingTimeout(
      'statement_timeout',
      { model, effects },
      ({ relation }) =>
        `Blocks writes to ${relation} for as long as it takes: no statement_timeout is set.`,
    )
  },
})
