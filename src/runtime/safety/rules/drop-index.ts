import { droppedNames, show } from '../reading/ast.ts'
import { isPartitioned } from '../recipes/index-recipe.ts'
import { OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const dropIndex = defineRule({
  name: 'drop-index',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops an index under a lock that stops reads and writes of its table',
  why: 'DROP INDEX takes ACCESS EXCLUSIVE on the table. It is brief, but it waits for every query that runs, and every later query waits behind it. Queries that used the index are slow from then on.',
  safeWay: 'DROP INDEX CONCURRENTLY, in a migration of its own; it waits without blocking others.',
  examples: {
    bad: [
      'DROP INDEX users_email_idx',
      'DROP INDEX IF EXISTS a.users_email_idx, orders_idx CASCADE',
    ],
    ok: [
      'DROP INDEX CONCURRENTLY users_email_idx',
      'CREATE TABLE t (a int); CREATE INDEX t_a_idx ON t (a); DROP INDEX t_a_idx',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'DropStmt' || node.removeType !== 'OBJECT_INDEX' || node.concurrent) return []
    return droppedNames(node.objects).flatMap((index) => {
      const relation = model.catalog.relationOfIndex(index)
      if (relation !== undefined && isNew(relation)) return []
      const takesConcurrently =
        node.behavior !== 'DROP_CASCADE' && !(relation && isPartitioned(relation, model))
      const ifExists = node.missing_ok ? 'IF EXISTS ' : ''
      const sql = `DROP INDEX ${takesConcurrently ? 'CONCURRENTLY ' : ''}${ifExists}${quoteTable(index)}`
      return [
        {
          object: show(index),
          ...(relation && { table: relation }),
          message: `Blocks reads and writes of ${relation?.name ?? 'its table'} for a moment: dropping ${show(index)} waits for every query that runs, and later ones wait behind it.`,
          safeWay: takesConcurrently
            ? recipe({ when: OWN_MIGRATION, sql: [sql] })
            : recipe({
                when: 'CONCURRENTLY is refused here: give up soon rather than let others wait',
                sql: [
                  "SET lock_timeout = '2s'",
                  `${sql}${node.behavior === 'DROP_CASCADE' ? ' CASCADE' : ''}`,
                ],
              }),
        },
      ]
    })

    function isNew({ schema, name }: { schema: string; name: string }): boolean {
      return model.isNewTable({ name }) || model.isNewTable({ schema, name })
    }
  },
})
