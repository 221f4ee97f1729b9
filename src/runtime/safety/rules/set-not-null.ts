import type { Model } from '../model/model.ts'
import type { TableName } from '../reading/ast.ts'
import { nulls } from '../recipes/questions.ts'
import { notNullSteps, recipe } from '../recipes/recipes.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const setNotNull = defineRule({
  name: 'set-not-null',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Looks for NULLs in a whole table while nobody can read or write it',
  why: 'SET NOT NULL takes ACCESS EXCLUSIVE and reads the whole table under it, and fails if it finds a NULL. From PostgreSQL 12 on it reads nothing where a validated CHECK says that the column is NOT NULL. Where the structure is unknown and the migration drops a constraint with the name of the column after it, that is likely such a CHECK, and it is medium.',
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
      const proof = droppedAfter(table, column, model)
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          ...(proof === undefined ? {} : { risk: 'medium' }),
          message: `Blocks reads and writes of ${object} while it reads the whole table for NULLs in ${column}${proof === undefined ? '' : `, unless ${proof} is a validated CHECK that it has none`}; fails if there is one.`,
          questions: [nulls(table, column)],
          safeWay: recipe(...notNullSteps(table, column, model.version)),
        },
      ]
    })
  },
})

/** The CHECK that has likely proved it, of a table that nothing is known of: the last step of the recipe. */
function droppedAfter(table: TableName, column: string, model: Model): string | undefined {
  if (model.version < 120_000 || model.catalog.relation(table) !== undefined) return undefined
  if (!model.ahead.alters(table, 'AT_DropConstraint')) return undefined
  const dropped = model.ahead
    .commandsOf(table, 'AT_DropConstraint', 20)
    .map(({ name = '' }) => name)
  return dropped.find((name) => name.toLowerCase().includes(column.toLowerCase()))
}
