/** A place in a text, as editors count: both start at 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** The positions of offsets in a text, whose lines are looked up once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
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
