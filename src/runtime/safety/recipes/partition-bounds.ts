import type { PartitionKey } from '../catalog/types.ts'
import { listAfter } from '../reading/source.ts'
import { quote } from './sql.ts'

/**
 * The bounds of a partition as a condition on its rows, which PostgreSQL recognises; of one key
 * column, for `FOR VALUES FROM … TO …` and `IN (…)`.
 */
export function boundCondition(
  clause: string,
  { columns, strategy }: PartitionKey,
): string | undefined {
  const [column, ...others] = columns
  if (column === undefined || others.length > 0) return undefined
  const name = quote(column)
  if (strategy === 'list') {
    const values = listAfter(clause, 'in')
    // NULL is of no list of values.
    if (values === undefined || values.some((value) => /^null$/i.test(value))) return undefined
    return `${name} IS NOT NULL AND ${name} IN (${values.join(', ')})`
  }
  const from = listAfter(clause, 'from')
  const to = listAfter(clause, 'to')
  if (strategy !== 'range' || from?.length !== 1 || to?.length !== 1) return undefined
  return [
    `${name} IS NOT NULL`,
    ...(isUnbounded(from[0]) ? [] : [`${name} >= ${from[0]}`]),
    ...(isUnbounded(to[0]) ? [] : [`${name} < ${to[0]}`]),
  ].join(' AND ')
}

function isUnbounded(value: string | undefined): boolean {
  return /^(minvalue|maxvalue)$/i.test(value ?? '')
}
