import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const addColumnDefaultCallable = defineDialectRule({
  name: 'add-column-default-callable',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a column whose default is computed',
  why: 'A default such as (uuid()) is another value for each row: the table is copied while nobody can write to it.',
  safeWay: 'Add the column without a default, then set it, then fill the old rows in batches.',
  examples: {
    bad: ['ALTER TABLE users ADD token varchar(36) DEFAULT (uuid())'],
    ok: [
      'ALTER TABLE users ADD token varchar(36)',
      'ALTER TABLE users ADD made datetime DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)',
      'ALTER TABLE users ADD a int DEFAULT (5)',
      'CREATE TABLE users (id int); ALTER TABLE users ADD token varchar(36) DEFAULT (uuid())',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-column' || clause.column.default !== 'expression') return []
    if (model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    return [
      {
        object: `${object}.${clause.column.name}`,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to compute the default of ${clause.column.name} for each row.`,
        safeWay: `ALTER TABLE ${backticks(clause.table)} ADD COLUMN ${backticks(clause.column)} …; -- without the default\n-- then ALTER TABLE … ALTER COLUMN … SET DEFAULT (…), and fill the old rows in batches`,
      },
    ]
  },
})
