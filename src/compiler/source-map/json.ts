import { ingredientsOf } from '../render/ingredients.ts'
import type { Locate } from './locate.ts'
import { type Origin, originOfProperty } from './trace.ts'

/** The origin of each line of the JSON that `json` makes of a value. */
export function jsonOrigins(value: object, locate: Locate): (Origin | undefined)[] {
  return linesOf(value, undefined, locate)
}

/** The lines of one value: the one that names it, those of what is in it, the one that closes it. */
function linesOf(value: unknown, own: Origin | undefined, locate: Locate): (Origin | undefined)[] {
  if (typeof value !== 'object' || value === null) return [own]
  const ingredients = ingredientsOf(value)
  const inside = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .flatMap(([key, child]) => {
      const [ingredient = { object: value, key }] = [ingredients[key] ?? []].flat()
      const line = typeof child === 'string' ? 0 : undefined
      return linesOf(child, originOfProperty(ingredient, locate, line) ?? own, locate)
    })
  return inside.length === 0 ? [own] : [own, ...inside, own]
}
