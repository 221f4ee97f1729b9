import { type Ingredient, ingredientsOf } from '../render/ingredients.ts'
import { type Filling, filler } from '../render/templates.ts'
import type { Locate } from './locate.ts'
import type { Place } from './syntax.ts'

/** The line of the typed source, or of a template, that made a line of a built file. */
export interface Origin extends Place {
  /** Where the source computes the text: the property that does. */
  readonly property?: string
}

interface Mark {
  readonly origin: Origin
  /** How many letters it gives to its line. */
  readonly letters: number
}

// Unicode has no character here and never will: two planes for private use.
const templatePlane = 0xf0000
const dataPlane = 0x100000
const anyMark = /[\u{F0000}-\u{10FFFF}]/gu

/**
 * A function that says of each line of a filled template what made it. The template is filled a
 * second time, each line of it and of its data ending in a mark; of the marks that arrive on a
 * line, the one that gave most letters wins.
 */
export function tracer(locate: Locate) {
  const ofTemplates: Mark[] = []
  const fill = filler((text, file) =>
    text
      .split('\n')
      .map((line, index) => {
        // What a condition adds is not what the line says.
        const own = line.replaceAll(/\{\{#if .*?\{\{\/if\}\}|\{\{.*?\}\}/g, '')
        if (own.trim() === '') return line
        ofTemplates.push({ origin: { file, line: index + 1 }, letters: letters(own) })
        return line + String.fromCodePoint(templatePlane + ofTemplates.length - 1)
      })
      .join('\n'),
  )

  return (filling: Filling): { text: string; origin: Origin | undefined }[] => {
    const ofData: Mark[] = []
    const mark = (line: string, origin: Origin) => {
      ofData.push({ origin, letters: letters(line) })
      return line + String.fromCodePoint(dataPlane + ofData.length - 1)
    }
    const data = markData(filling.data, locate, mark)
    const markOf = (character: string) => {
      const code = character.codePointAt(0) ?? 0
      return code < dataPlane ? ofTemplates[code - templatePlane] : ofData[code - dataPlane]
    }
    return fill({ ...filling, data })
      .split('\n')
      .map((line) => {
        const marks = (line.match(anyMark) ?? []).flatMap((character) => markOf(character) ?? [])
        const [first] = marks.sort((a, b) => b.letters - a.letters)
        return { text: line.replaceAll(anyMark, ''), origin: first?.origin }
      })
  }
}

type MarkLine = (line: string, origin: Origin) => string

/** The same data, with a mark at the end of every line whose origin is known. */
function markData<D extends object>(data: D, locate: Locate, mark: MarkLine): D | object {
  if (Array.isArray(data)) return data.map((one) => markValue(one, locate, mark, []))
  const ingredients = ingredientsOf(data)
  const marked = Object.entries(data).map(([key, value]) => [
    key,
    markValue(value, locate, mark, [ingredients[key] ?? []].flat()),
  ])
  return Object.fromEntries(marked)
}

function markValue(
  value: unknown,
  locate: Locate,
  mark: MarkLine,
  ingredients: readonly Ingredient[],
): unknown {
  if (typeof value === 'object' && value !== null) return markData(value, locate, mark)
  if (typeof value !== 'string') return value
  const [only] = ingredients
  return value
    .split('\n')
    .map((line, index) => {
      // One ingredient made the whole; of several, each made its own line.
      const ingredient = ingredients.length > 1 ? ingredients[index] : only
      const shown = ingredient && shownLine(value, line, index, ingredient)
      const origin = ingredient && originOfProperty(ingredient, locate, shown)
      return origin && line !== '' ? mark(line, origin) : line
    })
    .join('\n')
}

/** Which line of the string behind an ingredient a line of a text shows. */
function shownLine(text: string, line: string, index: number, { object, key }: Ingredient) {
  const own: unknown = Reflect.get(object, key)
  if (own === text) return index
  return typeof own === 'string' && line.includes(own) ? 0 : undefined
}

/** The origin of a property; of one line of its text, exact where the source holds that line. */
export function originOfProperty(
  ingredient: Ingredient,
  locate: Locate,
  line?: number,
): Origin | undefined {
  const located = locate(ingredient)
  const found = line === undefined ? undefined : located?.lines?.[line]
  if (found) return found.exact ? found.place : { ...found.place, property: ingredient.key }
  return located && { ...located.place, property: located.property }
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
