import { parseDocument } from 'yaml'
import type { Span } from './position.ts'
import { isRecord } from './values.ts'

/** A `key: value` line at the left margin of the frontmatter. */
export interface Field {
  readonly name: string
  /** Offset of the name. */
  readonly at: number
  /** What follows the colon on the same line, without the blanks around it. */
  readonly raw: Span
}

export interface Frontmatter {
  /** Offsets of the YAML, without its fences. */
  readonly from: number
  readonly to: number
  /** Where the body starts. */
  readonly end: number
  /** As YAML has it; where it is no YAML, the lines as they stand, as the client falls back to. */
  readonly values: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
  /** Why it is no YAML mapping, and where. */
  readonly errors: readonly Span[]
}

const opening = /^\uFEFF?---[ \t]*\r?\n/
const fieldLine = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t](.*))?\r?$/gm

/** The frontmatter of a text; undefined where it has none or never closes it. Never throws. */
export function readFrontmatter(text: string): Frontmatter | undefined {
  const from = opening.exec(text)?.[0].length
  if (from === undefined) return undefined
  const closing = /^---[ \t]*\r?(?:\n|$(?![\s\S]))/gm
  closing.lastIndex = from
  const close = closing.exec(text)
  if (!close) return undefined
  const yaml = text.slice(from, close.index)
  const fields = [...yaml.matchAll(fieldLine)].map(([line, name = '', rest = ''], index, all) => {
    const raw = rest.trim()
    const at = from + (all[index]?.index ?? 0)
    return { name, at, raw: { text: raw, at: at + (raw ? line.indexOf(raw, name.length + 1) : 0) } }
  })
  const { value, errors } = parse(yaml)
  return {
    from,
    to: close.index,
    end: close.index + close[0].length,
    values: isRecord(value) ? value : Object.fromEntries(fields.map(asWritten)),
    fields,
    errors: errors.map((error) => ({ text: error.text, at: from + error.at })),
  }
}

/** True of a text that opens a frontmatter and never closes it. */
export function isUnclosed(text: string): boolean {
  return opening.test(text) && readFrontmatter(text) === undefined
}

function parse(yaml: string): { value: unknown; errors: Span[] } {
  // A key that stands there twice has a rule of its own.
  const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false })
  const errors = document.errors.map(({ message, pos }) => ({ text: message, at: pos[0] }))
  if (errors.length > 0) return { value: undefined, errors }
  try {
    const value: unknown = document.toJS()
    if (value === null || isRecord(value)) return { value: value ?? {}, errors }
    return { value: {}, errors: [{ text: 'it holds no `key: value`', at: 0 }] }
  } catch (error) {
    // An alias of nothing, or aliases that multiply without end.
    return { value: undefined, errors: [{ text: (error as Error).message, at: 0 }] }
  }
}

function asWritten({ name, raw }: Field): [string, string] {
  return [name, raw.text.replace(/^(["'])(.*)\1$/, '$2')]
}
