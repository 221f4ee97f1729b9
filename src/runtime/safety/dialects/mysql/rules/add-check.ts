import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const addCheck = defineDialectRule({
  name: 'add-check',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a CHECK to a table that was there before',
  why: 'The table is copied while nobody can write to it, and a row that breaks the condition makes it fail. MySQL before 8.0.16 reads a CHECK and forgets it.',
  safeWay:
    'Correct the rows that break it first. MySQL: add it NOT ENFORCED to write it down without a copy.',
  examples: {
    bad: [
      'ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18)',
      'ALTER TABLE users ADD CHECK (age >= 18)',
      'ALTER TABLE users ADD COLUMN age int CHECK (age >= 18)',
    ],
    ok: [
      'ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18) NOT ENFORCED',
      'CREATE TABLE users (age int); ALTER TABLE users ADD CHECK (age >= 18)',
    ],
  },
  check(clause, { model }) {
    const adds =
      (clause.kind === 'add-check' && clause.enforced) ||
      (clause.kind === 'add-column' && clause.column.check)
    if (!adds || model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    return [
      {
        object,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to add a CHECK.`,
      },
    ]
  },
})
