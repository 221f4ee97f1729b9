import type { Node, PartitionBoundSpec } from 'libpg-query'
import type { PartitionKey, Relation } from '../../catalog/types.ts'
import { strings } from '../../reading/ast.ts'

/**
 * Whether the constraints of a table say already that each row belongs in the partition: then
 * PostgreSQL attaches it without reading it. Only for a key of one column and plain constants;
 * of anything else nothing is proven here.
 */
export function constraintsImply(
  table: Relation | undefined,
  bound: PartitionBoundSpec | undefined,
  key: PartitionKey | undefined,
): boolean {
  const [column, ...others] = key?.columns ?? []
  if (table === undefined || bound === undefined || column === undefined) return false
  if (others.length > 0 || bound.is_default) return false
  const facts = table.constraints.flatMap(({ kind, validated, condition }) =>
    kind === 'check' && validated && condition ? conjuncts(condition) : [],
  )
  const notNull =
    table.columns.some(({ name, notNull }) => name === column && notNull) ||
    table.constraints.some((one) => one.validated && one.provesNotNull?.includes(column))
  if (key?.strategy === 'range') {
    const limits = facts.flatMap((fact) => limitOn(fact, column))
    const [low] = bound.lowerdatums ?? []
    const [high] = bound.upperdatums ?? []
    const above = isInfinite(low) || limits.some((one) => one.isLow && reaches(one, low))
    const below = isInfinite(high) || limits.some((one) => !one.isLow && reaches(one, high))
    return notNull && above && below
  }
  if (key?.strategy !== 'list') return false
  const allowed = (bound.listdatums ?? []).map(constant)
  return (
    notNull &&
    facts.some((fact) => {
      const values = valuesOf(fact, column)
      return values?.every((value) => value !== undefined && allowed.includes(value)) ?? false
    })
  )
}

function conjuncts(condition: Node): Node[] {
  return 'BoolExpr' in condition && condition.BoolExpr.boolop === 'AND_EXPR'
    ? (condition.BoolExpr.args ?? []).flatMap(conjuncts)
    : [condition]
}

interface Limit {
  readonly isLow: boolean
  readonly includes: boolean
  readonly value: string
}

/** `column >= 200` and the like; a constant on the left is not looked at. */
function limitOn(fact: Node, column: string): Limit[] {
  if (!('A_Expr' in fact) || fact.A_Expr.kind !== 'AEXPR_OP') return []
  const { lexpr, rexpr, name } = fact.A_Expr
  const [operator = ''] = strings(name)
  const value = constant(rexpr)
  if (!isColumn(lexpr, column) || value === undefined || !/^[<>]=?$/.test(operator)) return []
  return [{ isLow: operator.startsWith('>'), includes: operator.endsWith('='), value }]
}

/** A lower bound of a partition belongs to it, an upper one does not. */
function reaches({ isLow, includes, value }: Limit, bound: Node | undefined): boolean {
  const edge = constant(bound)
  if (edge === undefined) return false
  if (edge === value) return isLow || !includes
  const [limit, number] = [value, edge].map((text) => (text === '' ? Number.NaN : Number(text)))
  if (limit === undefined || number === undefined) return false
  return isLow ? limit > number : limit < number
}

/** The values that `column IN (…)` or `column = …` allows. */
function valuesOf(fact: Node, column: string): (string | undefined)[] | undefined {
  if (!('A_Expr' in fact) || !isColumn(fact.A_Expr.lexpr, column)) return undefined
  const { kind, name, rexpr } = fact.A_Expr
  if (strings(name)[0] !== '=' || rexpr === undefined) return undefined
  if (kind === 'AEXPR_IN' && 'List' in rexpr) return (rexpr.List.items ?? []).map(constant)
  return kind === 'AEXPR_OP' ? [constant(rexpr)] : undefined
}

function isColumn(node: Node | undefined, column: string): boolean {
  return node !== undefined && 'ColumnRef' in node
    ? strings(node.ColumnRef.fields).at(-1) === column
    : false
}

/** MINVALUE and MAXVALUE are written like columns. */
function isInfinite(node: Node | undefined): boolean {
  return node !== undefined && 'ColumnRef' in node
}

/** A constant as text, whatever type it is cast to. */
function constant(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined
  if ('TypeCast' in node) return constant(node.TypeCast.arg)
  if (!('A_Const' in node)) return undefined
  const { ival, fval, sval, isnull } = node.A_Const
  if (isnull) return undefined
  return ival ? String(ival.ival ?? 0) : (fval?.fval ?? sval?.sval)
}
