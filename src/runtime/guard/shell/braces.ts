/** Longest list that braces may become; a longer one stays as it is written. */
const mostWords = 1000

/** Brace expansion of a word as it is written: `{psql,-c}` are two words, `{1..3}` three. */
export function expandBraces(text: string): string[] {
  const group = firstGroup(text)
  if (!group) return [text]
  const { start, end, items } = group
  const head = text.slice(0, start)
  const tails = expandBraces(text.slice(end))
  const middles = items.flatMap((item) => expandBraces(item))
  if (middles.length * tails.length > mostWords) return [text]
  return middles.flatMap((middle) => tails.map((tail) => head + middle + tail))
}

interface Group {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
}

function firstGroup(text: string): Group | undefined {
  for (let at = 0; at < text.length; at = afterPart(text, at)) {
    if (text[at] !== '{') continue
    const group = groupAt(text, at)
    if (group) return group
  }
  return undefined
}

/** The braces that open at a place; undefined where they hold neither a comma nor a range, or never close. */
function groupAt(text: string, start: number): Group | undefined {
  const commas: number[] = []
  let depth = 0
  for (let at = start; at < text.length; at = afterPart(text, at)) {
    const character = text[at]
    if (character === '{') depth += 1
    if (character === ',' && depth === 1) commas.push(at)
    if (character === '}') depth -= 1
    if (character !== '}' || depth > 0) continue
    const content = text.slice(start + 1, at)
    if (commas.length === 0) {
      const items = rangeOf(content)
      return items && { start, end: at + 1, items }
    }
    const bounds = [start, ...commas, at]
    const items = bounds.slice(1).map((bound, index) => text.slice((bounds[index] ?? 0) + 1, bound))
    return { start, end: at + 1, items }
  }
  return undefined
}

function rangeOf(content: string): string[] | undefined {
  const [, from = '', to = '', by = '1'] =
    /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(content) ?? []
  if (from === '' || /\d/.test(from) !== /\d/.test(to)) return undefined
  const isNumber = /\d/.test(from)
  const number = (text: string) => (isNumber ? Number(text) : text.charCodeAt(0))
  const [first, last] = [number(from), number(to)]
  const step = (Math.abs(Number(by)) || 1) * (first <= last ? 1 : -1)
  const length = Math.floor(Math.abs(last - first) / Math.abs(step)) + 1
  if (length > mostWords) return undefined
  const width = isNumber && /^-?0\d|^-?0\d/.test(from) ? from.length : 0
  return Array.from({ length }, (_, index) => {
    const value = first + index * step
    return isNumber ? String(value).padStart(width, '0') : String.fromCharCode(value)
  })
}

/** Where the next part begins: a quoted text, an expansion and an escaped character are one part. */
function afterPart(text: string, at: number): number {
  const character = text[at]
  if (character === '\\') return at + 2
  if (character === "'") return afterClosing(text, at + 1, "'")
  if (character === '"') return afterClosing(text, at + 1, '"')
  if (character === '`') return afterClosing(text, at + 1, '`')
  if (character === '$' && text[at + 1] === '{') return afterNested(text, at + 1, '{', '}')
  if (character === '$' && text[at + 1] === '(') return afterNested(text, at + 1, '(', ')')
  return at + 1
}

function afterClosing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\' && quote !== "'") at += 1
    else if (text[at] === quote) return at + 1
  }
  return text.length
}

function afterNested(text: string, from: number, open: string, close: string): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === "'" || character === '"') at = afterClosing(text, at + 1, character) - 1
    else if (character === open) depth += 1
    else if (character === close) depth -= 1
    if (depth === 0) return at + 1
  }
  return text.length
}
