import type { Effects } from '../effects/index.ts'
import type { Model } from '../model/model.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const setExpression = defineRule({
  name: 'set-expression',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Computes a stored generated column anew for every row, while nobody can read or write',
  why: 'SET EXPRESSION (PostgreSQL 17) of a STORED column writes the whole table anew under ACCESS EXCLUSIVE. Of a VIRTUAL column (18) nothing is stored, and nothing is told.',
  safeWay:
    'Add a second column that a trigger keeps, fill it in batches, and swap the two names in a later migration.',
  examples: {
    given: 'CREATE TABLE orders (a int, total int GENERATED ALWAYS AS (a * 2) STORED)',
    bad: ['ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (a * 3)'],
    ok: [
      'ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION',
      'CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a) STORED); ALTER TABLE t ALTER b SET EXPRESSION AS (a * 3)',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(
      ({ command, index, table, object, effects }): Hit[] => {
        if (command.subtype !== 'AT_SetExpression' || !rewrites(effects, model)) return []
        return [
          {
            object: `${object}.${command.name}`,
            table,
            command: index,
            message: `Blocks reads and writes of ${object} while it writes the whole table anew to compute ${command.name} for every row.`,
          },
        ]
      },
    )
  },
})

/** Where the server is unknown it is taken for an older one, which has no SET EXPRESSION at all. */
function rewrites({ rewrites, refused }: Effects, { server }: Model): boolean {
  return rewrites.length > 0 || (server === undefined && refused !== undefined)
}
