import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const addNotNullWithoutDefault = defineDialectRule({
  name: 'add-not-null-without-default',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a column that is NOT NULL and has no default',
  why: 'The rows that are there get 0 or an empty text, whatever that means (a date makes it fail), and the code that runs now does not name the column: its INSERTs fail at once in strict mode.',
  safeWay:
    'Add it with a default, or allow NULL, fill it, and make it NOT NULL when all code writes it.',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN age int NOT NULL',
      'ALTER TABLE users ADD (a int, b int NOT NULL)',
    ],
    ok: [
      'ALTER TABLE users ADD age int NOT NULL DEFAULT 0',
      'ALTER TABLE users ADD age int',
      'ALTER TABLE users ADD age int AS (1 + 1) NOT NULL',
      'ALTER TABLE users ADD id int NOT NULL AUTO_INCREMENT UNIQUE',
      'CREATE TABLE users (id int); ALTER TABLE users ADD age int NOT NULL',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-column' || model.isNewTable(clause.table)) return []
    const { notNull, default: value, generated, autoIncrement, name } = clause.column
    if (!notNull || value !== undefined || generated !== undefined || autoIncrement) return []
    const table = show(clause.table)
    return [
      {
        object: `${table}.${name}`,
        message: `Adds ${name} to ${table} as NOT NULL without a default: the old rows get 0 or an empty text, and INSERTs that do not name it fail.`,
      },
    ]
  },
})
