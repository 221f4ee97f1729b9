import { isOfFile } from '../executed.ts'
import { defineRule } from './define.ts'

export const mixedWithTransactional = defineRule({
  name: 'mixed-with-transactional',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Mixes statements that cannot run in a transaction with others, so that half may stay',
  why: 'A file with CREATE INDEX CONCURRENTLY, VACUUM or the like cannot run as one transaction. When a statement fails, those before it stay, and the file cannot simply be run again. Prisma’s own command line sends it as one message, which PostgreSQL refuses.',
  safeWay: 'Give each statement that cannot run in a transaction a migration of its own.',
  examples: {
    bad: [
      'ALTER TABLE orders ADD COLUMN a int; CREATE INDEX CONCURRENTLY i ON orders (a)',
      'CREATE INDEX CONCURRENTLY i ON orders (a); CREATE INDEX CONCURRENTLY j ON orders (b)',
      'VACUUM users; ALTER TABLE users ADD COLUMN a int',
    ],
    ok: [
      'CREATE INDEX CONCURRENTLY i ON orders (a)',
      "SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON orders (a); RESET lock_timeout",
      'ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int',
    ],
  },
  check(statement, { transaction }) {
    const { kind } = statement
    // Told once, at the second statement that changes something.
    const { mode, changes } = transaction
    if (mode !== 'stepwise' || changes !== 1 || !isOfFile(statement)) return []
    if (kind === 'VariableSetStmt' || kind === 'VariableShowStmt') return []
    return [
      {
        message:
          'This file holds several statements, one of which cannot run in a transaction: if one fails, those before it stay.',
      },
    ]
  },
})
