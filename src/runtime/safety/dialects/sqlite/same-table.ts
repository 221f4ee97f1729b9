import type { TableName } from '../tokens.ts'

/** SQLite's names do not tell case apart, and its first database is `main`. */
export function isSameTable(a: TableName, b: TableName): boolean {
  const [left, right] = [a, b].map(({ schema = 'main', name }) => JSON.stringify([schema, name]))
  return left?.toLowerCase() === right?.toLowerCase()
}
