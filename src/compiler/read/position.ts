/** A place in a text, as editors count: both start at 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** A piece of a text, and the offset at which it starts. */
export interface Span {
  readonly text: string
  readonly at: number
}

/** Every match of a pattern: its groups, and the offset of the whole or of the group `key`. */
export function spansOf(text: string, pattern: RegExp): (Span & { groups: string[] })[] {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`
  return [...text.matchAll(new RegExp(pattern, flags))].map((match) => ({
    text: match[0],
    at: match.index,
    groups: match.slice(1).map((group) => group ?? ''),
  }))
}
