import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropIndex = defineDialectRule({
  name: 'drop-index',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops an index',
  why: 'Queries that use the index read the whole table from then on, and if it was unique, duplicates get in.',
  safeWay: 'Look with EXPLAIN QUERY PLAN whether a query uses it.',
  examples: {
    bad: ['DROP INDEX "users_email"'],
    ok: [
      'DROP INDEX a; CREATE INDEX a ON users (b, c)',
      'CREATE INDEX a ON users (b); DROP INDEX a',
    ],
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== 'drop-named-index') return []
    const { name } = clause.name
    const made = [...earlier(), ...later()].some(
      (other) => other.kind === 'add-index' && other.index.name === name,
    )
    return made
      ? []
      : [
          {
            object: show(clause.name),
            message: `Drops the index ${name}; queries that use it get slow.`,
          },
        ]
  },
})
