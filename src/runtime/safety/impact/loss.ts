import type { Executed } from '../executed.ts'
import { droppedNames, show, type TableName, tableOf } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'

/** The rows, or the values of a column, that a statement takes away. */
export interface Loss {
  readonly table: TableName
  readonly column?: string
  /** Whether the tables that refer to it are emptied too. */
  readonly cascades: boolean
}

/** What a statement loses of the object that a finding names; undefined where that is nothing that can be counted. */
export function lossOf(statement: Executed, object: string | undefined): Loss | undefined {
  return losses(statement).find(
    ({ table, column }) =>
      object === (column === undefined ? show(table) : `${show(table)}.${column}`),
  )
}

function losses({ kind, node }: Executed): Loss[] {
  switch (kind) {
    case 'DropStmt':
      if (node.removeType !== 'OBJECT_TABLE') return []
      return droppedNames(node.objects).map((table) => ({ table, cascades: false }))
    case 'TruncateStmt':
      return (node.relations ?? []).flatMap((relation) =>
        'RangeVar' in relation
          ? [{ table: tableOf(relation.RangeVar), cascades: node.behavior === 'DROP_CASCADE' }]
          : [],
      )
    case 'DeleteStmt':
    case 'UpdateStmt':
    case 'MergeStmt':
      return [{ table: tableOf(node.relation), cascades: false }]
    case 'AlterTableStmt':
      return (node.cmds ?? []).flatMap((wrapped) => {
        if (!('AlterTableCmd' in wrapped)) return []
        const { subtype, name: column = '' } = wrapped.AlterTableCmd
        if (subtype !== 'AT_DropColumn') return []
        return [{ table: tableOf(node.relation), column, cascades: false }]
      })
    default:
      return []
  }
}

/** Counts what is lost, up to `limit`; exactly, since statistics may be behind. */
export function lossQuestion({ table, column }: Loss, limit: number): string {
  const condition = column === undefined ? '' : ` WHERE ${quote(column)} IS NOT NULL`
  return `SELECT count(*) AS n FROM (SELECT 1 FROM ${quoteTable(table)}${condition} LIMIT ${limit}) AS lost`
}

/** What is said when so few rows are lost. */
export function lossFact({ table, column }: Loss, n: number): string {
  if (column === undefined) {
    return n === 0 ? `${show(table)} has no rows.` : `${show(table)} has ${rows(n)}.`
  }
  return n === 0
    ? `No row of ${show(table)} has a value in ${column}.`
    : `${rows(n)} of ${show(table)} ${n === 1 ? 'has' : 'have'} a value in ${column}.`
}

/** `1 row`, `3 rows`, `1,200 rows`. */
export function rows(n: number): string {
  return n === 1 ? '1 row' : `${n.toLocaleString('en-US')} rows`
}
