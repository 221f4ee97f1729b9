import type { Node } from 'libpg-query'
import { nodesIn, strings, type TableName } from '../reading/ast.ts'
import type { Question } from '../rules/define.ts'
import { quote, quoteTable } from './sql.ts'

/** Where counting stops: nobody needs to know how many more there are. */
const LIMIT = 1000

/** `SELECT` of how many rows a query finds, up to 1,000. */
export function bounded(query: string): string {
  return `SELECT count(*)::int AS n FROM (${query} LIMIT ${LIMIT}) q`
}

/** Asks for rows that satisfy a condition. */
export function rowsWhere(
  condition: string,
  about: Pick<Question, 'table' | 'columns' | 'fails' | 'says'>,
): Question {
  return { ...about, sql: bounded(`SELECT 1 FROM ${quoteTable(about.table)} WHERE ${condition}`) }
}

/** Asks for values that stand in more than one row; NULLs are no duplicates unless they count. */
export function duplicates(
  table: TableName,
  columns: readonly string[],
  { nullsCount = false, where }: { nullsCount?: boolean; where?: string } = {},
): Question {
  const names = columns.map(quote)
  const conditions = [
    ...(where === undefined ? [] : [`(${where})`]),
    ...(nullsCount ? [] : names.map((name) => `${name} IS NOT NULL`)),
  ]
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return {
    sql: bounded(
      `SELECT 1 FROM ${quoteTable(table)}${filter} GROUP BY ${names.join(', ')} HAVING count(*) > 1`,
    ),
    table,
    columns,
    fails: true,
    says: (n) =>
      `${howMany(n, 'value')} of ${columns.join(', ')} ${n === 1 ? 'is' : 'are'} there more than once.`,
  }
}

/** Asks for rows in which a column is NULL. */
export function nulls(table: TableName, column: string): Question {
  return rowsWhere(`${quote(column)} IS NULL`, {
    table,
    columns: [column],
    fails: true,
    says: (n) => `${howMany(n, 'row')} ${n === 1 ? 'has' : 'have'} no ${column}.`,
  })
}

/** `1 row`, `3 rows`, `1,000 rows or more`. */
export function howMany(n: number, noun: string): string {
  if (n === 1) return `1 ${noun}`
  return `${n.toLocaleString('en')} ${noun}s${n >= LIMIT ? ' or more' : ''}`
}

/** Whether to evaluate an expression runs nothing but PostgreSQL's own operators. */
export function isPlain(expression: Node | undefined): boolean {
  return [...nodesIn(expression)].every(({ kind, node }) => {
    if (kind === 'A_Expr') return strings(node.name).every((name) => builtInOperators.has(name))
    if (kind === 'TypeName') return builtInCasts.has(strings(node.names).at(-1) ?? '')
    return plainNodes.has(kind)
  })
}

const plainNodes: ReadonlySet<string> = new Set([
  'ColumnRef',
  'A_Const',
  'A_ArrayExpr',
  'BoolExpr',
  'NullTest',
  'BooleanTest',
  'TypeCast',
  'List',
  'String',
  'Integer',
])

const builtInOperators: ReadonlySet<string> = new Set(
  '= <> < > <= >= + - * / % || ~~ !~~ ~~* !~~* ~ !~ ~* !~* BETWEEN'.split(' '),
)

const builtInCasts: ReadonlySet<string> = new Set(
  'text varchar bpchar int2 int4 int8 numeric float4 float8 bool date timestamp timestamptz uuid pg_catalog'.split(
    ' ',
  ),
)
