import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const updateWithoutWhere = defineDialectRule({
  name: 'update-without-where',
  category: 'data loss',
  risk: 'medium',
  dataLoss: true,
  summary: 'Changes every row of a table that was there before',
  why: 'The old values are lost, and every row stays locked until the statement ends. Often only a WHERE was forgotten.',
  safeWay: 'Add the WHERE that is meant; for many rows, update in batches outside the migration.',
  examples: {
    bad: [
      'UPDATE users SET name = NULL',
      'UPDATE IGNORE users, orders SET users.a = orders.b',
      'UPDATE users SET a = (SELECT b FROM c WHERE c.id = 1)',
    ],
    ok: [
      'UPDATE users SET a = 1 WHERE id = 5',
      'UPDATE users u JOIN orders o ON o.user_id = u.id SET u.a = o.b',
      'CREATE TABLE import (id int); UPDATE import SET id = 1',
      'ALTER TABLE users ADD a int; UPDATE users SET a = 1 WHERE a IS NULL',
      'INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE id = 2',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'update' || clause.narrowed || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    return [{ object, message: `Changes rows of ${object} without a condition on the row.` }]
  },
})
