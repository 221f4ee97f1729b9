/** Predicts what a statement locks, rewrites and reads. */
import type { AlterTableCmd } from 'libpg-query'
import type { NodeOf, Tagged } from '../ast.ts'
import type { Model } from '../model.ts'
import { alter, commandsOf } from './alter/index.ts'
import { type Effects, noEffects } from './effects.ts'

export * from './effects.ts'

/** The effects of a whole statement, as the model stands before it. */
export function effectsOf({ kind, node }: Tagged, model: Model): Effects {
  if (kind === 'AlterTableStmt') return alter(node, commandsOf(node), model).effects()
  return noEffects
}

/** The effects of one command of an ALTER TABLE. */
export function commandEffects(
  statement: NodeOf<'AlterTableStmt'>,
  command: AlterTableCmd,
  model: Model,
): Effects {
  return alter(statement, [command], model).effects()
}
