import { show, tableOf } from '../reading/ast.ts'
import { recipe } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const concurrentlyIfNotExists = defineRule({
  name: 'concurrently-if-not-exists',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Takes an INVALID index, left by a failed attempt, for a finished one',
  why: 'When CREATE INDEX CONCURRENTLY fails, it leaves an index that is never used for reading and does not enforce uniqueness for the rows that were there. IF NOT EXISTS then finds the name taken and does nothing.',
  safeWay:
    'Leave IF NOT EXISTS out, and drop the index CONCURRENTLY before another try; or look at pg_index.indisvalid first.',
  examples: {
    bad: ['CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_user_id_idx ON orders (user_id)'],
    ok: [
      'CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id)',
      'CREATE TABLE t (a int); CREATE INDEX IF NOT EXISTS t_a_idx ON t (a)',
    ],
  },
  check({ kind, node, text }, model) {
    if (kind !== 'IndexStmt' || !node.concurrent || !node.if_not_exists) return []
    const table = tableOf(node.relation)
    if (model.isNewTable(table)) return []
    const index = node.idxname ?? ''
    const inSchema =
      table.schema === undefined ? { name: index } : { schema: table.schema, name: index }
    return [
      {
        object: show(table),
        message: `If an earlier attempt failed, it left an INVALID index ${index}: this finds it and does nothing.`,
        safeWay: recipe(
          {
            when: 'After a failed attempt, in a migration of its own',
            sql: [`DROP INDEX CONCURRENTLY IF EXISTS ${quoteTable(inSchema)}`],
          },
          {
            when: 'Then, in a migration of its own',
            sql: [text.replace(/\s+if\s+not\s+exists(?=\s)/i, '')],
          },
        ),
      },
    ]
  },
})
