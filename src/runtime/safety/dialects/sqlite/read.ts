import type { Clause, ColumnDefinition, DroppableKind } from '../clauses.ts'
import { Cursor } from '../cursor.ts'
import { readColumn } from '../read-column.ts'
import { readInsert } from '../read-insert.ts'
import { readRowChange } from '../read-rows.ts'
import { splitList, type Token, wordOf } from '../tokens.ts'

/** What a statement does; undefined where this reader does not understand it. */
export function readStatement(tokens: readonly Token[]): Clause[] | undefined {
  const cursor = new Cursor(tokens)
  const first = cursor.word()
  cursor.skip()
  return readers[first]?.(cursor)
}

const harmless = (): Clause[] => [{ kind: 'harmless' }]

const readers: Readonly<Record<string, (cursor: Cursor) => Clause[] | undefined>> = {
  ALTER: (cursor) => (cursor.take('TABLE') ? readAlter(cursor) : undefined),
  CREATE: readCreate,
  DROP: readDrop,
  DELETE: ({ tokens }) => readRowChange(tokens),
  UPDATE: ({ tokens }) => readRowChange(tokens),
  WITH: ({ tokens }) => readRowChange(tokens),
  INSERT: ({ tokens }) => readInsert(tokens),
  PRAGMA: readPragma,
  VACUUM: (cursor) => [{ kind: 'vacuum', into: cursor.rest.some((t) => wordOf(t) === 'INTO') }],
  ATTACH: readAttach,
  DETACH: harmless,
  REINDEX: harmless,
  ANALYZE: harmless,
  EXPLAIN: harmless,
  BEGIN: () => [{ kind: 'begin' }],
  COMMIT: () => [{ kind: 'commit' }],
  END: () => [{ kind: 'commit' }],
  ROLLBACK: () => [{ kind: 'rollback' }],
  SAVEPOINT: harmless,
  RELEASE: harmless,
}

function readAlter(cursor: Cursor): Clause[] | undefined {
  const table = cursor.table()
  if (table === undefined) return undefined
  if (cursor.take('ADD')) {
    cursor.take('COLUMN')
    if (['CONSTRAINT', 'CHECK'].includes(cursor.word())) return undefined
    const column = readColumn(cursor)
    return column && [{ kind: 'add-column', table, column }]
  }
  if (cursor.take('DROP')) {
    if (cursor.word() === 'CONSTRAINT') return undefined
    cursor.take('COLUMN')
    const column = cursor.name()
    return column !== undefined && cursor.done
      ? [{ kind: 'drop-column', table, column }]
      : undefined
  }
  if (!cursor.take('RENAME')) return undefined
  if (cursor.take('TO')) {
    const to = cursor.table()
    return to && cursor.done ? [{ kind: 'rename-table', table, to }] : undefined
  }
  cursor.take('COLUMN')
  const column = cursor.name()
  const to = cursor.take('TO') ? cursor.name() : undefined
  if (column === undefined || to === undefined || !cursor.done) return undefined
  return [{ kind: 'rename-column', table, column, to }]
}

function readCreate(cursor: Cursor): Clause[] | undefined {
  const temporary = cursor.takeOneOf('TEMP', 'TEMPORARY') !== undefined
  if (cursor.take('TABLE')) return readTable(cursor, temporary)
  if (cursor.take('VIRTUAL', 'TABLE')) return readVirtual(cursor)
  const what = cursor.takeOneOf('VIEW', 'TRIGGER')?.toLowerCase() as DroppableKind | undefined
  if (what !== undefined) {
    cursor.take('IF', 'NOT', 'EXISTS')
    const name = cursor.table()
    return name && [{ kind: 'create-object', what, name }]
  }
  return readIndex(cursor)
}

function readTable(cursor: Cursor, temporary: boolean): Clause[] | undefined {
  const exists = cursor.take('IF', 'NOT', 'EXISTS')
  const table = cursor.table()
  const inside = cursor.parenthesised()
  if (table === undefined || (inside === undefined && cursor.word() !== 'AS')) return undefined
  const created: Clause = {
    kind: 'create-table',
    table,
    temporary,
    ...(exists ? { unless: 'exists' } : {}),
    ...(inside === undefined ? {} : { columns: readColumns(inside) }),
  }
  return [created]
}

function readColumns(inside: readonly Token[]): ColumnDefinition[] {
  const constraints = ['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'FOREIGN', 'CHECK']
  return splitList(inside).flatMap((part) => {
    const cursor = new Cursor(part)
    if (constraints.includes(cursor.word())) return []
    return readColumn(cursor) ?? []
  })
}

function readVirtual(cursor: Cursor): Clause[] | undefined {
  const exists = cursor.take('IF', 'NOT', 'EXISTS')
  const table = cursor.table()
  if (table === undefined || !cursor.take('USING')) return undefined
  return [
    { kind: 'create-table', table, temporary: false, ...(exists ? { unless: 'exists' } : {}) },
  ]
}

function readIndex(cursor: Cursor): Clause[] | undefined {
  const kind = cursor.take('UNIQUE') ? 'unique' : 'index'
  if (!cursor.take('INDEX')) return undefined
  cursor.take('IF', 'NOT', 'EXISTS')
  const name = cursor.table()?.name
  const table = cursor.take('ON') ? cursor.table() : undefined
  const inside = cursor.parenthesised()
  if (name === undefined || table === undefined || inside === undefined) return undefined
  const columns = splitList(inside).map((part) => part[0]?.value ?? '')
  return [{ kind: 'add-index', table, index: { kind, name, columns } }]
}

function readDrop(cursor: Cursor): Clause[] | undefined {
  const what = cursor.takeOneOf('TABLE', 'INDEX', 'VIEW', 'TRIGGER')
  cursor.take('IF', 'EXISTS')
  const name = cursor.table()
  if (what === undefined || name === undefined || !cursor.done) return undefined
  if (what === 'TABLE') return [{ kind: 'drop-table', table: name, temporary: false }]
  if (what === 'INDEX') return [{ kind: 'drop-named-index', name }]
  return [{ kind: 'drop-object', what: what === 'VIEW' ? 'view' : 'trigger', name }]
}

/** `PRAGMA x`, `PRAGMA x = y`, `PRAGMA x(y)`. */
function readPragma(cursor: Cursor): Clause[] | undefined {
  const name = cursor.table()?.name.toLowerCase()
  if (name === undefined) return undefined
  if (cursor.done) return [{ kind: 'pragma', name }]
  const given = cursor.symbol('=') ? cursor.rest : (cursor.parenthesised() ?? [])
  return [{ kind: 'pragma', name, value: given.map(({ value }) => value).join('') }]
}

function readAttach(cursor: Cursor): Clause[] {
  cursor.take('DATABASE')
  return [{ kind: 'attach', file: cursor.peek()?.value ?? '' }]
}
