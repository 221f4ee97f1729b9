import type { Clause } from '../clauses.ts'
import { Cursor } from '../cursor.ts'
import { destructiveWords, destructiveWordsIn } from '../destructive.ts'
import { readInsert } from '../read-insert.ts'
import { readRowChange } from '../read-rows.ts'
import { scan } from '../scan.ts'
import { isSymbol, splitList, type TableName, type Token } from '../tokens.ts'
import { lexicon } from './lexicon.ts'
import { readAlterTable } from './read-alter.ts'
import { readCreate } from './read-create.ts'
import { readDrop } from './read-drop.ts'
import { readGrant } from './read-grant.ts'

/** What a statement does; undefined where this reader does not understand it. */
export function readStatement(tokens: readonly Token[]): Clause[] | undefined {
  const cursor = new Cursor(tokens)
  const first = cursor.word()
  cursor.skip()
  return readers[first]?.(cursor)
}

const harmless = (): Clause[] => [{ kind: 'harmless' }]

const readers: Readonly<Record<string, (cursor: Cursor) => Clause[] | undefined>> = {
  ALTER: readAlter,
  CREATE: readCreate,
  DROP: readDrop,
  RENAME: readRename,
  TRUNCATE: readTruncate,
  DELETE: ({ tokens }) => readRowChange(tokens),
  UPDATE: ({ tokens }) => readRowChange(tokens),
  WITH: ({ tokens }) => readRowChange(tokens),
  INSERT: ({ tokens }) => readInsert(tokens),
  FLUSH: (cursor) => (cursor.word() === 'PRIVILEGES' ? harmless() : undefined),
  SET: readSet,
  LOCK: readLock,
  GRANT: readGrant,
  REVOKE: () => [
    { kind: 'lose-access', message: 'Takes rights away: code that needs them fails.' },
  ],
  CALL: readCall,
  PREPARE: readPrepare,
  // What a prepared statement does is told where it is prepared.
  EXECUTE: (cursor) => (cursor.take('IMMEDIATE') ? prepared(cursor) : harmless()),
  DEALLOCATE: harmless,
  OPTIMIZE: readOptimize,
  START: (cursor) => (cursor.take('TRANSACTION') ? [{ kind: 'begin' }] : undefined),
  BEGIN: (cursor) => (cursor.word() === 'NOT' ? undefined : [{ kind: 'begin' }]),
  COMMIT: () => [{ kind: 'commit' }],
  ROLLBACK: () => [{ kind: 'rollback' }],
  SAVEPOINT: harmless,
  RELEASE: harmless,
  UNLOCK: harmless,
  USE: () => [{ kind: 'use' }],
  SHOW: harmless,
  DESC: harmless,
  DESCRIBE: harmless,
  EXPLAIN: harmless,
  ANALYZE: (cursor) => (isTableUpkeep(cursor) ? harmless() : undefined),
  CHECK: (cursor) => (isTableUpkeep(cursor) ? harmless() : undefined),
}

function isTableUpkeep(cursor: Cursor): boolean {
  cursor.takeOneOf('NO_WRITE_TO_BINLOG', 'LOCAL')
  return cursor.takeOneOf('TABLE', 'TABLES') !== undefined
}

function readAlter(cursor: Cursor): Clause[] | undefined {
  cursor.takeOneOf('ONLINE', 'IGNORE')
  if (cursor.take('TABLE')) return readAlterTable(cursor)
  if (cursor.takeOneOf('DATABASE', 'SCHEMA', 'VIEW', 'SEQUENCE')) return harmless()
  return undefined
}

function readRename(cursor: Cursor): Clause[] | undefined {
  if (!cursor.takeOneOf('TABLE', 'TABLES')) return undefined
  cursor.take('IF', 'EXISTS')
  const renamed = splitList(cursor.rest).map((part): Clause | undefined => {
    const pair = new Cursor(part)
    const table = pair.table()
    const to = pair.take('TO') ? pair.table() : undefined
    return table && to && pair.done ? { kind: 'rename-table', table, to } : undefined
  })
  return renamed.includes(undefined) ? undefined : renamed.flatMap((clause) => clause ?? [])
}

function readTruncate(cursor: Cursor): Clause[] | undefined {
  cursor.take('TABLE')
  const table = cursor.table()
  return table && [{ kind: 'truncate', table }]
}

function readSet(cursor: Cursor): Clause[] | undefined {
  if (['PASSWORD', 'ROLE', 'RESOURCE'].includes(cursor.word())) return undefined
  if (cursor.word() === 'TRANSACTION' || cursor.word() === 'NAMES') return harmless()
  return splitList(cursor.rest).map((part) => {
    const assigned = new Cursor(part)
    const scope = assigned.takeOneOf('GLOBAL', 'PERSIST', 'SESSION', 'LOCAL')
    const written = assigned.peek()?.value.toLowerCase() ?? ''
    assigned.skip()
    while (isSymbol(assigned.peek(), ':') || isSymbol(assigned.peek(), '=')) assigned.skip()
    return {
      kind: 'set',
      variable: written.replace(/^(?:global|persist|session|local)\./, ''),
      value: assigned.rest.map(({ value }) => value).join(' '),
      global: ['GLOBAL', 'PERSIST'].includes(scope ?? '') || /^(?:global|persist)\./.test(written),
    }
  })
}

function readLock(cursor: Cursor): Clause[] | undefined {
  if (!cursor.takeOneOf('TABLE', 'TABLES')) return undefined
  const tables: TableName[] = []
  for (const part of splitList(cursor.rest)) {
    const table = new Cursor(part).table()
    if (table === undefined) return undefined
    tables.push(table)
  }
  const write = cursor.rest.some(({ kind, value }) => kind === 'word' && /^write$/i.test(value))
  return [{ kind: 'lock-tables', tables, write }]
}

function readCall(cursor: Cursor): Clause[] {
  const name = cursor.table()
  return [
    { kind: 'opaque', reason: `what the procedure ${name?.name ?? ''} does`, destructive: [] },
  ]
}

function readPrepare(cursor: Cursor): Clause[] | undefined {
  cursor.skip()
  return cursor.take('FROM') ? prepared(cursor) : undefined
}

/** A statement in a literal is read as what it is; one that is computed can be anything. */
function prepared(cursor: Cursor): Clause[] {
  const [source, ...more] = cursor.rest
  if (source?.kind === 'string' && more.length === 0) {
    const inner = readText(source.value)
    const { start: at } = source
    return inner.map((clause) => ({ ...clause, at }))
  }
  const destructive = cursor.rest.flatMap(({ kind, value }) =>
    kind === 'string' ? destructiveWordsIn(value, lexicon) : [],
  )
  return [
    {
      kind: 'opaque',
      reason: 'what a statement does that is put together at run time',
      destructive,
    },
  ]
}

function readText(sql: string): Clause[] {
  const tokens = scan(sql, lexicon).filter(({ kind }) => kind !== 'end')
  return readStatement(tokens) ?? [{ kind: 'unread', destructive: destructiveWords(tokens) }]
}

function readOptimize(cursor: Cursor): Clause[] | undefined {
  if (!isTableUpkeep(cursor)) return undefined
  return cursor.tables()?.map((table) => ({ kind: 'rebuild', table, how: 'OPTIMIZE TABLE' }))
}
