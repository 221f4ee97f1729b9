import type { Clause } from '../clauses.ts'
import type { Cursor } from '../cursor.ts'
import type { TableName } from '../tokens.ts'

/** Options of a table whose change writes it anew. */
const rebuilding = new Set([
  'ENGINE',
  'ROW_FORMAT',
  'KEY_BLOCK_SIZE',
  'COMPRESSION',
  'ENCRYPTION',
  'TABLESPACE',
  'PAGE_COMPRESSED',
])
/** Those that only the table's description holds. */
const described = new Set(
  `AUTO_INCREMENT COMMENT COLLATE CHARSET CHARACTER CHECKSUM STATS_PERSISTENT STATS_AUTO_RECALC
   STATS_SAMPLE_PAGES MAX_ROWS MIN_ROWS AVG_ROW_LENGTH PASSWORD CONNECTION DELAY_KEY_WRITE
   INSERT_METHOD PACK_KEYS DATA INDEX UNION`.split(/\s+/),
)

/**
 * Reads what is no clause of its own: `ENGINE=InnoDB ROW_FORMAT=DYNAMIC`, ALGORITHM, LOCK,
 * CONVERT TO, ORDER BY, partitioning. Undefined where a word is not known.
 */
export function readTableOptions(cursor: Cursor, table: TableName): Clause[] | undefined {
  const read: Clause[] = []
  while (!cursor.done) {
    const clause = readOption(cursor, table)
    if (clause === undefined) return undefined
    read.push(clause)
  }
  return read
}

function readOption(cursor: Cursor, table: TableName): Clause | undefined {
  if (cursor.take('ALGORITHM'))
    return { kind: 'algorithm', table, value: takeValue(cursor).toUpperCase() }
  if (cursor.take('LOCK')) return { kind: 'lock', table, value: takeValue(cursor).toUpperCase() }
  if (cursor.take('CONVERT', 'TO')) return readConversion(cursor, table)
  const whole = readWholeTable(cursor, table)
  if (whole !== undefined) return whole
  cursor.take('DEFAULT')
  const option = cursor.word()
  cursor.skip()
  if (option === 'CHARACTER') cursor.take('SET')
  if (option === 'DATA' || option === 'INDEX') cursor.take('DIRECTORY')
  if (rebuilding.has(option))
    return { kind: 'table-option', table, option, value: takeValue(cursor) }
  if (!described.has(option)) return undefined
  takeValue(cursor)
  return { kind: 'harmless' }
}

function readConversion(cursor: Cursor, table: TableName): Clause {
  cursor.takeOneOf('CHARSET', 'CHARACTER')
  cursor.take('SET')
  const charset = cursor.name() ?? ''
  if (cursor.take('COLLATE')) cursor.skip()
  return { kind: 'convert-charset', table, charset: charset.toLowerCase() }
}

/** What takes all that is left of the clause. */
function readWholeTable(cursor: Cursor, table: TableName): Clause | undefined {
  const forms: readonly (readonly [readonly string[], string | undefined])[] = [
    [['FORCE'], 'FORCE'],
    [['ORDER', 'BY'], 'ORDER BY'],
    [['PARTITION', 'BY'], 'PARTITION BY'],
    [['REMOVE', 'PARTITIONING'], 'REMOVE PARTITIONING'],
    [['COALESCE', 'PARTITION'], 'COALESCE PARTITION'],
    [['REORGANIZE', 'PARTITION'], 'REORGANIZE PARTITION'],
    [['REBUILD', 'PARTITION'], 'REBUILD PARTITION'],
    [['OPTIMIZE', 'PARTITION'], 'OPTIMIZE PARTITION'],
    [['ENABLE', 'KEYS'], undefined],
    [['DISABLE', 'KEYS'], undefined],
    [['ANALYZE', 'PARTITION'], undefined],
    [['CHECK', 'PARTITION'], undefined],
  ]
  const form = forms.find(([words]) => cursor.take(...words))
  if (form === undefined) return undefined
  cursor.skip(cursor.rest.length)
  return form[1] === undefined ? { kind: 'harmless' } : { kind: 'rebuild', table, how: form[1] }
}

function takeValue(cursor: Cursor): string {
  cursor.symbol('=')
  const token = cursor.peek()
  cursor.skip()
  return token?.value ?? ''
}
