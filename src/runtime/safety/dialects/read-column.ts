import type { ColumnDefinition, ColumnType } from './clauses.ts'
import type { Cursor } from './cursor.ts'
import { isSymbol, splitList, type Token, wordOf } from './tokens.ts'

/** What may follow a column's name without a type between them; SQLite needs no type. */
const attributes = new Set(
  `NOT NULL DEFAULT PRIMARY UNIQUE KEY AUTO_INCREMENT AUTOINCREMENT GENERATED AS REFERENCES CHECK
   CONSTRAINT COLLATE COMMENT FIRST AFTER CHARACTER CHARSET ON STORED VIRTUAL INVISIBLE
   VISIBLE`.split(/\s+/),
)
const computed = new Set([
  'CURRENT_TIMESTAMP',
  'CURRENT_DATE',
  'CURRENT_TIME',
  'NOW',
  'LOCALTIME',
  'LOCALTIMESTAMP',
])

interface Draft {
  type: ColumnType
  notNull: boolean
  default?: 'null' | 'constant' | 'expression' | 'now'
  autoIncrement: boolean
  unique: boolean
  primary: boolean
  generated?: 'stored' | 'virtual'
  references?: { readonly schema?: string; readonly name: string }
  check: boolean
  position?: 'first' | 'after'
}

/** Takes a column's name and all that is said of it, to the end of the tokens. */
export function readColumn(cursor: Cursor): ColumnDefinition | undefined {
  const name = cursor.name()
  if (name === undefined) return undefined
  const draft: Draft = {
    type: readType(cursor),
    notNull: false,
    autoIncrement: false,
    unique: false,
    primary: false,
    check: false,
  }
  while (!cursor.done) readAttribute(cursor, draft)
  // SERIAL is MySQL's short form.
  const serial = draft.type.name === 'serial'
  return {
    name,
    ...draft,
    ...(serial ? { notNull: true, autoIncrement: true, unique: true } : {}),
  }
}

function readType(cursor: Cursor): ColumnType {
  const words: string[] = []
  let parameters: string[] = []
  while (cursor.peek()?.kind === 'word' && !attributes.has(cursor.word())) {
    words.push(cursor.name() ?? '')
    const inside = cursor.parenthesised()
    if (inside)
      parameters = splitList(inside).map((part) => part.map(({ value }) => value).join(''))
  }
  const lower = words.map((word) => word.toLowerCase())
  const base = lower.filter((word) => !['unsigned', 'signed', 'zerofill'].includes(word))
  return {
    name: canonical(base.join(' ')),
    parameters,
    unsigned: lower.includes('unsigned') || lower.includes('zerofill'),
  }
}

const sameTypes: Readonly<Record<string, string>> = {
  integer: 'int',
  bool: 'tinyint',
  boolean: 'tinyint',
  dec: 'decimal',
  numeric: 'decimal',
  fixed: 'decimal',
  'double precision': 'double',
  real: 'double',
  character: 'char',
  'character varying': 'varchar',
  nvarchar: 'varchar',
  'national varchar': 'varchar',
}

function canonical(name: string): string {
  return sameTypes[name] ?? name
}

function readAttribute(cursor: Cursor, draft: Draft): void {
  if (cursor.take('NOT', 'NULL')) draft.notNull = true
  else if (cursor.take('SET', 'DEFAULT')) return
  else if (cursor.take('DEFAULT')) draft.default = readDefault(cursor)
  else if (cursor.take('PRIMARY')) draft.primary = true
  else if (cursor.take('UNIQUE')) draft.unique = true
  else if (cursor.takeOneOf('AUTO_INCREMENT', 'AUTOINCREMENT')) draft.autoIncrement = true
  else if (cursor.take('AS')) readGenerated(cursor, draft)
  else if (cursor.takeOneOf('STORED', 'PERSISTENT')) draft.generated = 'stored'
  else if (cursor.take('REFERENCES')) readReferences(cursor, draft)
  else if (cursor.take('CHECK')) draft.check = cursor.parenthesised() !== undefined
  else if (cursor.take('CHARACTER', 'SET') || cursor.take('CHARSET')) readCharset(cursor, draft)
  else if (cursor.take('FIRST')) draft.position = 'first'
  else if (cursor.take('AFTER')) readAfter(cursor, draft)
  else if (cursor.takeOneOf('COMMENT', 'COLLATE', 'CONSTRAINT')) cursor.skip()
  else if (cursor.parenthesised() === undefined) cursor.skip()
}

function readDefault(cursor: Cursor): 'null' | 'constant' | 'expression' | 'now' {
  if (cursor.take('NULL')) return 'null'
  const inside = cursor.parenthesised()
  // Brackets around nothing but a constant change nothing.
  if (inside) return inside.length === 1 && inside.every(isConstant) ? 'constant' : 'expression'
  if (isSymbol(cursor.peek(), '-') || isSymbol(cursor.peek(), '+')) cursor.skip()
  const now = computed.has(cursor.word())
  const called = cursor.peek()?.kind === 'word' && isSymbol(cursor.peek(1), '(')
  cursor.skip()
  if (called) cursor.parenthesised()
  if (now) return 'now'
  return called ? 'expression' : 'constant'
}

function isConstant(token: Token): boolean {
  const isLiteral = ['TRUE', 'FALSE', 'NULL'].includes(wordOf(token))
  return token.kind === 'string' || token.kind === 'number' || isLiteral
}

function readGenerated(cursor: Cursor, draft: Draft): void {
  cursor.parenthesised()
  draft.generated ??= 'virtual'
}

function readReferences(cursor: Cursor, draft: Draft): void {
  const references = cursor.table()
  if (references !== undefined) draft.references = references
  cursor.parenthesised()
}

function readCharset(cursor: Cursor, draft: Draft): void {
  draft.type = { ...draft.type, charset: (cursor.name() ?? '').toLowerCase() }
}

function readAfter(cursor: Cursor, draft: Draft): void {
  cursor.name()
  draft.position = 'after'
}
