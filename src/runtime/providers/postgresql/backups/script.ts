import type { Readable } from 'node:stream'
import { damaged } from './tools.ts'

/** What is told of a script that pg_dump or pg_restore has written, in its order. */
export interface ScriptReader {
  /** A line that begins with `--`, outside of every quote. */
  comment?(line: string): void
  /** A statement with its semicolon. */
  statement?(text: string): void
  /** A COPY begins; its rows follow. `table` as it stands in the statement, `columns` what stands in its parentheses. */
  table?(table: string, columns: string): void
  /** Whole or half lines of the rows, and how many lines end in them. */
  rows?(bytes: Buffer, lines: number): void
  /** Waited for after each piece of the script, where the reader is slower than it. */
  ready?(): Promise<void>
}

const newline = 0x0a
const backslash = 0x5c
const quote = 0x27
const doubleQuote = 0x22
const semicolon = 0x3b
const dollar = 0x24
const dash = 0x2d

/**
 * Reads a script as psql does: what stands in a quote is no statement and no COPY, whatever it looks
 * like. Rows pass by as the bytes that they are; only a statement is ever held whole.
 * Source of the forms: src/fe_utils/psqlscan.l; the end of rows is a line `\.`, which no row can be,
 * since COPY writes a backslash of the data twice (PostgreSQL's manual, COPY, "Text Format").
 * @throws BACKUP_DAMAGED where it ends in the middle of something
 */
export async function readScript(source: Readable, reader: ScriptReader): Promise<void> {
  const scan = new Scan(reader)
  for await (const chunk of source) {
    scan.take(chunk as Buffer)
    await reader.ready?.()
  }
  scan.end()
}

class Scan {
  readonly #reader: ScriptReader
  #rest: Buffer = Buffer.alloc(0)
  #inRows = false
  /** Whether `#rest` begins a line of rows. */
  #lineStart = true
  /** `standard_conforming_strings` off: a backslash escapes in every string. */
  #escapes = false

  constructor(reader: ScriptReader) {
    this.#reader = reader
  }

  take(chunk: Buffer): void {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    for (;;) {
      const taken = this.#inRows ? this.#takeRows(bytes) : this.#takeItem(bytes)
      if (taken === 0) break
      bytes = bytes.subarray(taken)
    }
    this.#rest = bytes
  }

  end(): void {
    // The last line may have no newline.
    this.take(Buffer.from('\n'))
    if (this.#inRows) throw damaged('It ends in the middle of a table.')
    if (this.#rest.toString('latin1').trim() !== '')
      throw damaged('It ends in the middle of a statement.')
  }

  /** Passes on the rows in `bytes`; returns how many bytes are done with, the end of the rows included. */
  #takeRows(bytes: Buffer): number {
    let lines = 0
    let at = 0
    while (at < bytes.length) {
      if (this.#lineStart && bytes[at] === backslash) {
        const end = endOfRows(bytes, at)
        if (end !== false) {
          this.#pass(bytes.subarray(0, at), lines)
          if (end === 'unknown') return at
          this.#inRows = false
          return at + 3
        }
      }
      const next = bytes.indexOf(newline, at)
      this.#lineStart = next >= 0
      if (next < 0) break
      lines += 1
      at = next + 1
    }
    this.#pass(bytes, lines)
    return bytes.length
  }

  #pass(bytes: Buffer, lines: number): void {
    if (bytes.length > 0) this.#reader.rows?.(bytes, lines)
  }

  /** Takes one comment, statement or command of psql; 0 where it is not there whole. */
  #takeItem(bytes: Buffer): number {
    let start = 0
    while (start < bytes.length && (bytes[start] ?? 0) <= 0x20) start += 1
    if (start === bytes.length) return start
    if (bytes[start] === backslash || (bytes[start] === dash && bytes[start + 1] === dash)) {
      const end = bytes.indexOf(newline, start)
      if (end < 0) return 0
      if (bytes[start] === dash) this.#reader.comment?.(bytes.toString('utf8', start, end))
      return end + 1
    }
    const end = endOfStatement(bytes, start, this.#escapes)
    // The newline after a COPY belongs to it: the next byte is of the first row.
    if (end === undefined || end === bytes.length) return 0
    this.#statement(bytes.toString('utf8', start, end))
    return this.#inRows ? end + 1 : end
  }

  #statement(text: string): void {
    const [, table, columns = ''] = copyStatement.exec(text) ?? []
    if (table !== undefined) {
      this.#inRows = true
      this.#lineStart = true
      this.#reader.table?.(table, columns)
      return
    }
    const [, onOff] = /^SET standard_conforming_strings = (on|off);$/.exec(text) ?? []
    if (onOff) this.#escapes = onOff === 'off'
    this.#reader.statement?.(text)
  }
}

const name = '(?:"(?:[^"]|"")*"|[^\\s".(]+)'
const copyStatement = new RegExp(
  `^COPY (${name}(?:\\.${name})?) (?:\\((.*)\\))? ?FROM stdin;$`,
  's',
)

/** Whether the line that begins at `at` with a backslash is `\.`. */
function endOfRows(bytes: Buffer, at: number): boolean | 'unknown' {
  if (at + 1 === bytes.length) return 'unknown'
  if (bytes[at + 1] !== 0x2e) return false
  return at + 2 === bytes.length ? 'unknown' : bytes[at + 2] === newline
}

/** Behind the semicolon that ends the statement; undefined where it is not there yet. */
function endOfStatement(bytes: Buffer, start: number, escapes: boolean): number | undefined {
  let at = start
  while (at < bytes.length) {
    const byte = bytes[at]
    if (byte === semicolon) return at + 1
    let next: number | undefined = at + 1
    if (byte === quote) next = endOfString(bytes, at + 1, escapes || isEscapeString(bytes, at))
    else if (byte === doubleQuote) next = after(bytes.indexOf(doubleQuote, at + 1), 1)
    else if (byte === dollar) next = endOfDollars(bytes, at)
    else if (byte === dash && bytes[at + 1] === dash) next = after(bytes.indexOf(newline, at), 1)
    if (next === undefined) return undefined
    at = next
  }
  return undefined
}

/** A doubled quote ends one string and begins the next, which comes to the same. */
function endOfString(bytes: Buffer, from: number, escapes: boolean): number | undefined {
  if (!escapes) return after(bytes.indexOf(quote, from), 1)
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1
    else if (bytes[at] === quote && bytes[at + 1] === quote) at += 1
    else if (bytes[at] === quote) return at + 1
  }
  return undefined
}

/** `E'…'`, where the E is no end of a longer word. */
function isEscapeString(bytes: Buffer, at: number): boolean {
  return (bytes[at - 1] === 0x45 || bytes[at - 1] === 0x65) && !isWord(bytes[at - 2])
}

/** `$tag$ … $tag$`; a parameter like `$1` is none. */
function endOfDollars(bytes: Buffer, at: number): number | undefined {
  if (isWord(bytes[at - 1])) return at + 1
  let end = at + 1
  while (isWord(bytes[end])) end += 1
  if (end === bytes.length) return undefined
  if (bytes[end] !== dollar || isDigit(bytes[at + 1])) return end
  const tag = bytes.subarray(at, end + 1)
  return after(bytes.indexOf(tag, end + 1), tag.length)
}

function after(found: number, length: number): number | undefined {
  return found < 0 ? undefined : found + length
}

const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39

function isWord(byte = 0): boolean {
  const letter = byte | 0x20
  return (letter >= 0x61 && letter <= 0x7a) || isDigit(byte) || byte === 0x5f || byte >= 0x80
}
