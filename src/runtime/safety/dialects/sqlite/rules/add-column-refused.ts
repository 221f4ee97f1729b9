import type { ColumnDefinition } from '../../clauses.ts'
import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const addColumnRefused = defineDialectRule({
  name: 'add-column-refused',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a column as SQLite does not take it',
  why: 'ALTER TABLE ADD COLUMN takes no UNIQUE, PRIMARY KEY or STORED column, no NOT NULL without a default, and, where the table has rows, no default that is computed.',
  safeWay:
    'Add the column plainly and an index for UNIQUE, or make the table anew: create, copy, drop, rename.',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN name TEXT NOT NULL',
      'ALTER TABLE users ADD name TEXT NOT NULL DEFAULT NULL',
      'ALTER TABLE users ADD code TEXT UNIQUE',
      'ALTER TABLE users ADD code INTEGER PRIMARY KEY',
      'ALTER TABLE users ADD made TEXT DEFAULT CURRENT_TIMESTAMP',
      "ALTER TABLE users ADD made TEXT DEFAULT (datetime('now'))",
      'ALTER TABLE users ADD b INT AS (a + 1) STORED',
    ],
    ok: [
      "ALTER TABLE users ADD name TEXT NOT NULL DEFAULT ''",
      'ALTER TABLE users ADD name TEXT',
      'ALTER TABLE users ADD b INT DEFAULT -1',
      'ALTER TABLE users ADD b INT AS (a + 1)',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-column') return []
    const why = refusal(clause.column, model.isNewTable(clause.table))
    if (why === undefined) return []
    const table = show(clause.table)
    return [
      {
        object: `${table}.${clause.column.name}`,
        message: `Adding ${clause.column.name} to ${table} fails: ${why}.`,
      },
    ]
  },
})

function refusal(column: ColumnDefinition, isNew: boolean): string | undefined {
  if (column.primary) return 'SQLite adds no PRIMARY KEY column'
  if (column.unique) return 'SQLite adds no UNIQUE column'
  if (column.generated === 'stored') return 'SQLite adds no STORED column'
  const empty = column.default === undefined || column.default === 'null'
  if (column.notNull && empty && column.generated === undefined) {
    return 'it is NOT NULL and has no default'
  }
  const isComputed = column.default === 'expression' || column.default === 'now'
  return isComputed && !isNew ? 'its default is computed, if the table has a row' : undefined
}
