/** Predicts what a statement locks, rewrites and reads. */
import type { AlterTableCmd } from 'libpg-query'
import type { NodeOf, Tagged } from '../ast.ts'
import type { Model } from '../model.ts'
import { type Effects, noEffects } from './effects.ts'

export * from './effects.ts'

/** The effects of a whole statement, as the model stands before it. */
export function effectsOf(_statement: Tagged, _model: Model): Effects {
  return noEffects
}

/** The effects of one command of an ALTER TABLE. */
export function commandEffects(
  _statement: NodeOf<'AlterTableStmt'>,
  _command: AlterTableCmd,
  _model: Model,
): Effects {
  return noEffects
}
