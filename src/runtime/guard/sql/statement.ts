import { addressOf } from '../address.ts'
import { isSeen, unseen } from '../shell/invocation.ts'
import { callDoes, isServerWideCall } from './functions.ts'
import type { Dialect, Token } from './tokens.ts'

/** `unknown` where it cannot be told by looking. */
export type Effect = 'read' | 'write' | 'unknown'

/** The strongest of several effects: one write is a write. */
export function strongest(effects: readonly Effect[]): Effect {
  if (effects.includes('write')) return 'write'
  return effects.includes('unknown') ? 'unknown' : 'read'
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const session = set(`
  begin start commit rollback end abort savepoint release deallocate listen unlisten discard close
  fetch move reset show describe desc go help print`)
const queries = set('select table values with from')
const writing = set(`
  insert update delete merge upsert replace truncate create alter drop rename grant revoke deny
  comment import refresh reassign security do call copy vacuum analyze analyse cluster reindex load
  checkpoint notify optimize repair flush kill purge change stop install uninstall shutdown restart
  handler restore backup dbcc bulk exec execute reconfigure detach attach undrop export force`)
/** Settings by which the same text would be cut differently. */
const lexical = /^(?:standard_conforming_strings|backslash_quote|escape_string_warning|sql_mode)$/

/** What a statement does, from its words. Nothing that surely reads is unknown only by its spelling. */
export function statementDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  const start = tokens.findIndex(({ text, kind }) => kind !== 'symbol' || text !== '(')
  if (start === -1) return 'read'
  if (tokens.some(({ kind }) => kind === 'unseen')) {
    return leadDoes(tokens.slice(start), dialect) === 'write' ? 'write' : 'unknown'
  }
  return leadDoes(tokens.slice(start), dialect)
}

function leadDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  const [first, second] = tokens
  if (first?.kind !== 'word') return 'unknown'
  const word = first.text
  if (word === 'explain' || ((word === 'describe' || word === 'desc') && dialect === 'mysql')) {
    return explainDoes(tokens.slice(1), dialect)
  }
  if (word === 'prepare') return preparedDoes(tokens, dialect)
  if (word === 'declare') return declareDoes(tokens, dialect)
  if (word === 'copy') return copyDoes(tokens, dialect)
  if (word === 'set') return settingDoes(tokens)
  if (word === 'pragma') return pragmaDoes(tokens)
  if (word === 'execute' && dialect !== 'sqlserver') return 'unknown'
  if (word === 'reset' && dialect === 'mysql') return 'write'
  if (word === 'start' && second?.text !== 'transaction') return 'write'
  if (word === 'use') return 'read'
  if (writing.has(word)) return 'write'
  if (session.has(word)) return isBatch(tokens, dialect) ? batchDoes(tokens) : callsDo(tokens)
  return queries.has(word) ? queryDoes(tokens, dialect) : 'unknown'
}

/** SQL Server needs no sign between statements: any of its words may begin another one. */
const isBatch = (tokens: readonly Token[], dialect: Dialect) =>
  dialect === 'sqlserver' && batchDoes(tokens) === 'write'

function batchDoes(tokens: readonly Token[]): Effect {
  const found = tokens.some(
    ({ kind, text }, at) =>
      kind === 'word' && (writing.has(text) || text === 'use') && !isQualified(tokens, at),
  )
  return found ? 'write' : 'read'
}

function queryDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  if (isBatch(tokens, dialect)) return 'write'
  const isChanging = tokens.some(({ kind, text }, at) => {
    if (kind !== 'word' || isQualified(tokens, at)) return false
    // `select … into @name` of MySQL only sets a variable.
    if (text === 'into') return tokens[at + 1]?.text !== '@'
    if (!/^(?:insert|update|delete|merge)$/.test(text)) return false
    const before = tokens[at - 1]
    return before?.text !== 'for' && before?.text !== 'key' && tokens[0]?.text === 'with'
  })
  return isChanging ? 'write' : callsDo(tokens)
}

const isQualified = (tokens: readonly Token[], at: number) =>
  ['.', '@'].includes(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === 'as'

/** What the functions do that a statement calls. */
function callsDo(tokens: readonly Token[]): Effect {
  return strongest(
    tokens.map(({ kind, text }, at) => {
      if (kind !== 'word' && kind !== 'name') return 'read'
      if (tokens[at + 1]?.text !== '(' || tokens[at + 1]?.kind !== 'symbol') return 'read'
      const name = text.toLowerCase()
      const does = callDoes(name)
      if (does === 'unknown' && isColumnList(tokens, at)) return 'read'
      // A schema of one's own may hold a function of the same name.
      const schema = tokens[at - 1]?.text === '.' ? tokens[at - 2]?.text : undefined
      const isBuiltIn = schema === undefined || /^(?:pg_catalog|public|sys)$/.test(schema)
      return does === 'read' && !isBuiltIn ? 'unknown' : does
    }),
  )
}

/** `x (a, b) as (select …)` of a WITH, and `… as x(a, b)`. */
function isColumnList(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text
  if (before === 'as') return true
  const close = tokens.findIndex(
    ({ text, kind }, each) => each > at && kind === 'symbol' && text === ')',
  )
  const after = tokens.slice(close + 1, close + 6).map(({ text }) => text)
  const isNamed = /^(?:as )(?:not )?(?:materialized )?\( (?:select|with|values|table|\()/
  if (isNamed.test(after.join(' '))) return true
  return before === ')' && !tokens.some(({ text }) => text === 'distinct' || text === 'top')
}

/** It runs what it explains only with ANALYZE. */
function explainDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  const isOptions = tokens[0]?.text === '('
  const end = isOptions ? tokens.findIndex(({ text }) => text === ')') + 1 : 0
  const options = isOptions ? tokens.slice(0, end) : tokens.slice(0, 3)
  if (!options.some(({ text, kind }) => kind === 'word' && /^analy[sz]e$/.test(text))) return 'read'
  const rest = tokens.slice(end)
  const start = rest.findIndex(
    ({ text }) => !/^(?:analy[sz]e|verbose|format|json|tree|=)$/.test(text),
  )
  return start === -1 ? 'read' : statementDoes(rest.slice(start), dialect)
}

/** `prepare x (int) as …`, or MySQL’s from a text. */
function preparedDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  const at = tokens.findIndex(({ text, kind }) => kind === 'word' && text === 'as')
  return at === -1 ? 'unknown' : statementDoes(tokens.slice(at + 1), dialect)
}

/** A cursor reads what it is for; a variable of SQL Server is a batch. */
function declareDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  if (dialect === 'sqlserver') return strongest([batchDoes(tokens), callsDo(tokens)])
  const at = tokens.findIndex(({ text, kind }) => kind === 'word' && text === 'for')
  return at === -1 ? 'unknown' : statementDoes(tokens.slice(at + 1), dialect)
}

/** Only what goes to the client is a read; a file or a program is the server’s own. */
function copyDoes(tokens: readonly Token[], dialect: Dialect): Effect {
  const words = tokens.map(({ text, kind }) => (kind === 'word' ? text : ''))
  const to = words.lastIndexOf('to')
  if (to === -1 || words[to + 1] !== 'stdout') return 'write'
  return tokens[1]?.text === '(' ? statementDoes(tokens.slice(1, to), dialect) : 'read'
}

function settingDoes(tokens: readonly Token[]): Effect {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'name')
  const names = words.map(({ text }) => text.toLowerCase())
  if (/^(?:global|persist|persist_only|password)$/.test(names[1] ?? '')) return 'write'
  if (names.some((name) => name === 'global' || name === 'persist')) return 'write'
  return names.some((name) => lexical.test(name)) ? 'unknown' : callsDo(tokens)
}

/** `pragma table_info(x)` looks, `pragma x = y` sets; some settings are called like a function. */
function pragmaDoes(tokens: readonly Token[]): Effect {
  const name = tokens.findLast(({ kind, text }, at) => kind === 'word' && at < 4 && text !== 'main')
  if (tokens.some(({ text, kind }) => kind === 'symbol' && text === '=')) return 'write'
  const looks =
    /^(?:table_x?info|table_list|index_x?info|index_list|foreign_key_(?:list|check)|(?:quick|integrity)_check|\w+_list|\w+_count|compile_options)$/
  const hasArgument = tokens.some(({ text }) => text === '(')
  const named = hasArgument ? tokens[tokens.findIndex(({ text }) => text === '(') - 1] : name
  if (looks.test(named?.text ?? '')) return 'read'
  return hasArgument || /^(?:incremental_vacuum|optimize|wal_checkpoint)$/.test(named?.text ?? '')
    ? 'write'
    : 'read'
}

/** What a statement reaches beside the database of its session. */
export interface Reach {
  /** Databases of the same server that it makes, changes or drops. */
  readonly databases: readonly string[]
  /** Connection strings of other servers; with `unseen` where one is reached and cannot be told. */
  readonly connections: readonly string[]
  /** Whether it concerns the whole server: roles, settings, sessions, table spaces. */
  readonly isServerWide: boolean
}

export function reachOf(tokens: readonly Token[], dialect: Dialect): Reach {
  const words = tokens.map(({ kind, text }) => (kind === 'word' ? text : ''))
  return {
    databases: databasesOf(tokens, words, dialect),
    connections: connectionsOf(tokens, words),
    isServerWide: isServerWide(tokens, words),
  }
}

function databasesOf(
  tokens: readonly Token[],
  words: readonly string[],
  dialect: Dialect,
): string[] {
  if (dialect === 'duckdb' || dialect === 'sqlite') return []
  const named = [...changedDatabase(tokens, words, dialect), ...qualifying(tokens, words, dialect)]
  return named.map(({ kind, text }) => (kind === 'unseen' ? unseen : text))
}

/** `drop database x`, with the words that may stand before the name. */
function changedDatabase(
  tokens: readonly Token[],
  words: readonly string[],
  dialect: Dialect,
): Token[] {
  const kind = dialect === 'mysql' ? /^(?:database|schema)$/ : /^database$/
  const at = words.findIndex((word) => kind.test(word))
  const isChange = /^(?:create|drop|alter|backup|restore|undrop)$/.test(words[0] ?? '')
  if (at < 1 || at > 3 || !isChange) return []
  return tokens
    .slice(at + 1)
    .filter(({ text }) => !/^(?:if|not|exists)$/.test(text))
    .slice(0, 1)
}

/** The databases before the names of tables: MySQL’s `x.users`, SQL Server’s `x.dbo.users`. */
function qualifying(tokens: readonly Token[], words: readonly string[], dialect: Dialect): Token[] {
  const depth = { mysql: 1, sqlserver: 2 }[dialect as string]
  if (depth === undefined) return []
  const dots = Array.from({ length: depth }, (_, each) => 2 * each + 1)
  return tokens.filter(
    ({ kind }, at) =>
      (kind === 'word' || kind === 'name' || kind === 'unseen') &&
      /^(?:table|into|from|join|update|truncate|exists|ignore|delete|view|index|on)$/.test(
        words[at - 1] ?? '',
      ) &&
      dots.every((dot) => tokens[at + dot]?.text === '.'),
  )
}

const wide =
  /^(?:alter system|(?:create|alter|drop) (?:role|user|group|tablespace|login|server role)|reassign owned|drop owned|set (?:global|persist)|flush|shutdown|reset (?:master|replica|slave)|(?:start|stop|change) (?:replica|slave|replication|master)|purge|kill|checkpoint|reconfigure)\b/

function isServerWide(tokens: readonly Token[], words: readonly string[]): boolean {
  const [first, second] = words
  if (
    wide.test(words.slice(0, 3).join(' ')) &&
    !/^user mapping/.test(words.slice(1, 3).join(' '))
  ) {
    return true
  }
  if (first === 'copy' && (words.includes('program') || second === 'program')) return true
  return tokens.some(
    ({ kind, text }) => (kind === 'word' || kind === 'name') && isServerWideCall(text),
  )
}

/** What leads elsewhere: dblink, foreign servers, subscriptions, ATTACH of SQLite and DuckDB. */
function connectionsOf(tokens: readonly Token[], words: readonly string[]): string[] {
  const head = words.slice(0, 3).join(' ')
  const isLink = words.some((word) =>
    /^(?:dblink\w*|postgres_\w+|openrowset|opendatasource)$/.test(word),
  )
  const makesLink =
    /^(?:create|alter) (?:server|subscription|foreign server)|^attach|^install/.test(head)
  if (!isLink && !makesLink) return []
  const texts = tokens.filter(({ kind }) => kind === 'string').map(({ text }) => text)
  if (/^(?:create|alter) server/.test(head)) return [serverOptions(tokens)]
  const found = texts.filter((text) => addressOf(text) !== undefined || !isSeen(text))
  if (head.startsWith('attach')) return texts
  return found.length > 0 ? found : [unseen]
}

/** The options of a foreign server as a connection string. */
function serverOptions(tokens: readonly Token[]): string {
  const pairs = tokens.flatMap(({ text, kind }, at) => {
    const next = tokens[at + 1]
    const isOption = kind === 'word' && /^(?:host|hostaddr|port|dbname|service)$/.test(text)
    return isOption && next?.kind === 'string'
      ? [`${text}='${next.text.replaceAll("'", "\\'")}'`]
      : []
  })
  return pairs.length > 0 ? pairs.join(' ') : unseen
}
