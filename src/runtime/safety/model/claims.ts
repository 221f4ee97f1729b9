import type { Catalog } from '../catalog/catalog.ts'
import { blocksReads, type Effects, type Lock } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'

/**
 * The tables that a statement keeps from everyone else: ACCESS EXCLUSIVE, other than to add a
 * column or set a default in a moment, as most migrations do.
 */
export function claimedTables(statement: Executed, effects: Effects, catalog: Catalog): Lock[] {
  if (!claims(statement) || addsOnly(statement, effects)) return []
  return effects.locks.filter(
    ({ mode, relation }) => blocksReads(mode) && isTable(relation, catalog),
  )
}

function claims({ kind, node }: Executed): boolean {
  if (kind === 'AlterTableStmt') return node.objtype === 'OBJECT_TABLE'
  if (kind === 'DropStmt') return node.removeType === 'OBJECT_TABLE'
  // A table that gets another name or schema would be taken for two.
  if (kind === 'RenameStmt')
    return node.renameType === 'OBJECT_COLUMN' && node.relationType === 'OBJECT_TABLE'
  return kind === 'LockStmt' || kind === 'TruncateStmt'
}

function addsOnly({ kind, node }: Executed, { rewrites, scans }: Effects): boolean {
  if (kind !== 'AlterTableStmt' || rewrites.length > 0 || scans.length > 0) return false
  return (node.cmds ?? []).every(
    (wrapped) => 'AlterTableCmd' in wrapped && additions.has(wrapped.AlterTableCmd.subtype ?? ''),
  )
}

const additions: ReadonlySet<string> = new Set([
  'AT_AddColumn',
  'AT_ColumnDefault',
  'AT_AddConstraint',
  'AT_ValidateConstraint',
  'AT_DropNotNull',
])

function isTable(shown: string, catalog: Catalog): boolean {
  const [name = '', schema] = shown.split('.').toReversed()
  const table = schema === undefined ? { name } : { schema, name }
  const kind = catalog.relation(table)?.kind ?? 'table'
  return /table$/.test(kind) && catalog.relationOfIndex(table) === undefined
}
