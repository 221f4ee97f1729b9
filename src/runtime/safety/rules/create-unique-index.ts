import type { IndexStmt } from 'libpg-query'
import { columnsIn } from '../catalog/definition.ts'
import { blocked } from '../model/held.ts'
import { show, type TableName } from '../reading/ast.ts'
import { after } from '../reading/source.ts'
import { blockedByIndex, concurrentIndex } from '../recipes/index-recipe.ts'
import { duplicates, isPlain } from '../recipes/questions.ts'
import { defineRule, type Question } from './define.ts'

export const createUniqueIndex = defineRule({
  name: 'create-unique-index',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Builds a unique index while nobody can write to the table, or fails on duplicates',
  why: 'CREATE UNIQUE INDEX takes a SHARE lock and reads the whole table under it while writes wait. If two rows have the same values it fails, and the migration with it. It is high where the same transaction has locked the table before, so that reads wait too.',
  safeWay:
    'Remove the duplicates, then CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own with nothing else in the file. If that fails it leaves an INVALID index, to be dropped before the next try.',
  examples: {
    bad: [
      'CREATE UNIQUE INDEX users_email_key ON users (email)',
      'CREATE UNIQUE INDEX "User_email_key" ON "User" ("email")',
      'CREATE UNIQUE INDEX ON users (lower(email)) WHERE deleted_at IS NULL',
    ],
    ok: [
      'CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)',
      'CREATE TABLE users (email text); CREATE UNIQUE INDEX users_email_key ON users (email)',
    ],
  },
  check(statement, model) {
    const { kind, node, text } = statement
    if (kind !== 'IndexStmt' || !node.unique) return []
    const table = blockedByIndex(node, model)
    if (table === undefined) return []
    const safeWay = concurrentIndex(statement, node, model)
    const { what, risk } = blocked([table], model.transaction)
    return [
      {
        object: show(table),
        table,
        message: `Blocks ${what} while it reads the whole table to build the unique index${node.idxname ? ` ${node.idxname}` : ''}, and fails if two rows have the same values.`,
        questions: duplicatesFor(node, table, text),
        ...risk,
        ...(safeWay && { safeWay }),
      },
    ]
  },
})

/** Only where every key is a column: an expression may call anything. */
function duplicatesFor(node: IndexStmt, table: TableName, text: string): Question[] {
  const keys = (node.indexParams ?? []).flatMap((param) =>
    'IndexElem' in param && param.IndexElem.name ? [param.IndexElem.name] : [],
  )
  if (keys.length !== node.indexParams?.length || !isPlain(node.whereClause)) return []
  const where = node.whereClause && after(text, 'where')
  if (node.whereClause && where === undefined) return []
  const question = duplicates(table, keys, {
    nullsCount: node.nulls_not_distinct === true,
    ...(where && { where }),
  })
  return [{ ...question, columns: [...new Set([...keys, ...columnsIn(node.whereClause)])] }]
}
