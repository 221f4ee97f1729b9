import type { AlterTableCmd } from 'libpg-query'
import type { Model } from '../../model/model.ts'
import { type NodeOf, tableOf } from '../../reading/ast.ts'
import type { Touched } from '../touched.ts'
import { Altered } from './alteration.ts'
import { kindOf } from './commands.ts'

/** Does commands of one ALTER TABLE, all of them together or one alone. */
export function alter(
  statement: NodeOf<'AlterTableStmt'>,
  commands: readonly AlterTableCmd[],
  { touched, model }: { readonly touched: Touched; readonly model: Model },
): void {
  const { catalog, version } = model
  const name = tableOf(statement.relation)
  const relation = catalog.relation(name)
  const root = new Altered(name, relation, true)
  const recurses = statement.relation?.inh ?? false
  const below = relation && recurses ? catalog.descendantsOf(relation) : []
  const all = [root, ...below.map((one) => new Altered(one, one, false))]
  for (const command of commands) {
    const kind = kindOf(command)
    const { mode, reach = 'none' } = kind
    const wanted = typeof reach === 'function' ? reach(command, relation, version) : reach
    const partitioned = relation?.kind === 'partitioned table'
    const reaches = wanted === 'all' || (wanted === 'partitions' && partitioned)
    if (version >= (kind.locksBelowSince ?? Number.MAX_VALUE)) {
      for (const on of all)
        on.need(typeof mode === 'function' ? mode(command, { version, on: root, root }) : mode)
    }
    for (const on of reaches ? all : [root]) {
      on.need(typeof mode === 'function' ? mode(command, { version, on, root }) : mode)
      kind.does?.({ model, command, commands, on, touched, recurses })
    }
  }
  for (const on of all) on.finish(touched)
}

export function commandsOf({ cmds = [] }: NodeOf<'AlterTableStmt'>): AlterTableCmd[] {
  return cmds.flatMap((wrapped) => ('AlterTableCmd' in wrapped ? [wrapped.AlterTableCmd] : []))
}
