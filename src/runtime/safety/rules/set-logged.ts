import { alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const setLogged = defineRule({
  name: 'set-logged',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Makes an unlogged table that was there before LOGGED',
  why: 'It writes the whole table and its indexes anew, and into the log, under ACCESS EXCLUSIVE: reads and writes stop until it is done. A table that is logged already is left as it is.',
  safeWay:
    'Do it while nothing uses the table, or copy the rows into a logged table in batches and exchange the two by renaming them.',
  examples: {
    bad: ['ALTER TABLE sessions SET LOGGED'],
    ok: [
      'CREATE UNLOGGED TABLE t (id int); ALTER TABLE t SET LOGGED',
      'ALTER TABLE sessions SET (fillfactor = 70)',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model)
      .filter(({ command }) => command.subtype === 'AT_SetLogged')
      .map(({ object, index, table }) => ({
        object,
        table,
        command: index,
        message: `Blocks reads and writes of ${object} while it writes the whole table anew, if it is UNLOGGED.`,
      }))
  },
})
