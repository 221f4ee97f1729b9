import type { ClauseOf } from '../clauses.ts'
import type { DialectContext } from '../define.ts'
import type { TableName } from '../tokens.ts'

/**
 * The statement before this one that copied every row of a table into another one: what a tool
 * writes where SQLite has no ALTER TABLE for a change (its manual, "ALTER TABLE", section 7).
 */
export function copyOf(
  table: TableName,
  { earlier }: DialectContext,
): ClauseOf<'copy-rows'> | undefined {
  return earlier().findLast(
    (clause): clause is ClauseOf<'copy-rows'> =>
      clause.kind === 'copy-rows' && isSameTable(clause.from, table),
  )
}

export function isSameTable(a: TableName, b: TableName): boolean {
  const [left, right] = [a, b].map(({ schema = 'main', name }) => JSON.stringify([schema, name]))
  return left?.toLowerCase() === right?.toLowerCase()
}
