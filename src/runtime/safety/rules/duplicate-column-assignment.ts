import type { Node } from 'libpg-query'
import { nodesIn, show, type Tagged, tableOf } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const duplicateColumnAssignment = defineRule({
  name: 'duplicate-column-assignment',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,

  summary: 'Assigns a column twice in one statement',
  why: 'PostgreSQL refuses the statement, and the migration with it: "multiple assignments to same column".',
  safeWay: 'Keep the assignment that is meant.',
  examples: {
    bad: [
      'UPDATE users SET a = 1, b = 2, a = 3 WHERE id = 1',
      'UPDATE users SET (a, b) = (1, 2), b = 3 WHERE id = 1',
      'INSERT INTO users (a, b, a) VALUES (1, 2, 3)',
      'INSERT INTO users (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1, b = 2',
      'MERGE INTO users u USING o ON u.id = o.id WHEN MATCHED THEN UPDATE SET a = 1, a = 2',
    ],
    ok: [
      'UPDATE users SET a = 1, b = 2 WHERE id = 1',
      'UPDATE users SET a[1] = 1, a[2] = 2, b.x = 1, b.y = 2 WHERE id = 1',
      'INSERT INTO users (a, b) VALUES (1, 2) ON CONFLICT (a) DO UPDATE SET a = 1, b = 2',
    ],
  },
  check(statement) {
    return assignmentsIn(statement).flatMap(({ table, targets }) => {
      const seen = new Set<string>()
      return targets.flatMap((target) => {
        if (!('ResTarget' in target)) return []
        const { name = '', location, indirection } = target.ResTarget
        // Elements of an array, and fields of a composite, may be assigned one by one.
        if (indirection !== undefined) return []
        if (!seen.has(name)) {
          seen.add(name)
          return []
        }
        const object = `${table}.${name}`
        const message = `Fails: ${object} is assigned twice in one statement.`
        return [{ object, message, ...(location !== undefined && { location }) }]
      })
    })
  },
})

interface Assignments {
  readonly table: string
  readonly targets: readonly Node[]
}

function assignmentsIn({ kind, node }: Tagged): Assignments[] {
  if (kind === 'UpdateStmt') {
    return [{ table: show(tableOf(node.relation)), targets: node.targetList ?? [] }]
  }
  if (kind === 'InsertStmt') {
    const table = show(tableOf(node.relation))
    return [
      { table, targets: node.cols ?? [] },
      { table, targets: node.onConflictClause?.targetList ?? [] },
    ]
  }
  if (kind !== 'MergeStmt') return []
  const table = show(tableOf(node.relation))
  return [...nodesIn(node.mergeWhenClauses)].flatMap((inner) =>
    inner.kind === 'MergeWhenClause' ? [{ table, targets: inner.node.targetList ?? [] }] : [],
  )
}
