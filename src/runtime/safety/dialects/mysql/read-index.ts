import type { AddedIndex, Clause } from '../clauses.ts'
import type { Cursor } from '../cursor.ts'
import { splitList, type TableName, type Token } from '../tokens.ts'

/** Reads `UNIQUE KEY name (a, b)` and its kin; undefined where no index stands next. */
export function readIndex(cursor: Cursor): AddedIndex | undefined {
  const kind = readKind(cursor)
  if (kind === undefined) return undefined
  if (cursor.take('IF', 'NOT', 'EXISTS') || cursor.word() === 'USING') readUsing(cursor)
  const name = cursor.peek()?.value === '(' ? undefined : cursor.name()
  readUsing(cursor)
  const inside = cursor.parenthesised()
  if (inside === undefined) return undefined
  return { kind, columns: columnsIn(inside), ...(name === undefined ? {} : { name }) }
}

function readKind(cursor: Cursor): AddedIndex['kind'] | undefined {
  if (cursor.take('PRIMARY', 'KEY')) return 'primary'
  const special = cursor.takeOneOf('UNIQUE', 'FULLTEXT', 'SPATIAL')
  const plain = cursor.takeOneOf('INDEX', 'KEY')
  if (special !== undefined) return special.toLowerCase() as AddedIndex['kind']
  return plain === undefined ? undefined : 'index'
}

function readUsing(cursor: Cursor): void {
  if (cursor.take('USING')) cursor.skip()
}

/** The first word of each part: the column, where it is one. */
export function columnsIn(inside: readonly Token[]): string[] {
  return splitList(inside).map((part) => part[0]?.value ?? '')
}

/** Reads `[CONSTRAINT name] FOREIGN KEY …` and CHECK; undefined for anything else. */
export function readConstraint(cursor: Cursor, table: TableName): Clause | undefined {
  let name: string | undefined
  if (cursor.take('CONSTRAINT')) {
    const unnamed = ['FOREIGN', 'CHECK', 'UNIQUE', 'PRIMARY'].includes(cursor.word())
    name = unnamed ? undefined : cursor.name()
  }
  const named = name === undefined ? {} : { name }
  if (cursor.take('FOREIGN', 'KEY')) {
    cursor.take('IF', 'NOT', 'EXISTS')
    if (cursor.peek()?.value !== '(') cursor.name()
    const columns = columnsIn(cursor.parenthesised() ?? [])
    const references = cursor.take('REFERENCES') ? cursor.table() : undefined
    if (references === undefined) return undefined
    return { kind: 'add-foreign-key', table, columns, references, ...named }
  }
  if (cursor.take('CHECK')) {
    if (cursor.parenthesised() === undefined) return undefined
    return { kind: 'add-check', table, enforced: !cursor.take('NOT', 'ENFORCED'), ...named }
  }
  const index = readIndex(cursor)
  return index && { kind: 'add-index', table, index: { ...named, ...index } }
}
