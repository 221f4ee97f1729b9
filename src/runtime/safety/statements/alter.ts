import type { AlterTableCmd } from 'libpg-query'
import { commandEffects, type Effects } from '../effects/index.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { type NodeOf, show, type TableName, tableOf } from '../reading/ast.ts'

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

const none: readonly AlterCommand[] = []

/** Many rules ask for the commands of the same statement, before the model learns of it. */
const known = new WeakMap<Executed, { model: Model; commands: readonly AlterCommand[] }>()

/**
 * The commands of an ALTER TABLE on a table that was there before; none for any other statement,
 * and none for a table that the pending migrations made.
 */
export function alterCommands(statement: Executed, model: Model): readonly AlterCommand[] {
  const { kind, node } = statement
  if (kind !== 'AlterTableStmt' || node.objtype !== 'OBJECT_TABLE') return none
  const before = known.get(statement)
  if (before?.model === model) return before.commands
  const commands = commandsOf(node, model)
  known.set(statement, { model, commands })
  return commands
}

function commandsOf(node: NodeOf<'AlterTableStmt'>, model: Model): readonly AlterCommand[] {
  const table = tableOf(node.relation)
  if (model.isNewTable(table)) return none
  const object = show(table)
  return (node.cmds ?? []).flatMap((wrapped, index) => {
    if (!('AlterTableCmd' in wrapped)) return []
    const command = wrapped.AlterTableCmd
    let effects: Effects | undefined
    return [
      {
        statement: node,
        command,
        index,
        table,
        object,
        // What a command does is worked out for the few rules that ask.
        get effects() {
          effects ??= commandEffects(node, command, model)
          return effects
        },
      },
    ]
  })
}
