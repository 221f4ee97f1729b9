import { droppedNames, show, type TableName, tableOf } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { kindOf } from '../statements/things.ts'
import { defineRule, type Hit } from './define.ts'

export const setSchema = defineRule({
  name: 'set-schema',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Moves something that was there before to another schema',
  why: 'For the code that runs now it is gone: qualified names fail at once, and bare ones as well unless the new schema is in the search path. Types, functions and extensions are medium: columns follow them, and it is unknown whether code names them.',
  safeWay:
    'Leave a view with the old name until all code uses the new one, or put the new schema into the search path first.',
  examples: {
    bad: [
      'ALTER TABLE users SET SCHEMA app',
      'ALTER TABLE IF EXISTS public."User" SET SCHEMA app',
      'ALTER VIEW active SET SCHEMA app',
      'ALTER MATERIALIZED VIEW sales SET SCHEMA app',
      'ALTER TYPE mood SET SCHEMA app',
      'ALTER FUNCTION total(int) SET SCHEMA app',
      'ALTER EXTENSION pg_trgm SET SCHEMA tools',
    ],
    ok: [
      'CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA app',
      'CREATE VIEW v AS SELECT 1; ALTER VIEW v SET SCHEMA app',
      'ALTER TABLE users SET SCHEMA app; CREATE VIEW users AS SELECT * FROM app.users',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'AlterObjectSchemaStmt') return []
    const { objectType = '', newschema = '' } = node
    const moved = kindOf(objectType)
    if (moved === undefined) return []
    const name =
      node.relation === undefined
        ? droppedNames(node.object && [node.object])[0]
        : tableOf(node.relation)
    if (name === undefined || model.isNewThing({ kind: moved, name })) return []
    const isTable = moved === 'table'
    if (isTable && model.isNewTable(name)) return []
    const isRelation = isTable || moved === 'view' || moved === 'materialized view'
    if (isRelation && model.ahead.makes({ kind: 'view', name })) return []
    const object = show(name)
    const message = `Moves the ${moved} ${object} to the schema ${newschema}: code that does not look there fails at once.`
    const hit: Hit = { object, message }
    return [
      isRelation
        ? { ...hit, safeWay: withView(objectType, name, newschema) }
        : { ...hit, risk: 'medium' },
    ]
  },
})

function withView(objectType: string, name: TableName, schema: string): string {
  const what =
    objectType === 'OBJECT_MATVIEW' ? 'MATERIALIZED VIEW' : objectType.slice('OBJECT_'.length)
  const old = quoteTable(name)
  return [
    'BEGIN;',
    `ALTER ${what} ${old} SET SCHEMA ${quote(schema)};`,
    `CREATE VIEW ${old} AS SELECT * FROM ${quoteTable({ schema, name: name.name })};`,
    'COMMIT;',
    `-- When all code uses ${inComment(`${schema}.${name.name}`)}, in a later migration:`,
    `DROP VIEW ${old};`,
  ].join('\n')
}
