import type { Clause } from './clauses.ts'
import { Cursor } from './cursor.ts'
import { narrows } from './narrowing.ts'
import { isSymbol, outermost, splitList, type TableName, type Token, wordOf } from './tokens.ts'

/** Reads a DELETE or UPDATE, with the WITH before it; undefined where it is neither. */
export function readRowChange(tokens: readonly Token[]): Clause[] | undefined {
  const verbs = ['DELETE', 'UPDATE', 'SELECT', 'INSERT', 'REPLACE', 'VALUES']
  const main = [...outermost(tokens)].find(([, token]) => verbs.includes(wordOf(token)))
  if (main === undefined) return undefined
  const cursor = new Cursor(tokens.slice(main[0]))
  if (cursor.take('DELETE')) return readDelete(cursor)
  if (cursor.take('UPDATE')) return readUpdate(cursor)
  return undefined
}

const modifiers = ['LOW_PRIORITY', 'QUICK', 'IGNORE'] as const

function readDelete(cursor: Cursor): Clause[] | undefined {
  while (cursor.takeOneOf(...modifiers));
  const tokens = cursor.rest
  const narrowed = narrows(tokens) || joinsEachRow(tokens)
  const one = cursor.take('FROM')
  const targets = readTargets(cursor)
  if (targets === undefined) return undefined
  // DELETE a FROM a JOIN b …, and DELETE FROM a USING a JOIN b …: the targets may be aliases.
  const multiple = one ? cursor.take('USING') : cursor.take('FROM')
  if (!one && !multiple) return undefined
  const sources = multiple ? aliasesIn(cursor.rest) : new Map<string, TableName>()
  return targets.map((target) => {
    const table = target.schema === undefined ? (sources.get(target.name) ?? target) : target
    return { kind: 'delete', table, narrowed }
  })
}

/** `a, shop.b.*`: a list of tables, each with `.*` or without. */
function readTargets(cursor: Cursor): TableName[] | undefined {
  const found: TableName[] = []
  do {
    const first = cursor.name()
    if (first === undefined) return undefined
    let table: TableName = { name: first }
    while (cursor.symbol('.')) {
      if (cursor.symbol('*')) break
      const next = cursor.name()
      if (next === undefined) return undefined
      table = { schema: table.name, name: next }
    }
    found.push(table)
  } while (cursor.symbol(','))
  return found
}

function readUpdate(cursor: Cursor): Clause[] | undefined {
  while (cursor.takeOneOf(...modifiers));
  if (cursor.take('OR')) cursor.skip()
  const tokens = cursor.rest
  const set = [...outermost(tokens)].find(([, token]) => wordOf(token) === 'SET')
  if (set === undefined) return undefined
  const sources = tokens.slice(0, set[0])
  const table = new Cursor(sources).table()
  if (table === undefined) return undefined
  return [{ kind: 'update', table, narrowed: narrows(tokens) || joinsEachRow(sources) }]
}

/** Whether an inner join with a condition picks the rows. */
function joinsEachRow(tokens: readonly Token[]): boolean {
  const words = [...outermost(tokens)].map(([, token]) => wordOf(token))
  const joined = words.includes('JOIN') && words.some((word) => ['ON', 'USING'].includes(word))
  return joined && !words.includes('LEFT') && !words.includes('RIGHT') && !words.includes('WHERE')
}

/** The tables of a FROM by their aliases. */
function aliasesIn(tokens: readonly Token[]): Map<string, TableName> {
  const found = new Map<string, TableName>()
  const top = [...outermost(tokens)]
  const starts = [
    0,
    ...top.filter(([, t]) => wordOf(t) === 'JOIN' || isSymbol(t, ',')).map(([at]) => at + 1),
  ]
  for (const start of starts) {
    const cursor = new Cursor(tokens.slice(start))
    const table = cursor.table()
    cursor.take('AS')
    const alias = cursor.name()
    if (table && alias !== undefined) found.set(alias, table)
  }
  return found
}

/**
 * Reads `INSERT INTO a (b, c) SELECT d, e FROM f`: what is copied from where. Undefined for any
 * other INSERT.
 */
export function readCopiedRows(tokens: readonly Token[]): Clause | undefined {
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
export function isInsertOfValues(tokens: readonly Token[]): boolean {
  const cursor = new Cursor(tokens)
  if (!cursor.take('INSERT')) return false
  while (cursor.takeOneOf('IGNORE', 'LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY'));
  if (cursor.take('OR')) cursor.skip()
  cursor.take('INTO')
  if (cursor.table() === undefined) return false
  cursor.parenthesised()
  if (!cursor.takeOneOf('VALUES', 'VALUE')) return false
  do {
    if (cursor.parenthesised() === undefined) return false
  } while (cursor.symbol(','))
  return cursor.done || ['ON', 'AS', 'RETURNING'].includes(cursor.word())
}
