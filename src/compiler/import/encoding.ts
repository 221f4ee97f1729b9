import type { Encoding } from './define.ts'

const mark = '\uFEFF'
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a file without its byte order mark, lines ending in LF; undefined where it is no UTF-8. */
export function decode(bytes: Uint8Array): ({ readonly text: string } & Encoding) | undefined {
  let whole: string
  try {
    whole = strict.decode(bytes)
  } catch {
    return undefined
  }
  const bom = whole.startsWith(mark)
  const text = bom ? whole.slice(1) : whole
  // Mixed line ends are text: only where every line ends alike can one word tell it.
  const crlf = text.includes('\r\n') && !/\r(?!\n)|(?<!\r)\n/.test(text)
  return {
    text: crlf ? text.replaceAll('\r\n', '\n') : text,
    ...(bom && { bom }),
    ...(crlf && { eol: 'crlf' }),
  }
}

/** The opposite of `decode`. */
export function encode(text: string, { bom, eol }: Encoding): string {
  return (bom ? mark : '') + (eol === 'crlf' ? text.replaceAll('\n', '\r\n') : text)
}
