import { LATER } from '../recipes/recipes.ts'
import { addedValueIn } from '../statements/added-enum-values.ts'
import { defineRule } from './define.ts'

export const enumValueUsed = defineRule({
  name: 'enum-value-used-in-transaction',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Uses an enum value in the transaction that added it',
  why: 'PostgreSQL refuses a new enum value until the transaction that added it has committed ("unsafe use of new value", 55P04), unless the type is as new (from PostgreSQL 17 on). A migration is one transaction, so the whole of it fails.',
  safeWay: 'Add the value in a migration of its own, and use it in the next.',
  examples: {
    given: "CREATE TYPE role AS ENUM ('user'); CREATE TABLE users (id int, role role, name text)",
    bad: [
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN role SET DEFAULT 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::role",
      "ALTER TYPE other ADD VALUE 'x'; INSERT INTO unknown VALUES ('x')",
      "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; SELECT 'b'::e",
    ],
    ok: [
      "ALTER TYPE role ADD VALUE 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'user' WHERE id = 1",
      "BEGIN; ALTER TYPE role ADD VALUE 'admin'; COMMIT; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET name = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::text",
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'admin'",
    ],
  },
  check(statement, model) {
    const added = addedValueIn(statement, model)
    if (added === undefined) return []
    const { value, type } = added
    return [
      {
        object: type,
        message: `Fails: the value ${value} of ${type} cannot be used before the transaction that added it has committed.`,
        safeWay: `-- ${LATER}:\n${statement.text};`,
      },
    ]
  },
})
