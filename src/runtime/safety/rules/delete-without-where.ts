import { type NodeOf, show, tableOf } from '../reading/ast.ts'
import { narrows } from '../reading/narrowing.ts'
import { defineRule } from './define.ts'

export const deleteWithoutWhere = defineRule({
  name: 'delete-without-where',
  category: 'data loss',
  risk: 'high',
  operation: 'delete_without_where',
  dataLoss: true,
  summary: 'Deletes every row of a table that was there before',
  why: 'Every row is lost, and often only a WHERE was forgotten. It is high, not critical as TRUNCATE is: foreign keys and triggers still guard each row.',
  safeWay: 'Add the WHERE that is meant; for many rows, delete in batches outside the migration.',
  examples: {
    bad: [
      'DELETE FROM users',
      'delete from only public.users where true',
      'DELETE FROM users WHERE EXISTS (SELECT 1)',
      'DELETE FROM users USING orders',
      'DELETE FROM users WHERE id = id',
      'DELETE FROM users WHERE id > 0 OR true',
      'DELETE FROM users u WHERE u.id IS NOT NULL',
      'WITH gone AS (DELETE FROM users RETURNING *) SELECT count(*) FROM gone',
      'PREPARE purge AS DELETE FROM users',
      'EXPLAIN ANALYZE DELETE FROM users',
      'MERGE INTO users u USING staging s ON true WHEN MATCHED THEN DELETE',
      'MERGE INTO users u USING staging s ON u.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE',
    ],
    ok: [
      'DELETE FROM users WHERE id = 1',
      'DELETE FROM users WHERE CURRENT OF c',
      'DELETE FROM users WHERE old_id = id',
      'DELETE FROM users WHERE deleted_at IS NOT NULL',
      'DELETE FROM users USING orders o WHERE o.user_id = users.id',
      'EXPLAIN DELETE FROM users',
      'CREATE TABLE import (id int); DELETE FROM import',
      "INSERT INTO log (text) VALUES ('DELETE FROM users')",
      'CREATE RULE r AS ON DELETE TO a DO INSTEAD DELETE FROM b',
      'MERGE INTO users u USING staging s ON u.id = s.id WHEN MATCHED THEN DELETE',
    ],
  },
  check({ kind, node }, model) {
    const deletes =
      (kind === 'DeleteStmt' && !narrows(node.whereClause)) ||
      (kind === 'MergeStmt' && mergesAway(node))
    if (!deletes || model.isNewTable(tableOf(node.relation))) return []
    const object = show(tableOf(node.relation))
    return [
      { object, message: `Deletes rows of ${object} without a condition that chooses among them.` },
    ]
  },
})

function mergesAway(node: NodeOf<'MergeStmt'>): boolean {
  const joined = narrows(node.joinCondition)
  return (node.mergeWhenClauses ?? []).some((wrapped) => {
    if (!('MergeWhenClause' in wrapped)) return false
    const { commandType, matchKind, condition } = wrapped.MergeWhenClause
    const chosen = matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE' ? false : joined
    return commandType === 'CMD_DELETE' && !chosen && !narrows(condition)
  })
}
