import { named, show, strings } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const creatingEnum = defineRule({
  name: 'creating-enum',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Creates an enum',
  why: 'A value of an enum can be added but never removed; to remove one, every table that uses the type is rewritten. A table of values with a foreign key, or a CHECK, changes without that.',
  safeWay: 'Use text with a CHECK, or a table of the values and a foreign key to it.',
  examples: {
    bad: ["CREATE TYPE mood AS ENUM ('good', 'bad')"],
    ok: [
      'CREATE TYPE address AS (street text)',
      "CREATE TABLE t (mood text CHECK (mood IN ('good', 'bad')))",
    ],
  },
  check({ kind, node }) {
    if (kind !== 'CreateEnumStmt') return []
    const object = show(named(strings(node.typeName)))
    return [{ object, message: `No value of the enum ${object} can be removed later.` }]
  },
})
