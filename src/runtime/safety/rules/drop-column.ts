import type { ColumnDef } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { droppedNames, type NodeOf, show, type TableName, tableOf } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { typeText } from '../recipes/type-text.ts'
import { listed, viewsOver } from '../statements/dependents.ts'
import { columnInstead } from '../statements/recreated.ts'
import { defineRule, type Hit } from './define.ts'

export const dropColumn = defineRule({
  name: 'drop-column',
  category: 'data loss',
  risk: 'high',
  operation: 'drop_column',
  dataLoss: true,
  summary: 'Drops a column that was there before',
  why: 'Its values are lost, and only a backup brings them back; the rows stay, so it is less than a table. Code that still names the column fails at once, and Prisma names every column in every query. Prisma makes a DROP and an ADD of a field that was renamed, or whose type it cannot cast: where both stand in one migration, it is told with what keeps the values.',
  safeWay:
    'Release the code that no longer uses the column first, and drop it in a later migration; keep a copy of values that may be wanted.',
  examples: {
    bad: [
      'ALTER TABLE users DROP COLUMN email',
      'ALTER TABLE u DROP email',
      'ALTER TABLE ONLY "Users" ADD COLUMN a int, DROP COLUMN IF EXISTS "eMail" CASCADE',
      'ALTER TABLE users ADD COLUMN IF NOT EXISTS email text; ALTER TABLE users DROP COLUMN email',
      'ALTER TABLE users ADD COLUMN b int; ALTER TABLE users RENAME COLUMN b TO c; ALTER TABLE users RENAME COLUMN a TO b; ALTER TABLE users DROP COLUMN b',
      'ALTER TABLE "User" DROP COLUMN "name", ADD COLUMN "fullName" TEXT',
      'ALTER TABLE users DROP COLUMN age; ALTER TABLE users ADD COLUMN age int',
      'DROP TYPE mood CASCADE',
      'ALTER TYPE address DROP ATTRIBUTE street CASCADE',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN tmp int; ALTER TABLE users DROP COLUMN tmp',
      'CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b',
      'ALTER TABLE users ALTER COLUMN email DROP NOT NULL, ALTER COLUMN email DROP DEFAULT',
      'ALTER TABLE users DROP CONSTRAINT users_email_key',
      'DROP TYPE "mood_old"',
    ],
  },
  check({ kind, node }, model) {
    if (kind === 'AlterTableStmt') return droppedColumns(node, model)
    if (kind !== 'DropStmt' || node.behavior !== 'DROP_CASCADE') return []
    if (!holdsTypes.has(node.removeType ?? '')) return []
    return droppedNames(node.objects).map((name) => ({
      object: show(name),
      message: `Drops every column whose type is ${show(name)} or belongs to it.`,
    }))
  },
})

const holdsTypes: ReadonlySet<string> = new Set([
  'OBJECT_TYPE',
  'OBJECT_DOMAIN',
  'OBJECT_EXTENSION',
])

function droppedColumns(node: NodeOf<'AlterTableStmt'>, model: Model): Hit[] {
  const table = tableOf(node.relation)
  return (node.cmds ?? []).flatMap((wrapped) => {
    if (!('AlterTableCmd' in wrapped)) return []
    const { subtype, name = '', behavior } = wrapped.AlterTableCmd
    if (subtype !== 'AT_DropColumn' || model.isNewColumn(table, name)) return []
    const object = `${show(table)}.${name}`
    if (node.objtype === 'OBJECT_TABLE') {
      return [droppedColumn(model, table, name, behavior === 'DROP_CASCADE')]
    }
    // Without CASCADE, PostgreSQL refuses while a table uses the type; a foreign table keeps no data.
    return node.objtype === 'OBJECT_TYPE' && behavior === 'DROP_CASCADE'
      ? [{ object, message: `Drops the attribute ${object} from every table of that type.` }]
      : []
  })
}

function droppedColumn(model: Model, table: TableName, column: string, cascades: boolean): Hit {
  const object = `${show(table)}.${column}`
  const views = cascades ? viewsOver(model, table) : []
  const others = views.length === 0 ? '' : ` Views that read it go too (over it: ${listed(views)}).`
  const drops = `Drops the column ${object} with all its values`
  const instead = columnInstead(model, table, column)
  if (instead === undefined) return { object, message: `${drops}.${others}` }
  if (instead.colname === column) {
    return {
      object,
      message: `${drops}, and adds it again without them.${others}`,
      safeWay: castInstead(table, instead),
    }
  }
  return {
    object,
    message: `${drops}. If ${instead.colname} is its new name, a rename was meant: this carries no value over.${others}`,
    safeWay: renameInstead(table, column, instead.colname ?? ''),
  }
}

function castInstead(table: TableName, { colname = '', typeName }: ColumnDef): string {
  const [column, type] = [quote(colname), typeText(typeName)]
  return [
    '-- Keep the values: change the type in place. It locks the table while it writes it anew.',
    `ALTER TABLE ${quoteTable(table)} ALTER COLUMN ${column} TYPE ${type} USING ${column}::${type};`,
  ].join('\n')
}

function renameInstead(table: TableName, column: string, renamed: string): string {
  return [
    `-- If ${inComment(renamed)} is the new name of ${inComment(column)}, this in place of DROP and ADD keeps the values:`,
    `ALTER TABLE ${quoteTable(table)} RENAME COLUMN ${quote(column)} TO ${quote(renamed)};`,
    `-- Code that runs now names ${inComment(column)} and fails then. Without a pause: add ${inComment(renamed)}, release`,
    `-- code that writes both, copy the values, and drop ${inComment(column)} in a later migration.`,
  ].join('\n')
}
