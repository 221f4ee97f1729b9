import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropColumn = defineDialectRule({
  name: 'drop-column',
  category: 'data loss',
  risk: 'high',
  operation: 'drop_column',
  dataLoss: true,
  summary: 'Drops a column that was there before',
  why: 'Its values are lost, the table is written anew, and code that still names the column fails at once.',
  safeWay:
    'Release the code that no longer uses the column first, and drop it in a later migration.',
  examples: {
    bad: ['ALTER TABLE users DROP COLUMN email', 'alter table "users" drop [email]'],
    ok: [
      'CREATE TABLE users (email text); ALTER TABLE users DROP COLUMN email',
      'ALTER TABLE users ADD a int; ALTER TABLE users DROP a',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'drop-column' || model.isNewColumn(clause.table, clause.column)) return []
    const object = `${show(clause.table)}.${clause.column}`
    return [
      {
        object,
        rewrites: show(clause.table),
        message: `Drops the column ${object} with all its values.`,
      },
    ]
  },
})
