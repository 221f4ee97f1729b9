import type { AlterTableCmd } from 'libpg-query'
import { type NodeOf, show, type TableName, tableOf } from './ast.ts'
import { commandEffects, type Effects } from './effects/index.ts'
import type { Executed } from './executed.ts'
import type { Model } from './model.ts'

/** One command of an ALTER TABLE: `ADD COLUMN …`, `DROP CONSTRAINT …`. */
export interface AlterCommand {
  readonly statement: NodeOf<'AlterTableStmt'>
  readonly command: AlterTableCmd
  /** Its number, from 0. */
  readonly index: number
  readonly table: TableName
  /** The table as the statement names it. */
  readonly object: string
  readonly effects: Effects
}

/**
 * The commands of an ALTER TABLE on a table that was there before; none for any other statement,
 * and none for a table that the pending migrations made.
 */
export function alterCommands({ kind, node }: Executed, model: Model): AlterCommand[] {
  if (kind !== 'AlterTableStmt' || node.objtype !== 'OBJECT_TABLE') return []
  const table = tableOf(node.relation)
  if (model.isNewTable(table)) return []
  return (node.cmds ?? []).flatMap((wrapped, index) => {
    if (!('AlterTableCmd' in wrapped)) return []
    const command = wrapped.AlterTableCmd
    return [
      {
        statement: node,
        command,
        index,
        table,
        object: show(table),
        // What a command does is worked out for the few rules that ask.
        get effects() {
          return commandEffects(node, command, model)
        },
      },
    ]
  })
}
