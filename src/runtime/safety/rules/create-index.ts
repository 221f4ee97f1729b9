import { blocked } from '../model/held.ts'
import { show } from '../reading/ast.ts'
import { blockedByIndex, concurrentIndex } from '../recipes/index-recipe.ts'
import { defineRule } from './define.ts'

export const createIndex = defineRule({
  name: 'create-index',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Builds an index while nobody can write to the table',
  why: 'CREATE INDEX takes a SHARE lock, reads the whole table under it, and every INSERT, UPDATE and DELETE waits until the transaction ends. It is medium because reading goes on; high where the same transaction has locked the table before, so that reads wait too.',
  safeWay: 'CREATE INDEX CONCURRENTLY, in a migration of its own with nothing else in the file.',
  examples: {
    bad: [
      'CREATE INDEX orders_user_id_idx ON orders (user_id)',
      'CREATE INDEX ON "Order" USING gin (tags)',
      'ALTER TABLE orders ADD COLUMN note text; CREATE INDEX ON orders (note)',
    ],
    ok: [
      'CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id)',
      'CREATE TABLE orders (id int); CREATE INDEX ON orders (id)',
      'CREATE UNIQUE INDEX ON orders (number)',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind !== 'IndexStmt' || node.unique) return []
    const table = blockedByIndex(node, model)
    if (table === undefined) return []
    const safeWay = concurrentIndex(statement, node, model)
    const { what, risk } = blocked([table], model.transaction)
    return [
      {
        object: show(table),
        table,
        message: `Blocks ${what} while it reads the whole table to build the index${node.idxname ? ` ${node.idxname}` : ''}.`,
        ...risk,
        ...(safeWay && { safeWay }),
      },
    ]
  },
})
