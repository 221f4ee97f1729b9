import type { Model } from '../model/model.ts'
import { named, show, strings } from '../reading/ast.ts'
import { quote } from '../recipes/sql.ts'
import { builtIn, type ColumnDefinition, columnsDefined } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const columnPadding = defineRule({
  name: 'column-padding',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Orders columns so that every row wastes bytes between them',
  why: 'PostgreSQL stores columns in their order and each at a multiple of its alignment: a boolean before a bigint costs seven empty bytes in every row. The order cannot be changed later without a new table.',
  safeWay: 'Put the columns of 8 bytes first, then those of 4, 2 and 1, then texts.',
  examples: {
    bad: [
      'CREATE TABLE t (a boolean, b bigint, c boolean, d bigint)',
      'CREATE TABLE t (a int, b timestamptz, c int, d bigint, e text)',
    ],
    ok: [
      'CREATE TABLE t (b bigint, d bigint, a boolean, c boolean)',
      'CREATE TABLE t (a int, b bigint)',
      'CREATE TABLE t (a text, b boolean, c bigint)',
      'CREATE TABLE t (a boolean, b money_of_ours, c boolean, d bigint)',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind !== 'CreateStmt' || node.relation === undefined || node.partbound) return []
    const columns = fixedColumns(columnsDefined(statement), model)
    const best = columns.toSorted((a, b) => b.align - a.align)
    const wasted = widthOf(columns) - widthOf(best)
    // A row is rounded up to 8 bytes: less may save nothing.
    if (wasted < 8) return []
    const object = show(named([node.relation.schemaname ?? '', node.relation.relname ?? '']))
    const order = best.map(({ name }) => quote(name)).join(', ')
    return [
      {
        object,
        message: `Each row of ${object} wastes ${wasted} bytes between its columns.`,
        safeWay: `Begin with the columns in this order: ${order}`,
      },
    ]
  },
})

interface Fixed {
  readonly name: string
  readonly size: number
  readonly align: number
}

/** The columns before the first of variable width: where those behind it begin depends on the values. */
function fixedColumns(columns: readonly ColumnDefinition[], model: Model): Fixed[] {
  const all = columns.map((column) => ({ name: column.name, layout: layoutOf(column, model) }))
  const end = all.findIndex(({ layout }) => layout === undefined)
  return all
    .slice(0, end === -1 ? all.length : end)
    .flatMap(({ name, layout }) => (layout === undefined ? [] : [{ name, ...layout }]))
}

function layoutOf({ type }: ColumnDefinition, model: Model): Omit<Fixed, 'name'> | undefined {
  if (type.arrayBounds !== undefined) return undefined
  const size = model.catalog.type(named(strings(type.names)))?.kind === 'enum' ? 4 : undefined
  const [bytes, align] = layouts[builtIn(type) ?? ''] ?? [size, size]
  return bytes === undefined || align === undefined ? undefined : { size: bytes, align }
}

function widthOf(columns: readonly Fixed[]): number {
  return columns.reduce((end, { size, align }) => Math.ceil(end / align) * align + size, 0)
}

/** Size and alignment in bytes: typlen and typalign of pg_type, the same in 11 to 18 on 64-bit machines. */
const layouts: Readonly<Record<string, readonly [number, number]>> = {
  bool: [1, 1],
  char: [1, 1],
  uuid: [16, 1],
  int2: [2, 2],
  smallserial: [2, 2],
  int4: [4, 4],
  serial: [4, 4],
  float4: [4, 4],
  date: [4, 4],
  oid: [4, 4],
  macaddr: [6, 4],
  int8: [8, 8],
  bigserial: [8, 8],
  float8: [8, 8],
  money: [8, 8],
  time: [8, 8],
  timetz: [12, 8],
  timestamp: [8, 8],
  timestamptz: [8, 8],
  interval: [16, 8],
}
