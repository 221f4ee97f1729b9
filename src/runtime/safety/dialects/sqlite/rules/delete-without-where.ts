import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const deleteWithoutWhere = defineDialectRule({
  name: 'delete-without-where',
  category: 'data loss',
  risk: 'high',
  operation: 'delete_without_where',
  dataLoss: true,
  summary: 'Deletes every row of a table that was there before',
  why: 'Every row is lost, and often only a WHERE was forgotten.',
  safeWay: 'Add the WHERE that is meant.',
  examples: {
    bad: [
      'DELETE FROM users',
      'DELETE FROM main.users WHERE 1',
      'WITH a AS (SELECT 1 WHERE 1) DELETE FROM users RETURNING *',
    ],
    ok: [
      'DELETE FROM users WHERE id = 1',
      'CREATE TABLE a (id int); DELETE FROM a',
      'EXPLAIN DELETE FROM users',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'delete' || clause.narrowed || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    return [{ object, message: `Deletes rows of ${object} without a condition on the row.` }]
  },
})
