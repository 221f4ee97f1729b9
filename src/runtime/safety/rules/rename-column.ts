import type { Model } from '../model/model.ts'
import { type NodeOf, show, type TableName, tableOf } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { columnTypeText } from '../recipes/type-text.ts'
import { listed, viewsOver } from '../statements/dependents.ts'
import { defineRule } from './define.ts'

export const renameColumn = defineRule({
  name: 'rename-column',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a column that was there before',
  why: 'It is instant and no value is lost, but the code that runs now names the old column and fails at once, until the new code runs everywhere. Views keep the old name; functions of PL/pgSQL break.',
  safeWay:
    'Keep the name and map the new field to it (Prisma: @map), or add a new column, write both, copy the values, read the new one, and drop the old one in a later migration.',
  examples: {
    given: 'CREATE TABLE people (id int, name varchar(80))',
    bad: [
      'ALTER TABLE users RENAME COLUMN name TO full_name',
      'ALTER TABLE IF EXISTS ONLY "User" RENAME "name" TO "fullName"',
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS a int; ALTER TABLE users RENAME a TO b',
      'ALTER VIEW active RENAME COLUMN id TO user_id',
      'ALTER TYPE address RENAME ATTRIBUTE street TO road',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users RENAME a TO b',
      'CREATE TABLE t (a int); ALTER TABLE t RENAME a TO b',
      'CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v RENAME COLUMN a TO b',
      'CREATE TYPE t AS (a int); ALTER TYPE t RENAME ATTRIBUTE a TO b',
      'ALTER TABLE users RENAME CONSTRAINT a TO b',
      'ALTER INDEX a RENAME TO b',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RenameStmt') return []
    const isAttribute = node.renameType === 'OBJECT_ATTRIBUTE'
    if (node.renameType !== 'OBJECT_COLUMN' && !isAttribute) return []
    const table = tableOf(node.relation)
    if (isNew(model, node, table)) return []
    const { subname: old = '', newname = '' } = node
    const object = `${show(table)}.${old}`
    const what = isAttribute ? 'attribute' : 'column'
    const views = viewsOver(model, table)
    const keep = views.length === 0 ? '' : ` Views over it keep the old name: ${listed(views)}.`
    return [
      {
        object,
        message: `Renames the ${what} ${object} to ${newname}: code that names ${old} fails at once.${keep}`,
        ...(node.relationType === 'OBJECT_TABLE'
          ? { safeWay: expandAndContract(model, table, old, newname) }
          : {}),
      },
    ]
  },
})

function isNew(model: Model, node: NodeOf<'RenameStmt'>, table: TableName): boolean {
  if (model.isNewColumn(table, node.subname ?? '')) return true
  const kinds = ['view', 'materialized view', 'type', 'foreign table'] as const
  return kinds.some((kind) => model.isNewThing({ kind, name: table }))
}

function expandAndContract(model: Model, table: TableName, old: string, renamed: string): string {
  const known = model.catalog.relation(table)?.columns.find(({ name }) => name === old)?.type
  const type = known === undefined ? 'text' : columnTypeText(known)
  const on = quoteTable(table)
  const [from, to] = [quote(old), quote(renamed)]
  return [
    `-- Best keep the column, and map the new field to it (Prisma: @map("${inComment(old)}")). Otherwise:`,
    `ALTER TABLE ${on} ADD COLUMN ${to} ${type};${known === undefined ? ` -- the type of ${inComment(old)}` : ''}`,
    '-- Release code that writes both columns, then copy, on a large table in batches:',
    `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS DISTINCT FROM ${from};`,
    `-- Release code that uses only ${inComment(renamed)}, and in a later migration:`,
    `ALTER TABLE ${on} DROP COLUMN ${from};`,
  ].join('\n')
}
