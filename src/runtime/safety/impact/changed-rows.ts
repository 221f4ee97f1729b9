import type { MigrationSource } from '../assess.ts'
import type { Executed } from '../executed.ts'
import { executedBy } from '../execution/expand.ts'
import { Model } from '../model/model.ts'
import { type NodeOf, show, type TableName, tableOf } from '../reading/ast.ts'
import { parseScript } from '../reading/parse.ts'

/** Rows of a table that a migration found there, and rewrites or deletes. */
export interface ChangedRows {
  readonly table: TableName
  readonly deletes: boolean
  readonly file: string
  readonly line: number
}

/**
 * Every UPDATE, DELETE and MERGE of rows and columns that the migrations did not make themselves,
 * wherever it stands (CTEs, DO, functions that are called), with a WHERE or without. What it
 * overwrites is not known afterwards.
 */
export async function changedRows(
  migrations: readonly MigrationSource[],
): Promise<readonly ChangedRows[]> {
  const made = new Made()
  const model = new Model()
  const found: ChangedRows[] = []
  for (const { sql, file } of migrations) {
    for (const statement of (await parseScript(sql, file)).statements) {
      for (const executed of await executedBy(statement, model, undefined)) {
        model.addRoutine(executed)
        made.learn(executed)
        const table = rewritten(executed, made)
        if (!table) continue
        found.push({ table, deletes: executed.kind !== 'UpdateStmt', file, line: statement.line })
      }
    }
  }
  return found
}

/** The tables (`orders`) and columns (`users.email`) that migrations make, as they name them. */
export async function thingsMade(
  migrations: readonly MigrationSource[],
): Promise<ReadonlySet<string>> {
  const made = new Made()
  const model = new Model()
  for (const { sql, file } of migrations) {
    for (const statement of (await parseScript(sql, file)).statements) {
      for (const executed of await executedBy(statement, model, undefined)) {
        model.addRoutine(executed)
        made.learn(executed)
      }
    }
  }
  return made.names
}

/** The table whose old rows or columns a statement writes. */
function rewritten({ kind, node }: Executed, made: Made): TableName | undefined {
  if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt' && kind !== 'MergeStmt') return undefined
  const table = tableOf(node.relation)
  if (made.hasTable(table)) return undefined
  if (kind === 'UpdateStmt' && columnsOf(node).every((column) => made.hasColumn(table, column))) {
    return undefined
  }
  return table
}

function columnsOf({ targetList }: NodeOf<'UpdateStmt'>): string[] {
  return (targetList ?? []).flatMap((target) =>
    'ResTarget' in target ? [target.ResTarget.name ?? ''] : [],
  )
}

/** What the migrations have made so far: there was nothing in it before. */
class Made {
  readonly names = new Set<string>()

  learn({ kind, node }: Executed): void {
    if (kind === 'CreateStmt') this.names.add(show(tableOf(node.relation)))
    else if (kind === 'CreateTableAsStmt') this.names.add(show(tableOf(node.into?.rel)))
    else if (kind === 'AlterTableStmt') {
      for (const command of node.cmds ?? []) {
        if (!('AlterTableCmd' in command)) continue
        const { subtype, def } = command.AlterTableCmd
        if (subtype !== 'AT_AddColumn' || !def || !('ColumnDef' in def)) continue
        this.names.add(`${show(tableOf(node.relation))}.${def.ColumnDef.colname}`)
      }
    }
  }

  hasTable(table: TableName): boolean {
    return this.names.has(show(table))
  }

  hasColumn(table: TableName, column: string): boolean {
    return this.names.has(`${show(table)}.${column}`)
  }
}
