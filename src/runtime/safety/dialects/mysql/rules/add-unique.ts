import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const addUnique = defineDialectRule({
  name: 'add-unique',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a unique index or a primary key to a table that was there before',
  why: 'Rows that have the same value make it fail, after the whole table was read. Writes go on meanwhile.',
  safeWay: 'Look for duplicates first, and mend them.',
  examples: {
    bad: [
      'CREATE UNIQUE INDEX a ON users (email)',
      'ALTER TABLE users ADD UNIQUE KEY a (email)',
      'ALTER TABLE users ADD CONSTRAINT a UNIQUE (email)',
      'ALTER TABLE users ADD PRIMARY KEY (email)',
    ],
    ok: [
      'CREATE INDEX a ON users (email)',
      'CREATE TABLE users (email text); CREATE UNIQUE INDEX a ON users (email)',
      'ALTER TABLE users ADD code int; CREATE UNIQUE INDEX a ON users (code)',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-index' || model.isNewTable(clause.table)) return []
    const { kind, columns } = clause.index
    if (kind !== 'unique' && kind !== 'primary') return []
    // A column that was just added holds NULL, and NULLs do not collide.
    if (columns.some((column) => model.isNewColumn(clause.table, column))) return []
    const object = show(clause.table)
    const names = columns.map((name) => backticks({ name })).join(', ')
    return [
      {
        object,
        message: `Makes ${columns.join(', ')} unique in ${object}: it fails if two rows have the same value.`,
        safeWay: `SELECT ${names}, count(*) FROM ${backticks(clause.table)} GROUP BY ${names} HAVING count(*) > 1; -- must find nothing`,
      },
    ]
  },
})
