import type { AlterTableCmd } from 'libpg-query'
import { type NodeOf, tableOf } from '../../ast.ts'
import type { Model } from '../../model.ts'
import { Touched } from '../touched.ts'
import { Altered } from './alteration.ts'
import { kindOf } from './commands.ts'

/** Does commands of one ALTER TABLE, all of them together or one alone. */
export function alter(
  statement: NodeOf<'AlterTableStmt'>,
  commands: readonly AlterTableCmd[],
  model: Model,
): Touched {
  const touched = new Touched(model)
  const { catalog, version } = model
  const name = tableOf(statement.relation)
  const relation = catalog.relation(name)
  const root = new Altered(name, relation, true)
  const recurses = statement.relation?.inh !== false
  const below = relation && recurses ? catalog.descendantsOf(relation) : []
  const all = [root, ...below.map((one) => new Altered(one, one, false))]
  for (const command of commands) {
    const kind = kindOf(command)
    const reaches =
      typeof kind.recurses === 'function' ? kind.recurses(command) : (kind.recurses ?? false)
    for (const on of reaches ? all : [root]) {
      on.need(typeof kind.mode === 'function' ? kind.mode(command, version) : kind.mode)
      kind.does?.({ model, command, on, touched, recurses })
    }
  }
  for (const on of all) on.finish(touched)
  return touched
}

export function commandsOf({ cmds = [] }: NodeOf<'AlterTableStmt'>): AlterTableCmd[] {
  return cmds.flatMap((wrapped) => ('AlterTableCmd' in wrapped ? [wrapped.AlterTableCmd] : []))
}
