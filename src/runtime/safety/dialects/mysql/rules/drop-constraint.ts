import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropConstraint = defineDialectRule({
  name: 'drop-constraint',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops a foreign key or another constraint of a table that was there before',
  why: 'From then on the database lets rows in that break the rule, and they make it fail when it is added again.',
  safeWay:
    'Drop it only where the rule no longer holds, or add what replaces it in the same ALTER TABLE.',
  examples: {
    bad: [
      'ALTER TABLE orders DROP FOREIGN KEY orders_user',
      'ALTER TABLE orders DROP CHECK positive',
      'ALTER TABLE orders DROP CONSTRAINT positive',
    ],
    ok: [
      'ALTER TABLE orders DROP FOREIGN KEY a, ADD CONSTRAINT a FOREIGN KEY (b) REFERENCES c (d)',
      'CREATE TABLE orders (id int); ALTER TABLE orders DROP CHECK positive',
    ],
  },
  check(clause, { model, later }) {
    if (clause.kind !== 'drop-constraint' || model.isNewTable(clause.table)) return []
    const { table, name, what } = clause
    const replaced = later().some(
      (other) =>
        (other.kind === 'add-foreign-key' || other.kind === 'add-check') &&
        show(other.table) === show(table) &&
        (other.name === name || other.name === undefined),
    )
    if (replaced) return []
    return [
      {
        object: `${show(table)}.${name}`,
        message: `Drops the ${what} ${name}: ${show(table)} is no longer guarded by it.`,
      },
    ]
  },
})
