import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const setUnlogged = defineRule({
  name: 'set-unlogged',
  category: 'data loss',
  risk: 'high',
  dataLoss: true,
  summary: 'Makes a table that was there before UNLOGGED',
  why: 'PostgreSQL empties an unlogged table after a crash, and standbys have none of its rows from then on. The change writes the whole table and its indexes anew under ACCESS EXCLUSIVE: reads and writes stop until it is done.',
  safeWay:
    'Keep the table logged; for data that may be lost, create another table UNLOGGED from the start.',
  examples: {
    bad: [
      'ALTER TABLE sessions SET UNLOGGED',
      'ALTER TABLE shop.sessions ADD COLUMN a int, SET UNLOGGED',
    ],
    ok: [
      'CREATE UNLOGGED TABLE t (id int)',
      'CREATE TABLE t (id int); ALTER TABLE t SET UNLOGGED',
      'ALTER TABLE sessions SET LOGGED',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model)
      .filter(({ command }) => command.subtype === 'AT_SetUnLogged')
      .map(({ object, index, table }) => ({
        object,
        table,
        command: index,
        message: `Makes ${object} UNLOGGED: after a crash of the server it is empty, and standbys no longer have its rows. Blocks reads and writes while it writes the whole table anew.`,
        safeWay: `-- For data that may be lost, a table of its own:\nCREATE UNLOGGED TABLE ${quoteTable({ ...table, name: `${table.name}_unlogged` })} (LIKE ${quoteTable(table)} INCLUDING ALL);`,
      }))
  },
})
