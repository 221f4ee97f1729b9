import type { A_Const, Node } from 'libpg-query'
import { nodesIn, strings } from './ast.ts'

/**
 * Whether a condition chooses among the rows: `WHERE true`, `WHERE 1 = 1` and `WHERE id = id` are
 * as good as none.
 */
export function narrows(condition: Node | undefined): boolean {
  if (alwaysHolds(condition)) return false
  for (const { kind } of nodesIn(condition)) {
    if (kind === 'ColumnRef' || kind === 'CurrentOfExpr') return true
  }
  return false
}

/**
 * Whether a condition holds for every row, as far as that can be seen: `true`, `1 = 1`,
 * `a OR true`, `a = a` and, of a column that is called id, `id IS NOT NULL`.
 */
export function alwaysHolds(condition: Node | undefined): boolean {
  if (condition === undefined) return false
  if ('A_Const' in condition) return condition.A_Const.boolval?.boolval === true
  if ('TypeCast' in condition) {
    const { arg } = condition.TypeCast
    const text = arg && 'A_Const' in arg ? arg.A_Const.sval?.sval : undefined
    return text === undefined ? alwaysHolds(arg) : /^(t|true|yes|on|1)$/i.test(text)
  }
  if ('BoolExpr' in condition) {
    const { boolop, args = [] } = condition.BoolExpr
    if (boolop === 'OR_EXPR') return args.some(alwaysHolds)
    return boolop === 'AND_EXPR' && args.every(alwaysHolds)
  }
  if ('NullTest' in condition) {
    const { nulltesttype, arg } = condition.NullTest
    return nulltesttype === 'IS_NOT_NULL' && /(^|\.)id$/.test(columnOf(arg) ?? '')
  }
  if (!('A_Expr' in condition) || strings(condition.A_Expr.name)[0] !== '=') return false
  const { lexpr, rexpr } = condition.A_Expr
  const column = columnOf(lexpr)
  if (column !== undefined) return column === columnOf(rexpr)
  const constants = [lexpr, rexpr].map(
    (side) => side && 'A_Const' in side && constantOf(side.A_Const),
  )
  return constants[0] !== undefined && constants[0] !== false && constants[0] === constants[1]
}

/** A column as it is written: `u.id`. */
function columnOf(node: Node | undefined): string | undefined {
  return node && 'ColumnRef' in node ? strings(node.ColumnRef.fields).join('.') : undefined
}

/** A constant without its place in the source. */
function constantOf({ ival, fval, sval }: A_Const): string {
  return JSON.stringify([ival, fval, sval])
}
