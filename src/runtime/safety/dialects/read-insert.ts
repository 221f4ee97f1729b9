import type { Clause } from './clauses.ts'
import { Cursor } from './cursor.ts'
import { isSymbol, outermost, splitList, type Token, wordOf } from './tokens.ts'

/** Reads an INSERT of rows that are written out or copied; undefined where the parser is needed. */
export function readInsert(tokens: readonly Token[]): Clause[] | undefined {
  const copied = readCopiedRows(tokens)
  if (copied !== undefined) return [copied]
  return isInsertOfValues(tokens) ? [{ kind: 'harmless' }] : undefined
}

/**
 * Reads `INSERT INTO a (b, c) SELECT d, e FROM f`: what is copied from where. Undefined for any
 * other INSERT.
 */
function readCopiedRows(tokens: readonly Token[]): Clause | undefined {
  const cursor = new Cursor(tokens)
  if (!cursor.take('INSERT')) return undefined
  if (cursor.take('OR')) cursor.skip()
  if (!cursor.take('INTO')) return undefined
  const table = cursor.table()
  const listed = cursor.parenthesised()
  if (table === undefined || !cursor.take('SELECT')) return undefined
  const rest = cursor.rest
  const top = [...outermost(rest)]
  const fromAt = top.find(([, token]) => wordOf(token) === 'FROM')?.[0]
  if (fromAt === undefined) return undefined
  const source = new Cursor(rest.slice(fromAt + 1))
  const from = source.table()
  // A part of the rows, or rows of several tables, is no copy of the table.
  if (from === undefined || !source.done) return undefined
  const values = splitList(rest.slice(0, fromAt)).map(columnRead)
  return {
    kind: 'copy-rows',
    table,
    from,
    values,
    ...(listed === undefined
      ? {}
      : { columns: splitList(listed).map((part) => part[0]?.value ?? '') }),
  }
}

/** The column whose value is copied: `b`, `"b"`, `coalesce("b", 0) AS "b"`; `*` for all of them. */
function columnRead(tokens: readonly Token[]): string {
  if (isSymbol(tokens[0], '*')) return '*'
  const named = tokens.find((token, index) => {
    const isCall = isSymbol(tokens[index + 1], '(')
    return token.kind === 'name' || (token.kind === 'word' && !isCall)
  })
  return named?.value ?? ''
}

/**
 * Whether it is an INSERT of values that are written out: the long ones are, and none of them
 * needs the parser.
 */
function isInsertOfValues(tokens: readonly Token[]): boolean {
  const cursor = new Cursor(tokens)
  if (!cursor.take('INSERT')) return false
  while (cursor.takeOneOf('IGNORE', 'LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY'));
  if (cursor.take('OR')) cursor.skip()
  cursor.take('INTO')
  if (cursor.table() === undefined) return false
  cursor.parenthesised()
  if (cursor.take('DEFAULT', 'VALUES')) return cursor.done
  if (!cursor.takeOneOf('VALUES', 'VALUE')) return false
  do {
    if (cursor.parenthesised() === undefined) return false
  } while (cursor.symbol(','))
  return cursor.done || ['ON', 'AS', 'RETURNING'].includes(cursor.word())
}
