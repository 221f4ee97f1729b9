import { isOfFile } from '../executed.ts'
import { transactionControl } from '../reading/transactional.ts'
import { defineRule } from './define.ts'

export const uncommittedTransaction = defineRule({
  name: 'uncommitted-transaction',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Ends without the COMMIT of a transaction that it began',
  why: 'What is not committed when the connection ends is undone, while the migration counts as applied; until then its locks are held.',
  safeWay: 'COMMIT; -- at the end of the file',
  examples: {
    bad: ['BEGIN; ALTER TABLE a ADD COLUMN b int', 'SELECT 1; COMMIT; BEGIN'],
    ok: ['BEGIN; ALTER TABLE a ADD COLUMN b int; COMMIT', 'ALTER TABLE a ADD COLUMN b int'],
  },
  check(statement, { transaction }) {
    const { passed, size, explicit } = transaction
    if (!isOfFile(statement) || passed !== size - 1) return []
    const control = transactionControl(statement)
    const ends = control === 'commit' || control === 'rollback' || control === 'prepare'
    return (explicit || control === 'begin') && !ends
      ? [{ message: 'The file ends inside the transaction that it began: nothing of it is kept.' }]
      : []
  },
})
