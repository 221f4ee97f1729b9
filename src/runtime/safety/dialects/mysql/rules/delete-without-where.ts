import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const deleteWithoutWhere = defineDialectRule({
  name: 'delete-without-where',
  category: 'data loss',
  risk: 'high',
  operation: 'delete_without_where',
  dataLoss: true,
  summary: 'Deletes every row of a table that was there before',
  why: 'Every row is lost, and often only a WHERE was forgotten. It is high, not critical as TRUNCATE is: foreign keys and triggers still guard each row.',
  safeWay: 'Add the WHERE that is meant; for many rows, delete in batches outside the migration.',
  examples: {
    bad: [
      'DELETE FROM users',
      'delete low_priority from shop.users where 1 = 1',
      'DELETE FROM users WHERE id = 1 OR true',
      'DELETE u FROM users u LEFT JOIN orders o ON o.user_id = u.id',
      'DELETE FROM users LIMIT 10',
      'WITH old AS (SELECT 1) DELETE FROM users',
    ],
    ok: [
      'DELETE FROM users WHERE id = 1',
      'DELETE u FROM users u JOIN orders o ON o.user_id = u.id',
      'DELETE FROM u USING users u JOIN orders o WHERE o.user_id = u.id',
      'CREATE TABLE import (id int); DELETE FROM import',
      "INSERT INTO log (text) VALUES ('DELETE FROM users')",
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'delete' || clause.narrowed || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    return [{ object, message: `Deletes rows of ${object} without a condition on the row.` }]
  },
})
