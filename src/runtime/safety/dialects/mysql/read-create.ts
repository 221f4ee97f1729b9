import type { Clause, ColumnDefinition, DroppableKind } from '../clauses.ts'
import { Cursor } from '../cursor.ts'
import { readColumn } from '../read-column.ts'
import { splitList, type TableName, type Token } from '../tokens.ts'
import { columnsIn, readConstraint } from './read-index.ts'

const objects = ['VIEW', 'TRIGGER', 'EVENT', 'PROCEDURE', 'FUNCTION', 'SEQUENCE'] as const
const quiet = ['DATABASE', 'SCHEMA', 'USER', 'ROLE', 'SERVER', 'TABLESPACE', 'PACKAGE'] as const

/** Reads what follows CREATE; undefined where it is not understood. */
export function readCreate(cursor: Cursor): Clause[] | undefined {
  const replaced = cursor.take('OR', 'REPLACE')
  const temporary = cursor.take('TEMPORARY')
  if (cursor.take('TABLE')) return readTable(cursor, { replaced, temporary })
  const index = readCreatedIndex(cursor)
  if (index !== undefined) return index
  // ALGORITHM, DEFINER and SQL SECURITY stand before the kind.
  while (!cursor.done) {
    if (cursor.takeOneOf(...quiet)) return replaced ? undefined : [{ kind: 'harmless' }]
    const what = cursor.takeOneOf(...objects)
    if (what !== undefined) {
      cursor.take('IF', 'NOT', 'EXISTS')
      const name = cursor.table()
      const kind = what.toLowerCase() as DroppableKind
      return name && [{ kind: 'create-object', what: kind, name }]
    }
    cursor.skip()
  }
  return undefined
}

interface TableWords {
  readonly replaced: boolean
  readonly temporary: boolean
}

function readTable(cursor: Cursor, { replaced, temporary }: TableWords): Clause[] | undefined {
  const unless = cursor.take('IF', 'NOT', 'EXISTS') ? 'exists' : replaced ? 'replaced' : undefined
  const table = cursor.table()
  if (table === undefined) return undefined
  const inside = cursor.parenthesised()
  const fromElsewhere = ['LIKE', 'AS', 'SELECT', 'WITH'].includes(cursor.word())
  if (inside === undefined && !fromElsewhere) return undefined
  const known = inside === undefined || fromElsewhere ? undefined : readColumns(inside)
  const charset = charsetIn(cursor.rest)
  const created: Clause = {
    kind: 'create-table',
    table,
    temporary,
    ...(unless === undefined ? {} : { unless }),
    ...(known === undefined ? {} : { columns: known }),
    ...(charset === undefined ? {} : { charset }),
  }
  return [created]
}

function readColumns(inside: readonly Token[]): ColumnDefinition[] {
  const constraints = 'CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK INDEX KEY FULLTEXT SPATIAL'.split(
    ' ',
  )
  const parts = splitList(inside).map((part) => new Cursor(part))
  const primary = parts.flatMap(primaryKeyOf)
  return parts.flatMap((part) => {
    const column = constraints.includes(part.word()) ? undefined : readColumn(part)
    if (column === undefined) return []
    return primary.includes(column.name) ? [{ ...column, notNull: true }] : [column]
  })
}

function primaryKeyOf({ tokens }: Cursor): readonly string[] {
  const read = readConstraint(new Cursor(tokens), { name: '' })
  return read?.kind === 'add-index' && read.index.kind === 'primary' ? read.index.columns : []
}

/** The character set that the table gives its columns. */
function charsetIn(tokens: readonly Token[]): string | undefined {
  const cursor = new Cursor(tokens)
  while (!cursor.done) {
    if (cursor.take('CHARSET') || cursor.take('CHARACTER', 'SET')) {
      cursor.symbol('=')
      return cursor.name()?.toLowerCase()
    }
    cursor.skip()
  }
  return undefined
}

function readCreatedIndex(cursor: Cursor): Clause[] | undefined {
  const special = cursor.takeOneOf('UNIQUE', 'FULLTEXT', 'SPATIAL')
  if (!cursor.take('INDEX')) return undefined
  cursor.take('IF', 'NOT', 'EXISTS')
  const name = cursor.name()
  if (cursor.take('USING')) cursor.skip()
  const table = cursor.take('ON') ? cursor.table() : undefined
  const inside = cursor.parenthesised()
  if (name === undefined || table === undefined || inside === undefined) return undefined
  const kind = (special?.toLowerCase() ?? 'index') as 'index' | 'unique' | 'fulltext' | 'spatial'
  const added: Clause = {
    kind: 'add-index',
    table,
    index: { kind, name, columns: columnsIn(inside) },
  }
  return [added, ...indexOptions(cursor, table)]
}

/** ALGORITHM and LOCK, which CREATE INDEX and DROP INDEX take too. */
export function indexOptions(cursor: Cursor, table: TableName): Clause[] {
  const read: Clause[] = []
  while (!cursor.done) {
    const kind = cursor.takeOneOf('ALGORITHM', 'LOCK')
    cursor.symbol('=')
    const value = cursor.word()
    cursor.skip()
    if (kind === 'ALGORITHM') read.push({ kind: 'algorithm', table, value })
    if (kind === 'LOCK') read.push({ kind: 'lock', table, value })
  }
  return read
}
