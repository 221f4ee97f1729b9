import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'
import { heedsInlineReferences } from '../references.ts'

export const inlineReferences = defineDialectRule({
  name: 'inline-references',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Writes a foreign key where the server ignores it',
  why: 'MySQL before 9.0 and MariaDB before 10.5 read REFERENCES behind a column and forget it: there is no foreign key, and no error.',
  safeWay: 'Write FOREIGN KEY (column) REFERENCES table (column) as a clause of its own.',
  examples: {
    bad: [
      'CREATE TABLE orders (user_id int REFERENCES users (id))',
      'ALTER TABLE orders ADD user_id int REFERENCES users (id)',
    ],
    ok: ['CREATE TABLE orders (user_id int, FOREIGN KEY (user_id) REFERENCES users (id))'],
  },
  check(clause, { server }) {
    if (heedsInlineReferences(server)) return []
    const columns =
      clause.kind === 'create-table'
        ? (clause.columns ?? [])
        : clause.kind === 'add-column'
          ? [clause.column]
          : []
    if (!('table' in clause)) return []
    return columns.flatMap((column) => {
      if (column.references === undefined) return []
      const object = `${show(clause.table)}.${column.name}`
      const safeWay = `ALTER TABLE ${backticks(clause.table)} ADD FOREIGN KEY (${backticks(column)}) REFERENCES ${backticks(column.references)} (…);`
      return [
        {
          object,
          safeWay,
          message: `The REFERENCES of ${object} has no effect on this server: no foreign key is made.`,
        },
      ]
    })
  },
})
