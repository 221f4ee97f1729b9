import { type NodeOf, show, tableOf } from '../reading/ast.ts'
import { OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const setTablespace = defineRule({
  name: 'set-tablespace',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Copies a whole table into another tablespace while nobody can read or write it',
  why: 'SET TABLESPACE copies the table’s files under ACCESS EXCLUSIVE; its indexes stay where they are. ALL IN TABLESPACE does so with every table of a tablespace.',
  safeWay:
    'Move it with pg_repack --tablespace outside of migrations; move indexes with REINDEX (CONCURRENTLY, TABLESPACE …), from PostgreSQL 14.',
  examples: {
    bad: [
      'ALTER TABLE events SET TABLESPACE fast',
      'ALTER INDEX events_pkey SET TABLESPACE fast',
      'ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast',
    ],
    ok: [
      'CREATE TABLE events (a int); ALTER TABLE events SET TABLESPACE fast',
      'ALTER DATABASE shop SET default_tablespace = fast',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind === 'AlterTableMoveAllStmt') {
      const from = node.orig_tablespacename ?? ''
      return [
        {
          object: from,
          message: `Copies everything in ${from}, and blocks reads and writes of each table until all are copied.`,
        },
      ]
    }
    if (kind === 'AlterTableStmt' && node.objtype === 'OBJECT_INDEX') return movedIndex(node)
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects }) => {
      if (command.subtype !== 'AT_SetTableSpace' || effects.rewrites.length === 0) return []
      const message = `Blocks reads and writes of ${object} while it copies the whole table to ${command.name}.`
      return [{ object, table, command: index, message }]
    })
  },
})

function movedIndex(node: NodeOf<'AlterTableStmt'>): Hit[] {
  const index = tableOf(node.relation)
  return (node.cmds ?? []).flatMap((wrapped) => {
    const command = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd : undefined
    if (command?.subtype !== 'AT_SetTableSpace') return []
    return [
      {
        object: show(index),
        message: `Blocks every query that could use ${show(index)} while it copies the whole index to ${command.name}.`,
        safeWay: recipe({
          when: `From PostgreSQL 14; ${OWN_MIGRATION[0]?.toLowerCase()}${OWN_MIGRATION.slice(1)}`,
          sql: [
            `REINDEX (CONCURRENTLY, TABLESPACE ${quote(command.name ?? '')}) INDEX ${quoteTable(index)}`,
          ],
        }),
      },
    ]
  })
}
