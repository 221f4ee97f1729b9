import type { Clause } from './clauses.ts'
import { Cursor } from './cursor.ts'
import { narrows } from './narrowing.ts'
import { isSymbol, outermost, type TableName, type Token, wordOf } from './tokens.ts'

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
