import { show, tableOf } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const cluster = defineRule({
  name: 'cluster',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Sorts a whole table while nobody can read or write it',
  why: 'CLUSTER writes the table and all its indexes anew under ACCESS EXCLUSIVE, and later rows are not kept in that order.',
  safeWay: 'Use pg_repack with --order-by outside of migrations; it blocks for moments only.',
  examples: {
    bad: ['CLUSTER users USING users_pkey', 'CLUSTER users', 'CLUSTER'],
    ok: [
      'ALTER TABLE users CLUSTER ON users_pkey',
      'CREATE TABLE t (a int PRIMARY KEY); CLUSTER t USING t_pkey',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'ClusterStmt') return []
    if (node.relation === undefined) {
      return [
        {
          message:
            'Writes every table anew that was ever clustered; nobody can read or write the one it is at.',
        },
      ]
    }
    const table = tableOf(node.relation)
    if (model.isNewTable(table)) return []
    return [
      {
        object: show(table),
        table,
        message: `Blocks reads and writes of ${show(table)} while it writes the whole table and its indexes anew.`,
      },
    ]
  },
})
