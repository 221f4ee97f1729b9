import type { CreateStmt, IntoClause, RangeVar } from 'libpg-query'
import type { Executed } from '../executed.ts'
import {
  droppedNames,
  type NodeOf,
  nodesIn,
  strings,
  type TableName,
  tableOf,
} from '../reading/ast.ts'
import type { Model } from './model.ts'

/** What each statement does to the model. A statement that may not run only takes knowledge away. */
export function learn(model: Model, statement: Executed): void {
  const { kind, node, certain } = statement
  model.timeouts.learn(statement, model.transaction)
  model.newThings.learn(statement)
  switch (kind) {
    case 'CreateStmt':
      if (certain && !node.if_not_exists) create(model, node.relation, node.oncommit)
      return
    case 'CreateTableAsStmt':
      if (certain && !node.if_not_exists) createInto(model, node.into)
      return
    case 'SelectStmt':
      if (certain && node.intoClause) createInto(model, node.intoClause)
      if (setsSearchPath(node)) model.changeSearchPath(statement.text)
      return
    case 'CreateSchemaStmt':
      if (certain && !node.if_not_exists && node.schemaname) model.addSchema(node.schemaname)
      return
    case 'CreateFunctionStmt':
      model.addRoutine(statement)
      return
    case 'AlterTableStmt':
      alterTable(model, node, certain)
      return
    case 'RenameStmt':
      rename(model, node, certain)
      return
    case 'AlterObjectSchemaStmt':
      moveTable(model, node, certain)
      return
    case 'DropStmt':
      drop(model, node)
      return
    case 'VariableSetStmt':
      if (node.kind === 'VAR_RESET_ALL' || pathVariables.has(node.name ?? ''))
        model.changeSearchPath(statement.text)
      return
    case 'DiscardStmt':
      model.forgetTemporary()
      return
    case 'TransactionStmt':
      if (node.kind === 'TRANS_STMT_COMMIT') model.endTransaction()
      if (/ROLLBACK|PREPARE$/.test(node.kind ?? '')) model.forget()
  }
}

// `"$user"` in the search path follows the role.
const pathVariables: ReadonlySet<string> = new Set(['search_path', 'role', 'session_authorization'])

function setsSearchPath(node: NodeOf<'SelectStmt'>): boolean {
  for (const inner of nodesIn(node)) {
    if (inner.kind === 'FuncCall' && strings(inner.node.funcname).at(-1) === 'set_config')
      return true
  }
  return false
}

function create(
  model: Model,
  relation: RangeVar | undefined,
  onCommit: CreateStmt['oncommit'],
): void {
  if (relation?.relpersistence === 't' || relation?.schemaname === 'pg_temp') {
    model.addTemporary(tableOf(relation), onCommit === 'ONCOMMIT_DROP')
  } else {
    model.addTable(tableOf(relation))
  }
}

function createInto(model: Model, into: IntoClause | undefined): void {
  create(model, into?.rel, into?.onCommit)
}

function alterTable(model: Model, node: NodeOf<'AlterTableStmt'>, certain: boolean): void {
  const table = tableOf(node.relation)
  for (const wrapped of node.cmds ?? []) {
    if (!('AlterTableCmd' in wrapped)) continue
    const { subtype, def, name, missing_ok } = wrapped.AlterTableCmd
    if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def && certain && !missing_ok) {
      model.addColumn(table, def.ColumnDef.colname ?? '')
    } else if (subtype === 'AT_DropColumn') {
      model.removeColumn(table, name ?? '')
    } else if (subtype === 'AT_AttachPartition' && def && 'PartitionCmd' in def) {
      // An old table becomes part of a new one, and goes where that goes.
      if (!model.isNewTable(tableOf(def.PartitionCmd.name))) makeOld(model, table)
    } else if (subtype === 'AT_AddInherit' && def && 'RangeVar' in def) {
      if (!model.isNewTable(table)) makeOld(model, tableOf(def.RangeVar))
    }
  }
}

function makeOld(model: Model, table: TableName): void {
  model.removeTable(table)
  if (table.schema !== undefined) model.removeSchema(table.schema)
}

function rename(model: Model, node: NodeOf<'RenameStmt'>, certain: boolean): void {
  const table = tableOf(node.relation)
  const newName = node.newname ?? ''
  if (node.renameType === 'OBJECT_TABLE') {
    const made = certain && isPermanentAndNew(model, table)
    model.removeTable(table)
    const renamed = { ...table, name: newName }
    model.removeTable(renamed)
    if (made) model.addTable(renamed)
  } else if (node.renameType === 'OBJECT_COLUMN') {
    const made = model.isNewColumn(table, node.subname ?? '')
    model.removeColumn(table, node.subname ?? '')
    model.removeColumn(table, newName)
    if (made && certain) model.addColumn(table, newName)
  } else if (node.renameType === 'OBJECT_SCHEMA') {
    model.forget()
  }
}

// Under another name or schema, a temporary table would be followed past its end.
function isPermanentAndNew(model: Model, table: TableName): boolean {
  return model.isNewTable(table) && !model.isTemporary(table)
}

function moveTable(model: Model, node: NodeOf<'AlterObjectSchemaStmt'>, certain: boolean): void {
  if (node.relation === undefined) return
  const table = tableOf(node.relation)
  const made = certain && isPermanentAndNew(model, table)
  model.removeTable(table)
  const moved = { schema: node.newschema ?? '', name: table.name }
  if (made) model.addTable(moved)
  // A new schema that holds an old table is no longer nothing to lose.
  else model.removeSchema(moved.schema)
}

function drop(model: Model, node: NodeOf<'DropStmt'>): void {
  for (const object of droppedNames(node.objects)) {
    if (node.removeType === 'OBJECT_TABLE') model.removeTable(object)
    if (node.removeType === 'OBJECT_SCHEMA') model.removeSchema(object.name)
  }
}
