import { show, type TableName } from '../reading/ast.ts'
import type { Hit } from '../rules/define.ts'
import type { Transaction } from './transaction.ts'

/**
 * What a statement blocks that itself stops only writes to these tables: reads as well where an
 * earlier statement of its transaction holds ACCESS EXCLUSIVE. `writes to a and b`, or `reads and
 * writes of a, which line 2 locked, and writes to b,`.
 */
export function blocked(
  tables: readonly TableName[],
  transaction: Transaction,
): { readonly what: string; readonly risk: Pick<Hit, 'risk'> } {
  const names = [...new Set(tables.map(show))]
  const closed = names.filter((name) => transaction.exclusive.has(name))
  const open = names.filter((name) => !transaction.exclusive.has(name))
  const parts = closed.map(
    (name) =>
      `reads and writes of ${name}, which line ${transaction.exclusive.get(name)?.line} locked,`,
  )
  if (open.length > 0) parts.push(`writes to ${open.join(' and ')}`)
  return { what: parts.join(' and '), risk: closed.length > 0 ? { risk: 'high' } : {} }
}
