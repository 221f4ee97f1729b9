import { show, tableOf } from '../reading/ast.ts'
import { defineRule } from './define.ts'

const ENOUGH = 3

export const indexManyColumns = defineRule({
  name: 'index-many-columns',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Indexes more than three columns of a table that was there before',
  why: 'After the first few columns hardly any rows are left to tell apart, while every write has to keep all of them in the index, and no update of any of them can be a cheap one (HOT).',
  safeWay:
    'Index the one to three columns that narrow the most; add others only where they are read from the index alone, with INCLUDE.',
  examples: {
    bad: ['CREATE INDEX CONCURRENTLY i ON orders (a, b, c, d)'],
    ok: [
      'CREATE INDEX CONCURRENTLY i ON orders (a, b, c)',
      'CREATE UNIQUE INDEX CONCURRENTLY i ON orders (a, b, c, d)',
      'CREATE TABLE t (a int, b int, c int, d int); CREATE INDEX ON t (a, b, c, d)',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'IndexStmt' || node.unique) return []
    const table = tableOf(node.relation)
    const count = node.indexParams?.length ?? 0
    // The other methods index each column for itself.
    if (count <= ENOUGH || node.accessMethod !== 'btree' || model.isNewTable(table)) return []
    return [
      {
        object: show(table),
        message: `Indexes ${count} columns of ${show(table)}; every write keeps them all, and the last ones seldom narrow anything.`,
      },
    ]
  },
})
