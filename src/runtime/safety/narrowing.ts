import type { Node } from 'libpg-query'
import { nodesIn } from './ast.ts'

/** Whether a condition looks at the row: `WHERE true` and `WHERE 1 = 1` are as good as none. */
export function narrows(condition: Node | undefined): boolean {
  for (const { kind } of nodesIn(condition)) {
    if (kind === 'ColumnRef' || kind === 'CurrentOfExpr') return true
  }
  return false
}
