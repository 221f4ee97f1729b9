import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const renameColumn = defineDialectRule({
  name: 'rename-column',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a column that was there before',
  why: 'The code that runs now names the old column and fails at once, until the new code is everywhere.',
  safeWay:
    'Add the new column, write both from the code, copy the old values, read the new one, and drop the old one in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE users RENAME COLUMN email TO mail',
      'ALTER TABLE users RENAME email TO mail',
    ],
    ok: [
      'CREATE TABLE users (email text); ALTER TABLE users RENAME email TO mail',
      'CREATE TABLE a (b int); ALTER TABLE a RENAME TO c',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'rename-column' || model.isNewColumn(clause.table, clause.column)) return []
    const object = `${show(clause.table)}.${clause.column}`
    return [
      {
        object,
        message: `Renames ${object} to ${clause.to}: code that names ${clause.column} fails at once.`,
      },
    ]
  },
})
