import * as ast from 'typescript/unstable/ast'
import type { Ingredient } from '../render/ingredients.ts'
import type { Place, Syntax } from './syntax.ts'
import { linesOf } from './text.ts'

/** A value that the source exports, and where. */
export interface Export {
  /** From the root of the repository. */
  readonly file: string
  readonly name: string
  readonly value: object
}

/** Where a property of a definition stands in the source. */
export interface Located {
  /** The nearest line that is certain, and the property that it names. */
  readonly place: Place
  readonly property: string
  /** For a string, each of its lines: `exact` where that line of the source holds the text. */
  readonly lines?: readonly ({ readonly place: Place; readonly exact: boolean } | undefined)[]
}

export type Locate = (ingredient: Ingredient) => Located | undefined

interface Known {
  /** The literal that the object was made from, if the source has one. */
  readonly literal?: ast.ObjectLiteralExpression
  /** The literal is what a function returns: what it computes stands at its call. */
  readonly called: boolean
  readonly place: Place
  readonly property: string
}

/**
 * Walks exported values and the literals that made them side by side; from then on every property
 * of every object in them is found by the object itself, so that equal texts are never mixed up.
 */
export function locator(exports: readonly Export[], syntax: Syntax): Locate {
  const known = new Map<object, Known>()
  /** Objects that two places share, with no literal of their own to say which made them. */
  const unclear = new Set<object>()

  function visit(
    value: unknown,
    node: ast.Expression | undefined,
    at: Omit<Known, 'called' | 'literal'>,
  ): void {
    if (typeof value !== 'object' || value === null || known.get(value)?.literal) return
    const written = node && syntax.resolve(node)
    const returned = written && ast.isCallExpression(written) && syntax.returned(written)
    const literal = returned || written
    const fields = literal && ast.isObjectLiteralExpression(literal) ? literal : undefined
    if (!fields && known.has(value)) {
      unclear.add(value)
      return
    }
    if (fields) unclear.delete(value)
    known.set(value, { ...at, ...(fields && { literal: fields }), called: Boolean(returned) })

    const items = literal && ast.isArrayLiteralExpression(literal) ? elements(literal) : []
    for (const [key, child] of Object.entries(value)) {
      const property = fields && syntax.property(fields, key)
      const item = Array.isArray(value) && items.length === value.length ? items[+key] : undefined
      const place = property?.node ?? item
      const { place: outer, property: name } = at
      visit(child, property?.value ?? item, {
        place: place ? syntax.placeOf(place) : outer,
        property: property ? key : name,
      })
    }
  }

  function elements(literal: ast.ArrayLiteralExpression): ast.Expression[] {
    return literal.elements.flatMap((element) => {
      if (!ast.isSpreadElement(element)) return [element]
      const spread = syntax.resolve(element.expression)
      return ast.isArrayLiteralExpression(spread) ? elements(spread) : []
    })
  }

  for (const { file, name, value } of exports) {
    const node = syntax.constant(file, name)
    if (!node) throw new Error(`${file} declares no constant ${name}`)
    visit(value, node, { place: syntax.placeOf(node), property: name })
  }

  return ({ object, key }) => {
    const owner = known.get(object)
    if (!owner || unclear.has(object)) return undefined
    const { place, property: outer, literal, called } = owner
    const property = literal && syntax.property(literal, key)
    if (!property) return { place, property: outer }
    const value: unknown = Reflect.get(object, key)
    const lines =
      typeof value === 'string' && property.value
        ? linesOf(value, property.value, syntax)
        : undefined
    if (called && !lines?.every((line) => line?.exact)) return { place, property: outer }
    return { place: syntax.placeOf(property.node), property: key, ...(lines && { lines }) }
  }
}
