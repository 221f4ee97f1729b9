/** Predicts what a statement locks, rewrites and reads. */
import type { AlterTableCmd } from 'libpg-query'
import type { Model } from '../model/model.ts'
import type { NodeOf, Tagged } from '../reading/ast.ts'
import { lackingOn } from '../reading/server-versions.ts'
import { addedValueIn } from '../statements/added-enum-values.ts'
import { alter, commandsOf } from './alter/index.ts'
import { creation } from './create.ts'
import { data } from './data.ts'
import { drop } from './drop.ts'
import type { Effects } from './effects.ts'
import { indexing } from './indexes.ts'
import { maintenance } from './maintenance.ts'
import { objects } from './objects.ts'
import { renaming } from './rename.ts'
import type { EffectsByKind } from './statement.ts'
import { Touched } from './touched.ts'

export * from './effects.ts'

const effects: EffectsByKind = {
  AlterTableStmt: (node, touched, model) => {
    if (ofRelations(node)) alter(node, commandsOf(node), { touched, model })
  },
  DropStmt: drop,
  ...creation,
  ...renaming,
  ...indexing,
  ...maintenance,
  ...data,
  ...objects,
}

/** A sequence is nobody's table, and PostgreSQL refuses to change a composite type that a table has. */
function ofRelations({ objtype }: NodeOf<'AlterTableStmt'>): boolean {
  return objtype !== 'OBJECT_SEQUENCE' && objtype !== 'OBJECT_TYPE'
}

/** The effects of a whole statement, as the model stands before it. */
export function effectsOf(statement: Tagged, model: Model): Effects {
  const { kind, node } = statement
  const touched = new Touched(model)
  const effect = effects[kind] as
    | ((node: unknown, touched: Touched, model: Model) => void)
    | undefined
  effect?.(node, touched, model)
  for (const reason of lackingOn(statement, model)) touched.refuse(reason)
  const added = addedValueIn(statement, model)
  if (added?.certain) {
    touched.refuse(`The value ${added.value} cannot be used in the transaction that added it.`)
  }
  return touched.effects()
}

/** The effects of one command of an ALTER TABLE. */
export function commandEffects(
  statement: NodeOf<'AlterTableStmt'>,
  command: AlterTableCmd,
  model: Model,
): Effects {
  const touched = new Touched(model)
  if (ofRelations(statement)) alter(statement, [command], { touched, model })
  return touched.effects()
}
