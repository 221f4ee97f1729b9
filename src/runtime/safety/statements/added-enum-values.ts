import type { Node } from 'libpg-query'
import type { Relation } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import { type NodeOf, nodesIn, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { typeName } from '../recipes/type-text.ts'

/** A use of an enum value that this transaction added. */
export interface AddedValue {
  readonly value: string
  readonly type: string
  /** Whether it is used as a value of that type for sure: in a cast, or for a column of the type. */
  readonly certain: boolean
}

/** The first new value that a statement uses, other than in a column or cast of another type. */
export function addedValueIn({ kind, node }: Tagged, model: Model): AddedValue | undefined {
  const { enumValues } = model.transaction
  if (enumValues.size === 0 || !uses.has(kind)) return undefined
  const expected = new Map<unknown, string>()
  for (const [constant, type] of columnTypes({ kind, node } as Tagged, model)) {
    expected.set(constant, type)
  }
  let doubtful: AddedValue | undefined
  for (const inner of nodesIn({ [kind]: node })) {
    if (inner.kind === 'TypeCast') {
      const { arg, typeName: type } = inner.node
      if (arg && 'A_Const' in arg) expected.set(arg.A_Const, typeName(type))
    }
    if (inner.kind !== 'A_Const') continue
    const value = inner.node.sval?.sval ?? ''
    const type = enumValues.get(value)
    const known = expected.get(inner.node)
    if (type === undefined || (known !== undefined && known !== type)) continue
    if (known === type) return { value, type, certain: true }
    doubtful ??= { value, type, certain: false }
  }
  return doubtful
}

/** The constants that a statement gives to columns whose type is known. */
function columnTypes({ kind, node }: Tagged, { catalog }: Model): [unknown, string][] {
  const known = (table: TableName) => catalog.relation(table)
  switch (kind) {
    case 'UpdateStmt':
      return targetsOf(node.targetList).flatMap(({ name, val }) =>
        typed(known(tableOf(node.relation)), name, val),
      )
    case 'InsertStmt': {
      const table = known(tableOf(node.relation))
      const listed = node.cols && targetsOf(node.cols).map(({ name }) => name)
      const columns = listed ?? (table?.complete ? table.columns.map(({ name }) => name) : [])
      return rowsOf(node).flatMap((row) =>
        row.flatMap((value, index) => typed(table, columns[index], value)),
      )
    }
    case 'AlterTableStmt':
      return (node.cmds ?? []).flatMap((wrapped) => {
        const command = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd : undefined
        if (command?.subtype !== 'AT_ColumnDefault') return []
        return typed(known(tableOf(node.relation)), command.name, command.def)
      })
    default:
      return []
  }
}

function targetsOf(nodes: readonly Node[] | undefined): NodeOf<'ResTarget'>[] {
  return (nodes ?? []).flatMap((one) => ('ResTarget' in one ? [one.ResTarget] : []))
}

/** The rows of VALUES. */
function rowsOf({ selectStmt }: NodeOf<'InsertStmt'>): Node[][] {
  const query = selectStmt && 'SelectStmt' in selectStmt ? selectStmt.SelectStmt : undefined
  return (query?.valuesLists ?? []).map((list) => ('List' in list ? (list.List.items ?? []) : []))
}

function typed(
  table: Relation | undefined,
  column: string | undefined,
  value: Node | undefined,
): [unknown, string][] {
  const type = table?.columns.find(({ name }) => name === column)?.type.name
  return type && value && 'A_Const' in value ? [[value.A_Const, type]] : []
}

const uses: ReadonlySet<string> = new Set([
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'SelectStmt',
  'AlterTableStmt',
  'CreateStmt',
  'CreateTableAsStmt',
  'IndexStmt',
  'ViewStmt',
])
