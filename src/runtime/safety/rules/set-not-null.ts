import { alterCommands } from '../alter.ts'
import { nulls } from '../questions.ts'
import { notNullSteps, recipe } from '../recipes.ts'
import { defineRule } from './define.ts'

export const setNotNull = defineRule({
  name: 'set-not-null',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Looks for NULLs in a whole table while nobody can read or write it',
  why: 'SET NOT NULL takes ACCESS EXCLUSIVE and reads the whole table under it, and fails if it finds a NULL. From PostgreSQL 12 on it reads nothing where a validated CHECK says that the column is NOT NULL.',
  safeWay:
    'Add CHECK (column IS NOT NULL) NOT VALID, VALIDATE it in a later migration, then SET NOT NULL and drop the CHECK; from PostgreSQL 18 on, ADD NOT NULL column NOT VALID and VALIDATE.',
  examples: {
    given: 'CREATE TABLE proved (a int, CONSTRAINT c CHECK (a IS NOT NULL))',
    bad: [
      'ALTER TABLE users ALTER COLUMN email SET NOT NULL',
      'ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id < 10; ALTER TABLE users ALTER a SET NOT NULL',
    ],
    ok: [
      'ALTER TABLE proved ALTER COLUMN a SET NOT NULL',
      'CREATE TABLE users (email text); ALTER TABLE users ALTER COLUMN email SET NOT NULL',
      'ALTER TABLE users ALTER COLUMN email DROP NOT NULL',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects }) => {
      const column = command.name ?? ''
      if (command.subtype !== 'AT_SetNotNull' || effects.scans.length === 0) return []
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it reads the whole table for NULLs in ${column}; fails if there is one.`,
          questions: [nulls(table, column)],
          safeWay: recipe(...notNullSteps(table, column, model.version)),
        },
      ]
    })
  },
})
