import type { Model } from '../model/model.ts'
import { show, type TableName, tableOf } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const renameTable = defineRule({
  name: 'rename-table',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a table that was there before',
  why: 'It is instant and no row is lost, but the code that runs now names the old table and fails at once, until the new code runs everywhere. It is medium where the same migration puts another table in its place, and nothing where it puts a view there that reads the renamed one.',
  safeWay:
    'Keep the name and map the new model to it (Prisma: @@map), or leave a view with the old name until all code uses the new one.',
  examples: {
    bad: [
      'ALTER TABLE users RENAME TO people',
      'ALTER TABLE IF EXISTS "User" RENAME TO "Person"',
      'ALTER TABLE orders RENAME TO orders_old; CREATE TABLE orders (id int)',
      "DO $$ BEGIN EXECUTE 'ALTER TABLE users RENAME TO people'; END $$",
    ],
    ok: [
      'CREATE TABLE a (id int); ALTER TABLE a RENAME TO b',
      'ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people',
      'ALTER VIEW a RENAME TO b',
      'CREATE VIEW a AS SELECT 1; ALTER TABLE a RENAME TO b',
      'ALTER TABLE users RENAME CONSTRAINT a TO b',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RenameStmt' || node.renameType !== 'OBJECT_TABLE') return []
    const table = tableOf(node.relation)
    // ALTER TABLE takes views too.
    if (model.isNewTable(table) || model.isNewThing({ kind: 'view', name: table })) return []
    if (model.ahead.makes({ kind: 'view', name: table })) return []
    const { newname = '' } = node
    const object = show(table)
    if (model.ahead.makes({ kind: 'table', name: table })) {
      const message = `Renames the table ${object} to ${newname} and puts another in its place: code that names ${object} then reads and writes that one.`
      return [
        {
          object,
          risk: 'medium',
          message,
          safeWay: `-- In the same transaction, with the columns that both have:\nINSERT INTO ${quoteTable(table)} SELECT * FROM ${quoteTable({ ...table, name: newname })};`,
        },
      ]
    }
    return [
      {
        object,
        message: `Renames the table ${object} to ${newname}: code that names ${object} fails at once.`,
        safeWay: withView(model, table, newname),
      },
    ]
  },
})

function withView(model: Model, table: TableName, newname: string): string {
  const old = quoteTable(table)
  const renamed = quoteTable({ ...table, name: newname })
  // From 15 on a view can be read with the rights, and the row security, of whoever reads it.
  const invoker = model.version >= 150_000 ? ' WITH (security_invoker = true)' : ''
  return [
    `-- Best keep the table, and map the new model to it (Prisma: @@map("${inComment(table.name)}")). Otherwise:`,
    'BEGIN;',
    `ALTER TABLE ${old} RENAME TO ${quote(newname)};`,
    `CREATE VIEW ${old}${invoker} AS SELECT * FROM ${renamed}; -- takes writes too; grant on it what was granted on the table`,
    'COMMIT;',
    `-- When all code uses ${inComment(newname)}, in a later migration:`,
    `DROP VIEW ${old};`,
  ].join('\n')
}
