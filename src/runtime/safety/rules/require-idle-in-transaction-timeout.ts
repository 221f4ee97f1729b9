import { missingTimeout } from '../model/timeouts.ts'
import { defineRule } from './define.ts'

export const requireIdleInTransactionTimeout = defineRule({
  name: 'require-idle-in-transaction-timeout',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Blocks writes in a transaction of its own without a timeout for idling',
  why: 'Between BEGIN and COMMIT the script may stop: a lost connection, a person at lunch. The lock stays until the server notices. A migration without BEGIN is sent at once and never idles.',
  safeWay: "SET LOCAL idle_in_transaction_session_timeout = '1min';",
  examples: {
    bad: ['BEGIN; ALTER TABLE users DROP COLUMN a; COMMIT'],
    ok: [
      'ALTER TABLE users DROP COLUMN a',
      "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '1min'; ALTER TABLE users DROP COLUMN a; COMMIT",
    ],
  },
  check(_statement, model, effects) {
    if (!model.transaction.explicit) return []
    return missingTimeout(
      'idle_in_transaction_session_timeout',
      { model, effects },
      ({ relation }) =>
        `${relation} stays blocked when the script stops before its COMMIT: no idle_in_transaction_session_timeout is set.`,
    )
  },
})
