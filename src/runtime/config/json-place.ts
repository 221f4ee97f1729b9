/**
 * Where a text stops being the beginning of JSON: `line 3, column 1`, both from 1. The parser's own
 * message is of no use: it quotes the text, and names a position for some faults only.
 */
export function jsonFaultPlace(text: string): string {
  let [good, bad] = [0, text.length]
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2)
    if (isBeginning(text.slice(0, middle))) good = middle
    else bad = middle - 1
  }
  const lines = text.slice(0, good).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}

/** Whether a text is JSON, or would be if more came. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as SyntaxError
    if (message.startsWith('Unexpected')) return message === 'Unexpected end of JSON input'
    const position = /^[^"]* at position (\d+)/.exec(message)?.[1]
    return Number(position) === text.length
  }
}
