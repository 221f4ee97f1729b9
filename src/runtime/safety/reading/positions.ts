/** A place in a text for people: both count from 1, the column in code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Translates UTF-8 byte offsets, which PostgreSQL's parser counts, into UTF-16 offsets; asked in
 * any order, as often as one likes.
 */
export function byteOffsets(text: string): (byte: number) => number {
  const bytes = Buffer.from(text)
  if (bytes.length === text.length) return (byte) => Math.min(byte, text.length)
  return runningSum(bytes.length, (at) => {
    const byte = bytes[at] ?? 0
    if ((byte & 0xc0) === 0x80) return 0
    // Four bytes of UTF-8 are two units of UTF-16.
    return byte >= 0xf0 ? 2 : 1
  })
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
  const pointsBefore = codePoints(text)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const start = starts[low] ?? 0
    return { line: low + 1, column: pointsBefore(offset) - pointsBefore(start) + 1 }
  }
}

/** How many code points stand before a UTF-16 offset. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\uDC00-\uDFFF]/.test(text)) return (offset) => Math.min(offset, text.length)
  return runningSum(text.length, (at) => (isSecondHalf(text, at) ? 0 : 1))
}

function isSecondHalf(text: string, at: number): boolean {
  const isHalf = (unit: number, kind: number) => (unit & 0xfc00) === kind
  return isHalf(text.charCodeAt(at), 0xdc00) && isHalf(text.charCodeAt(at - 1), 0xd800)
}

const BLOCK = 128

/** The sum of the weights before an index. The sums of whole blocks are kept, so each answer is quick. */
function runningSum(length: number, weight: (at: number) => number): (end: number) => number {
  const sums = new Float64Array(Math.floor(length / BLOCK) + 1)
  let sum = 0
  for (let at = 0; at < length; at++) {
    if (at % BLOCK === 0) sums[at / BLOCK] = sum
    sum += weight(at)
  }
  if (length % BLOCK === 0) sums[length / BLOCK] = sum
  return (end) => {
    const to = Math.min(end, length)
    const block = Math.floor(to / BLOCK)
    let answer = sums[block] ?? 0
    for (let at = block * BLOCK; at < to; at++) answer += weight(at)
    return answer
  }
}
