import { alterCommands } from '../statements/alter.ts'
import { isWithout } from '../statements/refused.ts'
import { defineRule } from './define.ts'

export const setAccessMethod = defineRule({
  name: 'set-access-method',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Writes a whole table anew to store it by another access method',
  why: 'SET ACCESS METHOD copies the table and all its indexes under ACCESS EXCLUSIVE.',
  safeWay:
    'Create a table with the new access method, fill it in batches while a trigger keeps it up to date, and swap the two with RENAME.',
  examples: {
    bad: ['ALTER TABLE events SET ACCESS METHOD columnar'],
    ok: [
      'CREATE TABLE events (a int); ALTER TABLE events SET ACCESS METHOD columnar',
      'ALTER TABLE events SET (fillfactor = 70)',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects }) => {
      if (command.subtype !== 'AT_SetAccessMethod' || isWithout(effects.rewrites, effects, model))
        return []
      const message = `Blocks reads and writes of ${object} while it writes the whole table anew.`
      return [{ object, table, command: index, message }]
    })
  },
})
