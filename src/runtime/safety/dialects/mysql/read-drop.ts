import type { Clause, DroppableKind } from '../clauses.ts'
import type { Cursor } from '../cursor.ts'
import { show } from '../tokens.ts'
import { indexOptions } from './read-create.ts'

const objects = ['VIEW', 'TRIGGER', 'EVENT', 'PROCEDURE', 'FUNCTION', 'SEQUENCE'] as const

/** Reads what follows DROP; undefined where it is not understood. */
export function readDrop(cursor: Cursor): Clause[] | undefined {
  const temporary = cursor.take('TEMPORARY')
  if (cursor.takeOneOf('TABLE', 'TABLES')) {
    return readNames(cursor)?.map((table) => ({ kind: 'drop-table', table, temporary }))
  }
  if (temporary) return undefined
  if (cursor.takeOneOf('DATABASE', 'SCHEMA')) {
    return readNames(cursor)?.map((name) => ({ kind: 'drop-database', name: show(name) }))
  }
  if (cursor.take('INDEX')) return readIndex(cursor)
  if (cursor.takeOneOf('USER', 'ROLE')) {
    return [
      {
        kind: 'lose-access',
        message: 'Drops users or roles: who logs in as them cannot any more.',
      },
    ]
  }
  const what = cursor.takeOneOf(...objects)?.toLowerCase() as DroppableKind | undefined
  if (what === undefined) return undefined
  return readNames(cursor)?.map((name) => ({ kind: 'drop-object', what, name }))
}

function readNames(cursor: Cursor) {
  cursor.take('IF', 'EXISTS')
  const names = cursor.tables()
  if (cursor.takeOneOf('WAIT', 'NOWAIT') === 'WAIT') cursor.skip()
  cursor.takeOneOf('RESTRICT', 'CASCADE')
  return cursor.done ? names : undefined
}

function readIndex(cursor: Cursor): Clause[] | undefined {
  cursor.take('IF', 'EXISTS')
  const index = cursor.name()
  const table = cursor.take('ON') ? cursor.table() : undefined
  if (index === undefined || table === undefined) return undefined
  const dropped: Clause =
    index.toUpperCase() === 'PRIMARY'
      ? { kind: 'drop-primary-key', table }
      : { kind: 'drop-index', table, index }
  return [dropped, ...indexOptions(cursor, table)]
}
