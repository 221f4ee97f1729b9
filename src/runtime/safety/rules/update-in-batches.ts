import { show, tableOf } from '../reading/ast.ts'
import { narrows } from '../reading/narrowing.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const updateInBatches = defineRule({
  name: 'update-in-batches',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Fills a new column in every row at once',
  why: 'Every row is locked until the commit, a second copy of each is written, and VACUUM cannot clean up before the end. Code that updates a row waits for all of it.',
  safeWay: 'Fill the column in batches of some thousand rows, each in a transaction of its own.',
  examples: {
    bad: [
      'BEGIN; ALTER TABLE users ADD COLUMN b int; COMMIT; BEGIN; UPDATE users SET b = a; COMMIT',
    ],
    ok: [
      'BEGIN; ALTER TABLE users ADD COLUMN b int; COMMIT; BEGIN; UPDATE users SET b = a WHERE id < 1000; COMMIT',
      'UPDATE users SET a = 1',
      'CREATE TABLE t (a int); UPDATE t SET a = 1',
      'ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a',
    ],
  },
  check({ kind, node, text }, model) {
    if (kind !== 'UpdateStmt' || narrows(node.whereClause)) return []
    const table = tableOf(node.relation)
    // What overwrites old values, or runs under a lock on everything, is told by another rule.
    if (model.isNewTable(table) || model.transaction.exclusive.size > 0) return []
    const columns = (node.targetList ?? []).flatMap((target) =>
      'ResTarget' in target ? [target.ResTarget.name ?? ''] : [],
    )
    if (!columns.every((column) => model.isNewColumn(table, column))) return []
    const name = quoteTable(table)
    const batch = `WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${name} WHERE ${quote(columns[0] ?? '')} IS NULL LIMIT 10000))`
    return [
      {
        object: show(table),
        table,
        message: `Locks every row of ${show(table)} until the commit, and writes each of them again.`,
        ...(node.fromClause === undefined &&
          node.whereClause === undefined &&
          !/\breturning\b/i.test(text) && {
            safeWay: `-- Outside of a transaction, again and again until it updates 0 rows:\n${text} ${batch};`,
          }),
      },
    ]
  },
})
