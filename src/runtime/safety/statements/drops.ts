import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { show } from '../reading/ast.ts'
import { type Thing, type ThingKind, thingsDropped } from './things.ts'

/** Something old that a DROP removes. */
export interface Drop {
  readonly thing: Thing
  /** As the statement names it; with its table, where it belongs to one. */
  readonly object: string
  readonly cascades: boolean
  /** Whether the same migration makes it again. */
  readonly remade: boolean
}

/**
 * What a DROP removes of these kinds, without what the pending migrations made, and without what
 * belongs to a table that this migration drops.
 */
export function dropsOf(
  { kind, node }: Executed,
  model: Model,
  kinds: readonly ThingKind[],
): Drop[] {
  if (kind !== 'DropStmt') return []
  const cascades = node.behavior === 'DROP_CASCADE'
  return thingsDropped(node)
    .filter((thing) => kinds.includes(thing.kind) && !model.isNewThing(thing))
    .filter(({ on }) => on === undefined || !model.ahead.drops({ kind: 'table', name: on }))
    .map((thing) => {
      const { name, on } = thing
      const object = on === undefined ? show(name) : `${show(name)} on ${show(on)}`
      return { thing, object, cascades, remade: model.ahead.makes(thing) }
    })
}
