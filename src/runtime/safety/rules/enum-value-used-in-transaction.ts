import { nodesIn } from '../ast.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model.ts'
import { LATER } from '../recipes.ts'
import { typeName } from '../type-text.ts'
import { defineRule } from './define.ts'

export const enumValueUsed = defineRule({
  name: 'enum-value-used-in-transaction',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Uses an enum value in the transaction that added it',
  why: 'PostgreSQL refuses a new enum value until the transaction that added it has committed ("unsafe use of new value", 55P04), unless the type is as new. A migration is one transaction, so the whole of it fails.',
  safeWay: 'Add the value in a migration of its own, and use it in the next.',
  examples: {
    given: "CREATE TYPE role AS ENUM ('user'); CREATE TABLE users (id int, role role, name text)",
    bad: [
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN role SET DEFAULT 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::role",
      "ALTER TYPE other ADD VALUE 'x'; INSERT INTO unknown VALUES ('x')",
    ],
    ok: [
      "ALTER TYPE role ADD VALUE 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'user' WHERE id = 1",
      "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; SELECT 'b'::e",
      "BEGIN; ALTER TYPE role ADD VALUE 'admin'; COMMIT; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::text",
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'admin'",
    ],
  },
  check(statement, model) {
    const { enumValues } = model.transaction
    if (enumValues.size === 0) return []
    const value = usedValue(statement, model)
    if (value === undefined) return []
    const type = enumValues.get(value)
    return [
      {
        ...(type && { object: type }),
        message: `Fails: the value ${value} of ${type} cannot be used before the transaction that added it has committed.`,
        safeWay: `-- ${LATER}:\n${statement.text};`,
      },
    ]
  },
})

/** The new value that a statement uses: certainly so in a cast, elsewhere unless it is known for a text. */
function usedValue({ kind, node }: Executed, model: Model): string | undefined {
  if (!uses.has(kind)) return undefined
  const { enumValues } = model.transaction
  const elsewhere = new Set<unknown>()
  for (const inner of nodesIn({ [kind]: node })) {
    if (inner.kind === 'TypeCast') {
      const { arg, typeName: type } = inner.node
      if (!arg || !('A_Const' in arg)) continue
      const value = arg.A_Const.sval?.sval ?? ''
      if (enumValues.get(value) === typeName(type)) return value
      elsewhere.add(arg.A_Const)
    } else if (inner.kind === 'AlterTableCmd' && inner.node.subtype === 'AT_ColumnDefault') {
      const column = columnType(node, inner.node.name ?? '', model)
      if (column !== undefined && ![...enumValues.values()].includes(column)) return undefined
    } else if (inner.kind === 'A_Const' && !elsewhere.has(inner.node)) {
      const value = inner.node.sval?.sval
      if (value !== undefined && enumValues.has(value)) return value
    }
  }
  return undefined
}

function columnType(statement: unknown, column: string, model: Model): string | undefined {
  const { relation } = statement as { relation?: { schemaname?: string; relname?: string } }
  const name = relation?.relname ?? ''
  const table = relation?.schemaname ? { schema: relation.schemaname, name } : { name }
  return model.catalog.relation(table)?.columns.find((one) => one.name === column)?.type.name
}

const uses: ReadonlySet<string> = new Set([
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'SelectStmt',
  'AlterTableStmt',
  'CreateStmt',
  'CreateTableAsStmt',
  'IndexStmt',
  'ViewStmt',
])
