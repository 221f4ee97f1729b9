import { show, tableOf } from '../reading/ast.ts'
import { alterTable, OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const detachPartition = defineRule({
  name: 'detach-partition',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Takes a partition out under a lock that stops reads and writes of the whole table',
  why: 'DETACH PARTITION takes ACCESS EXCLUSIVE on the partitioned table. It is brief, but it waits for every query that runs, and every later query, of any partition, waits behind it.',
  safeWay:
    'DETACH PARTITION … CONCURRENTLY (from PostgreSQL 14, where there is no default partition), in a migration of its own; otherwise SET lock_timeout first.',
  examples: {
    bad: ['ALTER TABLE events DETACH PARTITION events_2020'],
    ok: [
      'ALTER TABLE events DETACH PARTITION events_2020 CONCURRENTLY',
      'CREATE TABLE e (a int) PARTITION BY LIST (a); CREATE TABLE e1 PARTITION OF e FOR VALUES IN (1); ALTER TABLE e DETACH PARTITION e1',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, def } = command
      if (subtype !== 'AT_DetachPartition' || def === undefined || !('PartitionCmd' in def))
        return []
      if (def.PartitionCmd.concurrent) return []
      const partition = tableOf(def.PartitionCmd.name)
      const known = model.catalog.relation(table)
      const fallback =
        known && model.catalog.partitionsOf(known).some((one) => one.isDefaultPartition)
      const clause = `DETACH PARTITION ${quoteTable(partition)}`
      return [
        {
          object: show(partition),
          command: index,
          message: `Blocks reads and writes of ${object} for a moment: it waits for every query that runs, and later ones wait behind it.`,
          safeWay:
            model.version < 140_000 || fallback
              ? recipe({
                  when: 'CONCURRENTLY is refused here: give up soon rather than let others wait',
                  sql: ["SET lock_timeout = '2s'", alterTable(table, clause)],
                })
              : recipe({
                  when: OWN_MIGRATION,
                  sql: [alterTable(table, `${clause} CONCURRENTLY`)],
                }),
        },
      ]
    })
  },
})
