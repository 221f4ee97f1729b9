import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const addAutoIncrement = defineDialectRule({
  name: 'add-auto-increment',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds an AUTO_INCREMENT column to a table that was there before',
  why: 'Each row gets a number: the table is rebuilt while nobody can write to it. Replicas may number the rows in another order.',
  safeWay:
    'Make a new table with the column and fill it in batches, or use pt-online-schema-change or gh-ost.',
  examples: {
    bad: [
      'ALTER TABLE users ADD id int NOT NULL AUTO_INCREMENT PRIMARY KEY',
      'ALTER TABLE users ADD id SERIAL',
    ],
    ok: [
      'ALTER TABLE users ADD id int',
      'CREATE TABLE a (b int); ALTER TABLE a ADD id SERIAL',
      'ALTER TABLE users AUTO_INCREMENT=100',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-column' || !clause.column.autoIncrement) return []
    if (model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    return [
      {
        object: `${object}.${clause.column.name}`,
        rewrites: object,
        message: `Blocks writes to ${object} while it rebuilds the whole table to number its rows.`,
      },
    ]
  },
})
