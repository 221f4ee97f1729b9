import type { Clause } from '../clauses.ts'
import { Cursor } from '../cursor.ts'
import { readColumn } from '../read-column.ts'
import { outermost, splitList, type TableName, type Token, wordOf } from '../tokens.ts'
import { readConstraint } from './read-index.ts'
import { readTableOptions } from './read-options.ts'

/**
 * The clauses of `ALTER TABLE name …`, whose key words were taken. Undefined where one of them is
 * not understood.
 */
export function readAlterTable(cursor: Cursor): Clause[] | undefined {
  cursor.take('IF', 'EXISTS')
  const table = cursor.table()
  if (table === undefined) return undefined
  if (cursor.takeOneOf('WAIT', 'NOWAIT') === 'WAIT') cursor.skip()
  const read: Clause[] = []
  for (const part of clausesOf(cursor.rest)) {
    const clauses = readClause(new Cursor(part), table)
    if (clauses === undefined) return undefined
    const span = { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 }
    for (const clause of clauses) read.push({ ...clause, span })
  }
  return read
}

/** Partitioning stands behind the last clause without a comma; names of partitions have commas. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  if (wordOf(tokens[1]) === 'PARTITION') return [[...tokens]]
  const cut = [...outermost(tokens)].find(([index, token]) => {
    const next = wordOf(tokens[index + 1])
    return (
      `${wordOf(token)} ${next}` === 'PARTITION BY' ||
      `${wordOf(token)} ${next}` === 'REMOVE PARTITIONING'
    )
  })
  if (cut === undefined) return splitList(tokens)
  const before = tokens.slice(0, cut[0])
  return [...(before.length === 0 ? [] : splitList(before)), tokens.slice(cut[0])]
}

function readClause(cursor: Cursor, table: TableName): Clause[] | undefined {
  const first = cursor.word()
  switch (first) {
    case 'ADD':
      return cursor.take('ADD') ? readAdd(cursor, table) : undefined
    case 'DROP':
      return cursor.take('DROP') ? readDrop(cursor, table) : undefined
    case 'MODIFY':
    case 'CHANGE':
      return readChange(cursor, table)
    case 'RENAME':
      return cursor.take('RENAME') ? readRename(cursor, table) : undefined
    case 'ALTER':
      return [{ kind: 'harmless' }]
    case 'TRUNCATE':
    case 'DISCARD':
    case 'IMPORT':
      return readStorage(cursor, table)
    default:
      return readTableOptions(cursor, table)
  }
}

function readAdd(cursor: Cursor, table: TableName): Clause[] | undefined {
  if (cursor.take('PARTITION')) return [{ kind: 'harmless' }]
  const explicit = cursor.take('COLUMN')
  if (!explicit && !isColumn(cursor)) {
    const constraint = readConstraint(cursor, table)
    return constraint && [constraint]
  }
  const unlessExists = cursor.take('IF', 'NOT', 'EXISTS')
  const several = cursor.parenthesised()
  const parts = several === undefined ? [cursor.rest] : splitList(several)
  const added: Clause[] = []
  for (const part of parts) {
    const column = readColumn(new Cursor(part))
    if (column === undefined) return undefined
    added.push({ kind: 'add-column', table, column: { ...column, unlessExists } })
  }
  return added
}

/** ADD without COLUMN: what does not begin as an index or a constraint is a column. */
function isColumn(cursor: Cursor): boolean {
  const constraints = [
    'CONSTRAINT',
    'FOREIGN',
    'CHECK',
    'PRIMARY',
    'UNIQUE',
    'FULLTEXT',
    'SPATIAL',
    'INDEX',
    'KEY',
  ]
  return !constraints.includes(cursor.word())
}

function readDrop(cursor: Cursor, table: TableName): Clause[] | undefined {
  if (cursor.take('PRIMARY', 'KEY')) return [{ kind: 'drop-primary-key', table }]
  if (cursor.take('PARTITION')) {
    cursor.take('IF', 'EXISTS')
    return [{ kind: 'drop-partition', table, action: 'drop', names: namesIn(cursor) }]
  }
  const what = readDropped(cursor)
  cursor.take('IF', 'EXISTS')
  const name = cursor.name()
  cursor.takeOneOf('RESTRICT', 'CASCADE')
  if (name === undefined || !cursor.done) return undefined
  if (what === 'index') return [{ kind: 'drop-index', table, index: name }]
  if (what === 'column') return [{ kind: 'drop-column', table, column: name }]
  return [{ kind: 'drop-constraint', table, name, what }]
}

function readDropped(cursor: Cursor): 'index' | 'column' | 'foreign key' | 'check' | 'constraint' {
  if (cursor.take('FOREIGN', 'KEY')) return 'foreign key'
  if (cursor.takeOneOf('INDEX', 'KEY')) return 'index'
  if (cursor.take('CHECK')) return 'check'
  if (cursor.take('CONSTRAINT')) return 'constraint'
  cursor.take('COLUMN')
  return 'column'
}

function namesIn(cursor: Cursor): string[] {
  return splitList(cursor.rest).map((part) => part[0]?.value ?? '')
}

function readChange(cursor: Cursor, table: TableName): Clause[] | undefined {
  const renames = cursor.take('CHANGE') || !cursor.take('MODIFY')
  cursor.take('COLUMN')
  cursor.take('IF', 'EXISTS')
  const old = renames ? cursor.name() : cursor.peek()?.value
  const to = readColumn(cursor)
  if (old === undefined || to === undefined) return undefined
  const changed: Clause = { kind: 'change-column', table, column: old, to }
  const same = old.toLowerCase() === to.name.toLowerCase()
  return same ? [changed] : [{ kind: 'rename-column', table, column: old, to: to.name }, changed]
}

function readRename(cursor: Cursor, table: TableName): Clause[] | undefined {
  if (cursor.takeOneOf('INDEX', 'KEY')) return [{ kind: 'harmless' }]
  if (cursor.take('COLUMN')) {
    cursor.take('IF', 'EXISTS')
    const column = cursor.name()
    const to = cursor.take('TO') ? cursor.name() : undefined
    if (column === undefined || to === undefined || !cursor.done) return undefined
    return [{ kind: 'rename-column', table, column, to }]
  }
  if (!cursor.takeOneOf('TO', 'AS')) cursor.symbol('=')
  const to = cursor.table()
  return to && cursor.done ? [{ kind: 'rename-table', table, to }] : undefined
}

function readStorage(cursor: Cursor, table: TableName): Clause[] | undefined {
  if (cursor.take('IMPORT')) return [{ kind: 'harmless' }]
  const action = cursor.takeOneOf('TRUNCATE', 'DISCARD') === 'DISCARD' ? 'discard' : 'truncate'
  if (action === 'discard' && cursor.take('TABLESPACE')) {
    return [{ kind: 'drop-partition', table, action, names: [] }]
  }
  if (!cursor.take('PARTITION')) return undefined
  return [{ kind: 'drop-partition', table, action, names: namesIn(cursor) }]
}
