import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropColumn = defineDialectRule({
  name: 'drop-column',
  category: 'data loss',
  risk: 'high',
  operation: 'drop_column',
  dataLoss: true,
  summary: 'Drops a column that was there before',
  why: 'Its values are lost, and code that still names the column fails at once. A column that is dropped and one that is added under another name is often a rename gone wrong.',
  safeWay:
    'Release the code that no longer uses the column first, and drop it in a later migration. If a rename is meant, copy the values before.',
  examples: {
    bad: [
      'ALTER TABLE users DROP COLUMN email',
      'alter table `users` add a int, drop `email`',
      'ALTER TABLE users ADD IF NOT EXISTS email text; ALTER TABLE users DROP email',
      'ALTER TABLE users DROP COLUMN IF EXISTS email, ALGORITHM=INSTANT',
    ],
    ok: [
      'CREATE TABLE users (email text); ALTER TABLE users DROP COLUMN email',
      'ALTER TABLE users ADD a int; ALTER TABLE users DROP a',
      'ALTER TABLE users DROP INDEX email',
      'ALTER TABLE users DROP PRIMARY KEY',
      'ALTER TABLE users DROP FOREIGN KEY email',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'drop-column' || model.isNewColumn(clause.table, clause.column)) return []
    const object = `${show(clause.table)}.${clause.column}`
    return [{ object, message: `Drops the column ${object} with all its values.` }]
  },
})
