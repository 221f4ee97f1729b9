import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const changeColumnNull = defineDialectRule({
  name: 'change-column-null',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Makes a column NOT NULL that allowed NULL',
  why: 'Rows that have NULL make it fail, or get 0 or an empty text where the SQL mode is not strict. Code that still writes NULL fails from then on.',
  safeWay: 'Give a value to the rows that have NULL, in batches, before this migration.',
  examples: {
    given: 'CREATE TABLE users (id int NOT NULL, name varchar(50))',
    bad: ['ALTER TABLE users MODIFY name varchar(50) NOT NULL'],
    ok: [
      'ALTER TABLE users MODIFY id int NOT NULL',
      'ALTER TABLE users MODIFY name varchar(50)',
      'CREATE TABLE a (b int); ALTER TABLE a MODIFY b int NOT NULL',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'change-column' || model.isNewColumn(clause.table, clause.column)) return []
    const { table, column, to } = clause
    const old = model.column(table, column)
    if (old === undefined || old.notNull || old.primary || !to.notNull) return []
    const object = `${show(table)}.${column}`
    const name = backticks({ name: column })
    return [
      {
        object,
        message: `Makes ${object} NOT NULL: it fails if a row has NULL there.`,
        safeWay: `SELECT count(*) FROM ${backticks(table)} WHERE ${name} IS NULL; -- must be 0: give these rows a value first`,
      },
    ]
  },
})
