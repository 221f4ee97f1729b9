import { droppedNames, show } from '../reading/ast.ts'
import { OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { defineRule } from './define.ts'

export const addEnumValue = defineRule({
  name: 'add-enum-value',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds an enum value in a transaction, on PostgreSQL 11',
  why: 'Before PostgreSQL 12, ALTER TYPE … ADD VALUE cannot run inside a transaction block, and a file with several statements is one: the migration fails.',
  safeWay: 'Put it in a migration of its own, with nothing else in the file.',
  examples: {
    version: 110_022,
    bad: [
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TYPE role ADD VALUE 'owner'",
      "BEGIN; ALTER TYPE role ADD VALUE 'admin'; COMMIT",
    ],
    ok: [
      "ALTER TYPE role ADD VALUE 'admin'",
      "ALTER TYPE role RENAME VALUE 'admin' TO 'owner'; SELECT 1",
    ],
  },
  check({ kind, node, text }, { version, transaction }) {
    if (kind !== 'AlterEnumStmt' || node.oldVal || version >= 120_000) return []
    if (transaction.size === 1) return []
    const [type = { name: '' }] = droppedNames([{ List: { items: node.typeName ?? [] } }])
    return [
      {
        object: show(type),
        message: `Fails: PostgreSQL 11 refuses to add a value to ${show(type)} in a transaction, and this file is one.`,
        safeWay: recipe({ when: OWN_MIGRATION, sql: [text] }),
      },
    ]
  },
})
