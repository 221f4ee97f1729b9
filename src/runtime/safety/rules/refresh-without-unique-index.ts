import { show, tableOf } from '../reading/ast.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const refreshWithoutUniqueIndex = defineRule({
  name: 'refresh-without-unique-index',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Refreshes CONCURRENTLY a materialized view that has no unique index',
  why: 'To compare old and new rows, PostgreSQL needs a unique index on columns of the view, without a WHERE; without one it refuses.',
  safeWay: 'Create a unique index on the view first.',
  examples: {
    given:
      'CREATE MATERIALIZED VIEW totals AS SELECT 1 AS a; CREATE MATERIALIZED VIEW ready AS SELECT 1 AS a; CREATE UNIQUE INDEX ON ready (a)',
    bad: ['REFRESH MATERIALIZED VIEW CONCURRENTLY totals'],
    ok: [
      'REFRESH MATERIALIZED VIEW CONCURRENTLY ready',
      'REFRESH MATERIALIZED VIEW CONCURRENTLY unknown',
      'CREATE UNIQUE INDEX ON totals (a); REFRESH MATERIALIZED VIEW CONCURRENTLY totals',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RefreshMatViewStmt' || !node.concurrent) return []
    const view = tableOf(node.relation)
    const known = model.catalog.relation(view)
    if (
      known?.kind !== 'materialized view' ||
      known.indexes.some(({ unique, partial }) => unique && !partial)
    )
      return []
    return [
      {
        object: show(view),
        message: `Fails: ${show(view)} has no unique index to tell its rows apart.`,
        safeWay: `CREATE UNIQUE INDEX ON ${quoteTable(view)} (${known.columns[0]?.name ?? 'id'}); -- the columns that tell its rows apart`,
      },
    ]
  },
})
