/** A place in a text for people: both count from 1, the column in code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Translates UTF-8 byte offsets, which PostgreSQL's parser counts, into UTF-16 offsets. It goes on
 * from the last answer, so that ascending questions cost one pass over the text.
 */
export function byteOffsets(text: string): (byte: number) => number {
  const bytes = Buffer.from(text)
  let lastByte = 0
  let lastUnit = 0
  return (byte) => {
    if (byte < lastByte) {
      lastByte = 0
      lastUnit = 0
    }
    lastUnit += bytes.toString('utf8', lastByte, byte).length
    lastByte = byte
    return lastUnit
  }
}

/** The UTF-16 offset of the code point with this index. */
export function codePointOffset(text: string, index: number): number {
  let offset = 0
  for (let seen = 0; seen < index && offset < text.length; seen++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  }
  return offset
}

/** Answers line and column of UTF-16 offsets; CRLF and LF both end a line. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 }
  }
}
