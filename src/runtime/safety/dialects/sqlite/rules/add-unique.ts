import { defineDialectRule } from '../../define.ts'
import { doubleQuotes } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const addUnique = defineDialectRule({
  name: 'add-unique',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a unique index to a table that was there before',
  why: 'Rows that have the same value make it fail, and nobody else can write to the database while it is built.',
  safeWay: 'Look for duplicates first, and mend them.',
  examples: {
    bad: ['CREATE UNIQUE INDEX "a" ON "users"("email")'],
    ok: [
      'CREATE INDEX a ON users (email)',
      'CREATE TABLE users (email text); CREATE UNIQUE INDEX a ON users (email)',
      'ALTER TABLE users ADD code int; CREATE UNIQUE INDEX a ON users (code)',
      'DROP INDEX a; CREATE UNIQUE INDEX a ON users (email)',
    ],
  },
  check(clause, { model, earlier }) {
    if (clause.kind !== 'add-index' || clause.index.kind !== 'unique') return []
    if (model.isNewTable(clause.table)) return []
    const { columns, name } = clause.index
    if (columns.some((column) => model.isNewColumn(clause.table, column))) return []
    if (earlier().some((other) => other.kind === 'drop-named-index' && other.name.name === name))
      return []
    const object = show(clause.table)
    const names = columns.map((column) => doubleQuotes({ name: column })).join(', ')
    return [
      {
        object,
        message: `Makes ${columns.join(', ')} unique in ${object}: it fails if two rows have the same value.`,
        safeWay: `SELECT ${names}, count(*) FROM ${doubleQuotes(clause.table)} GROUP BY ${names} HAVING count(*) > 1; -- must find nothing`,
      },
    ]
  },
})
