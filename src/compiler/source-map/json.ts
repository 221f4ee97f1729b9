import { type Ingredient, type Ingredients, ingredientsOf } from '../render/ingredients.ts'
import type { Locate } from './locate.ts'
import { type Origin, originOfProperty } from './trace.ts'

/** The origin of each line of the JSON that `json` makes of a value. */
export function jsonOrigins(value: object, locate: Locate): (Origin | undefined)[] {
  return linesOf(value, undefined, locate, ingredientsOf(value))
}

/**
 * The lines of one value: the one that names it, those of what is in it, the one that closes it.
 * Of several ingredients of a list each made its own item.
 */
function linesOf(
  value: unknown,
  own: Origin | undefined,
  locate: Locate,
  ingredients: Ingredients | readonly Ingredient[],
): (Origin | undefined)[] {
  if (typeof value !== 'object' || value === null) return [own]
  const inside = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .flatMap(([key, child]) => {
      const given = [Reflect.get(ingredients, key) ?? []].flat()
      const [ingredient = { object: value, key }] = given
      const line = typeof child === 'string' ? 0 : undefined
      const origin = originOfProperty(ingredient, locate, line) ?? own
      return linesOf(child, origin, locate, Array.isArray(child) ? given : ingredientsOf(child))
    })
  return inside.length === 0 ? [own] : [own, ...inside, own]
}
