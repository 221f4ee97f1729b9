import type { Executed } from '../executed.ts'
import {
  droppedNames,
  type NodeOf,
  nodesIn,
  strings,
  type TableName,
  tableOf,
} from '../reading/ast.ts'

/** What a statement does to what the live database has said before. */
export type Change =
  /** The rows of a table, or the values of its columns, are others afterwards. */
  | { readonly does: 'rows'; readonly table: TableName }
  /** So are those of the tables that refer to it, by their foreign keys. */
  | { readonly does: 'rows and referring rows'; readonly table: TableName }
  /** The name means another relation afterwards, or none. */
  | { readonly does: 'replace'; readonly table: TableName }
  | { readonly does: 'drop schema'; readonly schema: string }
  | { readonly does: 'call'; readonly fn: TableName }
  /** Names without a schema may mean others. */
  | { readonly does: 'search path' }
  /** Any row of any table. */
  | { readonly does: 'anything' }

export function changesOf(statement: Executed): Change[] {
  if (statement.opaque !== undefined) return [{ does: 'anything' }]
  if (statement.kind === 'CreateFunctionStmt') return []
  return [...ownChanges(statement), ...innerChanges(statement)]
}

function ownChanges({ kind, node }: Executed): Change[] {
  switch (kind) {
    case 'InsertStmt':
    case 'CopyStmt':
      return [{ does: 'rows', table: tableOf(node.relation) }]
    case 'UpdateStmt':
    case 'DeleteStmt':
    case 'MergeStmt':
      return [{ does: 'rows and referring rows', table: tableOf(node.relation) }]
    case 'TruncateStmt':
      return (node.relations ?? []).flatMap((relation): Change[] =>
        'RangeVar' in relation
          ? [{ does: 'rows and referring rows', table: tableOf(relation.RangeVar) }]
          : [],
      )
    case 'AlterTableStmt':
      return changesRows(node) ? [{ does: 'rows', table: tableOf(node.relation) }] : []
    case 'RenameStmt':
      return renamed(node)
    case 'AlterObjectSchemaStmt':
      return [{ does: 'replace', table: tableOf(node.relation) }]
    case 'CreateStmt':
      return node.if_not_exists ? [] : [{ does: 'replace', table: tableOf(node.relation) }]
    case 'CreateTableAsStmt':
      return node.if_not_exists ? [] : [{ does: 'replace', table: tableOf(node.into?.rel) }]
    case 'DropStmt':
      return dropped(node)
    case 'AlterEnumStmt':
      return node.oldVal === undefined ? [] : [{ does: 'anything' }]
    case 'CallStmt':
      return [{ does: 'anything' }]
    case 'VariableSetStmt': {
      const other = node.kind === 'VAR_RESET_ALL' || paths.has(node.name ?? '')
      return other ? [{ does: 'search path' }] : []
    }
    default:
      return []
  }
}

function innerChanges({ node }: Executed): Change[] {
  return [...nodesIn(node)].flatMap((inner): Change[] => {
    if (inner.kind === 'InsertStmt') return [{ does: 'rows', table: tableOf(inner.node.relation) }]
    if (inner.kind !== 'FuncCall') return []
    const [name = '', schema] = strings(inner.node.funcname).toReversed()
    if (name === 'set_config') return [{ does: 'search path' }]
    return [{ does: 'call', fn: schema === undefined ? { name } : { schema, name } }]
  })
}

function changesRows({ cmds = [] }: NodeOf<'AlterTableStmt'>): boolean {
  return cmds.some(
    (wrapped) => 'AlterTableCmd' in wrapped && changing.has(wrapped.AlterTableCmd.subtype ?? ''),
  )
}

function renamed({ relation, renameType, newname = '' }: NodeOf<'RenameStmt'>): Change[] {
  if (relation === undefined) return []
  const table = tableOf(relation)
  if (renameType === 'OBJECT_COLUMN') return [{ does: 'rows', table }]
  return [
    { does: 'replace', table },
    { does: 'replace', table: { ...table, name: newname } },
  ]
}

function dropped({ objects, removeType, behavior }: NodeOf<'DropStmt'>): Change[] {
  const names = droppedNames(objects)
  if (removeType === 'OBJECT_SCHEMA') {
    return names.map(({ name }) => ({ does: 'drop schema', schema: name }))
  }
  if (relations.has(removeType ?? '')) return names.map((table) => ({ does: 'replace', table }))
  // A type takes columns with it.
  return behavior === 'DROP_CASCADE' ? [{ does: 'anything' }] : []
}

const paths: ReadonlySet<string> = new Set(['search_path', 'role', 'session_authorization'])

const relations: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_FOREIGN_TABLE',
])

/** Commands after which the values of old columns, or the rows, may be others than before. */
const changing: ReadonlySet<string> = new Set([
  'AT_DropColumn',
  'AT_AlterColumnType',
  'AT_SetExpression',
  'AT_DropExpression',
  'AT_AttachPartition',
  'AT_DetachPartition',
  'AT_AddInherit',
  'AT_DropInherit',
])
