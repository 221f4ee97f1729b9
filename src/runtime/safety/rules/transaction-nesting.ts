import { transactionControl } from '../reading/transactional.ts'
import { defineRule } from './define.ts'

export const transactionNesting = defineRule({
  name: 'transaction-nesting',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Begins a transaction inside of one, or ends one that it did not begin',
  why: 'PostgreSQL has no transactions inside of others: the second BEGIN is only a warning, and the first COMMIT ends everything. A COMMIT without a BEGIN ends the transaction that the migration runs in, and what follows is no longer undone with the rest.',
  safeWay: 'One BEGIN and one COMMIT, or none; SAVEPOINT for a part that may fail.',
  examples: {
    bad: [
      'BEGIN; BEGIN; SELECT 1; COMMIT',
      'SELECT 1; COMMIT; SELECT 2',
      'START TRANSACTION; BEGIN; COMMIT',
    ],
    ok: [
      'BEGIN; SELECT 1; COMMIT',
      'BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT',
      'BEGIN; SAVEPOINT s; SELECT 1; RELEASE s; COMMIT',
      'BEGIN; SELECT 1; COMMIT AND CHAIN; SELECT 2; COMMIT',
    ],
  },
  check(statement, { transaction }) {
    const control = transactionControl(statement)
    if (control === 'begin' && transaction.explicit) {
      return [{ message: 'Begins a transaction inside of another: the next COMMIT ends both.' }]
    }
    if ((control === 'commit' || control === 'rollback') && !transaction.explicit) {
      return [{ message: 'Ends a transaction that this file did not begin.' }]
    }
    return []
  },
})
