/** Predicts what a statement locks, rewrites and reads. */
import type { AlterTableCmd } from 'libpg-query'
import type { NodeOf, Tagged } from '../ast.ts'
import type { Model } from '../model.ts'
import { alter, commandsOf } from './alter/index.ts'
import { creation } from './create.ts'
import { data } from './data.ts'
import { drop } from './drop.ts'
import { type Effects, noEffects } from './effects.ts'
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
export function effectsOf({ kind, node }: Tagged, model: Model): Effects {
  const effect = effects[kind] as
    | ((node: unknown, touched: Touched, model: Model) => void)
    | undefined
  if (effect === undefined) return noEffects
  const touched = new Touched(model)
  effect(node, touched, model)
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
