import type { RangeVar } from 'libpg-query'
import { droppedNames, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { quoteTable } from '../recipes/sql.ts'
import { constraintsDefined } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const requireTableSchema = defineRule({
  name: 'require-table-schema',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Names a table or view without its schema',
  why: 'Which table it means depends on the search path of whoever runs the migration: of another role or setting, another table, or a table made in the wrong schema.',
  safeWay: 'Write the schema: public.users.',
  examples: {
    bad: [
      'CREATE TABLE users (id int)',
      'ALTER TABLE users ADD COLUMN a int',
      'CREATE INDEX ON users (a)',
      'DROP TABLE shop.a, b',
      'CREATE TABLE shop.a (b int REFERENCES users)',
      'ALTER TABLE users RENAME TO people',
    ],
    ok: [
      'CREATE TABLE shop.users (id int); CREATE INDEX ON shop.users (id); DROP VIEW shop.v',
      'CREATE TEMP TABLE t (a int); DROP TABLE t',
      'DROP TYPE mood',
    ],
  },
  check(statement, model) {
    return tablesNamed(statement)
      .filter(({ table }) => table.schema === undefined && table.name !== '')
      .filter(({ table }) => !model.isTemporary(table))
      .map(({ table, location }) => ({
        object: table.name,
        message: `Which ${table.name} is meant depends on the search path of whoever runs it.`,
        safeWay: quoteTable({ schema: model.catalog.resolve(table).schema, name: table.name }),
        ...(location !== undefined && { location }),
      }))
  },
})

interface Named {
  readonly table: TableName
  readonly location?: number
}

function tablesNamed(statement: Tagged): Named[] {
  const referred = constraintsDefined(statement).flatMap(({ constraint }) =>
    ranges(constraint.pktable),
  )
  return [...itself(statement), ...referred]
}

function itself({ kind, node }: Tagged): Named[] {
  switch (kind) {
    case 'CreateStmt':
    case 'AlterTableStmt':
    case 'IndexStmt':
    case 'RenameStmt':
    case 'AlterObjectSchemaStmt':
    case 'CreateTrigStmt':
    case 'RefreshMatViewStmt':
      return ranges(node.relation)
    case 'ViewStmt':
      return ranges(node.view)
    case 'CreateTableAsStmt':
      return ranges(node.into?.rel)
    case 'CreateSeqStmt':
      return ranges(node.sequence)
    case 'TruncateStmt':
      return (node.relations ?? []).flatMap((one) =>
        'RangeVar' in one ? ranges(one.RangeVar) : [],
      )
    case 'DropStmt':
      if (!relations.has(node.removeType ?? '')) return []
      return droppedNames(node.objects).map((table) => ({ table }))
    default:
      return []
  }
}

function ranges(named: RangeVar | undefined): Named[] {
  if (named === undefined || named.relpersistence === 't') return []
  const { location } = named
  return [{ table: tableOf(named), ...(location !== undefined && { location }) }]
}

const relations: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_INDEX',
  'OBJECT_FOREIGN_TABLE',
])
