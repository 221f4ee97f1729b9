import { show, tableOf } from '../reading/ast.ts'
import { narrows } from '../reading/narrowing.ts'
import { defineRule } from './define.ts'

export const updateWithoutWhere = defineRule({
  name: 'update-without-where',
  category: 'data loss',
  risk: 'medium',
  dataLoss: true,
  summary: 'Overwrites a column in every row of a table that was there before',
  why: 'The old values are lost and every row is locked until the commit. It is medium, not high: most are meant, to fill a column, and the rows stay.',
  safeWay:
    'Add the WHERE that is meant; for many rows, update in batches outside the migration. Keep the old values in another column if they may be wanted.',
  examples: {
    bad: [
      "UPDATE users SET email = ''",
      'UPDATE ONLY public.users SET a = 1, b = 2 WHERE 1 = 1',
      'UPDATE users SET a = o.a FROM orders o',
      'WITH x AS (UPDATE users SET a = 1 RETURNING 1) SELECT * FROM x',
      'ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a, a = NULL',
    ],
    ok: [
      'UPDATE users SET a = 1 WHERE id = 1',
      'ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a',
      'CREATE TABLE t (a int); UPDATE t SET a = 1',
      'INSERT INTO users VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 1',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'UpdateStmt' || narrows(node.whereClause)) return []
    const table = tableOf(node.relation)
    const old = (node.targetList ?? [])
      .flatMap((target) => ('ResTarget' in target ? [target.ResTarget.name ?? ''] : []))
      .filter((column) => !model.isNewColumn(table, column))
    if (old.length === 0) return []
    const object = show(table)
    return [{ object, message: `Overwrites ${old.join(', ')} in every row of ${object}.` }]
  },
})
