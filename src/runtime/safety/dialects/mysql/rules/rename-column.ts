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
    'Add the new column, write both from the code, copy the old values in batches, read the new one, and drop the old one in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE users RENAME COLUMN email TO mail',
      'ALTER TABLE users CHANGE email mail varchar(255)',
      'ALTER TABLE users CHANGE COLUMN `email` `mail` varchar(255) NOT NULL',
    ],
    ok: [
      'ALTER TABLE users CHANGE email email varchar(255)',
      'CREATE TABLE users (email text); ALTER TABLE users RENAME COLUMN email TO mail',
      'ALTER TABLE users ADD email text; ALTER TABLE users RENAME COLUMN email TO mail',
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
