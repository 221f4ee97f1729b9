import { named, show, strings } from '../reading/ast.ts'
import { inComment, quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const renameEnumValue = defineRule({
  name: 'rename-enum-value',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a value of an enum that was there before',
  why: 'It is instant, and every row that has the value shows the new name. The code that runs now writes and compares the old one, and fails at once: invalid input value for enum.',
  safeWay:
    'Add the new value in a migration of its own, release code that knows both, change the rows, and leave the old value unused.',
  examples: {
    bad: [
      "ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy'",
      `DO $$ BEGIN ALTER TYPE shop."Status" RENAME VALUE 'NEW' TO 'OPEN'; END $$`,
    ],
    ok: [
      "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
      "ALTER TYPE mood ADD VALUE 'glad'",
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'AlterEnumStmt' || node.oldVal === undefined) return []
    const type = named(strings(node.typeName))
    if (model.isNewThing({ kind: 'type', name: type })) return []
    const object = show(type)
    const { oldVal, newVal = '' } = node
    return [
      {
        object,
        message: `Renames the value '${oldVal}' of ${object} to '${newVal}': code that writes or compares '${oldVal}' fails at once.`,
        safeWay: `-- Keep the value, and map the new name to it (Prisma: @map("${inComment(oldVal)}")), or in a migration of its own:\nALTER TYPE ${quoteTable(type)} ADD VALUE '${newVal.replaceAll("'", "''")}';\n-- Release code that knows both, then change the rows in batches; the old value stays, unused.`,
      },
    ]
  },
})
