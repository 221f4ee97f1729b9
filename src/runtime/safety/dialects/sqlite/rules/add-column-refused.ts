import type { ColumnDefinition } from '../../clauses.ts'
import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const addColumnRefused = defineDialectRule({
  name: 'add-column-refused',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a column as SQLite does not take it',
  why: 'ALTER TABLE ADD COLUMN takes no UNIQUE or PRIMARY KEY column; and where the table has a row, no NOT NULL without a default, no default that is computed, and no STORED column.',
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
      'ALTER TABLE users ADD b INT DEFAULT (1 + 2)',
    ],
    ok: [
      "ALTER TABLE users ADD name TEXT NOT NULL DEFAULT ''",
      'ALTER TABLE users ADD name TEXT',
      'ALTER TABLE users ADD b INT DEFAULT -1',
      'ALTER TABLE users ADD b INT AS (a + 1)',
      'ALTER TABLE users ADD b INT DEFAULT (5)',
      'CREATE TABLE a (b int); ALTER TABLE a ADD c int NOT NULL',
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
        message: `SQLite does not take the new column ${clause.column.name} of ${table}: ${why}.`,
      },
    ]
  },
})

/** As SQLite 3.40 answers: some it never takes, others only where there is no row yet. */
function refusal(column: ColumnDefinition, isNew: boolean): string | undefined {
  if (column.primary) return 'it is a PRIMARY KEY, which always fails'
  if (column.unique) return 'it is UNIQUE, which always fails'
  if (isNew) return undefined
  if (column.generated === 'stored') return 'it is STORED, which fails if the table has a row'
  const empty = column.default === undefined || column.default === 'null'
  if (column.notNull && empty && column.generated === undefined) {
    return 'it is NOT NULL without a default, and fails if the table has a row'
  }
  const isComputed = column.default === 'expression' || column.default === 'now'
  return isComputed ? 'its default is computed, and fails if the table has a row' : undefined
}
