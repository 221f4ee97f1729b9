import { named, show, strings } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const requireEnumValueOrdering = defineRule({
  name: 'require-enum-value-ordering',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Adds a value to an enum without saying where',
  why: 'The order of an enum is the order of its values: what sorts or compares by it finds the new value last, and a value cannot be moved later.',
  safeWay: "ALTER TYPE mood ADD VALUE 'fine' BEFORE 'good';",
  examples: {
    bad: ["ALTER TYPE mood ADD VALUE 'fine'", "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'fine'"],
    ok: [
      "ALTER TYPE mood ADD VALUE 'fine' BEFORE 'good'",
      "ALTER TYPE mood ADD VALUE 'fine' AFTER 'bad'",
      "ALTER TYPE mood RENAME VALUE 'bad' TO 'worse'",
    ],
  },
  check({ kind, node, text }, model) {
    if (kind !== 'AlterEnumStmt' || node.oldVal !== undefined) return []
    if (node.newValNeighbor !== undefined) return []
    const type = named(strings(node.typeName))
    const object = show(type)
    const last = model.catalog.type(type)?.values?.at(-1) ?? '…'
    return [
      {
        object,
        message: `Puts '${node.newVal}' behind every other value of ${object}, for good.`,
        safeWay: `${text} AFTER '${last.replaceAll("'", "''")}';`,
      },
    ]
  },
})
