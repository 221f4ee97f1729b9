/** A property of a definition: where a value of a template's data was taken from. */
export interface Ingredient {
  readonly object: object
  readonly key: string
}

/** For each key of some data, its ingredient; several where each line has its own. */
export type Ingredients = Readonly<Record<string, Ingredient | readonly Ingredient[]>>

const made = Symbol('made from')

export function from<T extends object>(object: T, key: keyof T & (string | number)): Ingredient {
  return { object, key: String(key) }
}

/** The same data, which remembers what it was made from. Templates do not see it; the source map does. */
export function madeFrom<D extends object>(
  data: D,
  ingredients: { readonly [K in keyof D]?: Ingredient | readonly Ingredient[] },
): D {
  return { ...data, [made]: ingredients }
}

export function ingredientsOf(data: object): Ingredients {
  return (data as { readonly [made]?: Ingredients })[made] ?? {}
}
