import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const updateWithoutWhere = defineDialectRule({
  name: 'update-without-where',
  category: 'data loss',
  risk: 'medium',
  dataLoss: true,
  summary: 'Changes every row of a table that was there before',
  why: 'The old values are lost, and nobody else can write to the database until it ends.',
  safeWay: 'Add the WHERE that is meant.',
  examples: {
    bad: ['UPDATE users SET name = NULL', 'UPDATE OR IGNORE users SET a = 1 WHERE true'],
    ok: ['UPDATE users SET a = 1 WHERE id = 5', 'CREATE TABLE a (id int); UPDATE a SET id = 1'],
  },
  check(clause, { model }) {
    if (clause.kind !== 'update' || clause.narrowed || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    return [{ object, message: `Changes rows of ${object} without a condition on the row.` }]
  },
})
