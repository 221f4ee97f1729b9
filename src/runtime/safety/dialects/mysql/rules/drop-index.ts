import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropIndex = defineDialectRule({
  name: 'drop-index',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops an index of a table that was there before',
  why: 'Queries that use the index read the whole table from then on, and if it was unique, duplicates get in. Building it again takes as long as it took at first.',
  safeWay:
    'MySQL 8: ALTER TABLE … ALTER INDEX … INVISIBLE first (MariaDB: IGNORED), watch the slow queries for a while, then drop it.',
  examples: {
    bad: ['DROP INDEX email ON users', 'ALTER TABLE users DROP KEY email'],
    ok: [
      'CREATE TABLE users (id int, KEY a (id)); DROP INDEX a ON users',
      'ALTER TABLE users DROP INDEX a, ADD INDEX a (b, c)',
      'ALTER TABLE users RENAME INDEX a TO b',
    ],
  },
  check(clause, { model, earlier, later }) {
    if (clause.kind !== 'drop-index' || model.isNewTable(clause.table)) return []
    const { table, index } = clause
    const replaced = [...earlier(), ...later()].some(
      (other) =>
        other.kind === 'add-index' &&
        show(other.table) === show(table) &&
        (other.index.name === index || other.index.name === undefined),
    )
    if (replaced) return []
    return [
      {
        object: `${show(table)}.${index}`,
        message: `Drops the index ${index} of ${show(table)}; queries that use it get slow.`,
      },
    ]
  },
})
