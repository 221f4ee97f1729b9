import { show, tableOf } from '../reading/ast.ts'
import { recipe } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const refreshMaterializedView = defineRule({
  name: 'refresh-materialized-view',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Computes a materialized view anew while nobody can read it',
  why: 'REFRESH takes ACCESS EXCLUSIVE on the view for as long as its query runs. WITH NO DATA leaves it unreadable until the next refresh.',
  safeWay:
    'REFRESH MATERIALIZED VIEW CONCURRENTLY; it needs a unique index on columns of the view, without a WHERE.',
  examples: {
    bad: ['REFRESH MATERIALIZED VIEW totals', 'REFRESH MATERIALIZED VIEW totals WITH NO DATA'],
    ok: [
      'REFRESH MATERIALIZED VIEW CONCURRENTLY totals',
      'CREATE MATERIALIZED VIEW totals AS SELECT 1 AS a WITH NO DATA; REFRESH MATERIALIZED VIEW totals',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RefreshMatViewStmt' || node.concurrent) return []
    const view = tableOf(node.relation)
    if (model.isNewTable(view)) return []
    const object = show(view)
    return [
      {
        object,
        table: view,
        message: node.skipData
          ? `Empties ${object}: until the next REFRESH, every query of it fails.`
          : `Blocks reads of ${object} for as long as its query runs.`,
        safeWay: recipe({
          when: `Needs a unique index on ${object}, on columns and without a WHERE`,
          sql: [`REFRESH MATERIALIZED VIEW CONCURRENTLY ${quoteTable(view)}`],
        }),
      },
    ]
  },
})
