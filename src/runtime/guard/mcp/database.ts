import { type Address, addressOf } from '../address.ts'
import type { Decision } from '../decision.ts'
import { namedIn, type Place } from '../place.ts'
import { decideOnUse, deny } from '../rules.ts'
import { readSql } from '../sql.ts'
import type { Use } from '../tools/tool.ts'
import { type McpCall, soundsReading, wordsOf } from './call.ts'
import { addressesOf } from './servers.ts'

/** What a call of a tool for databases does to a guarded one. */
export function decideOnDatabaseCall(
  call: McpCall,
  place: Place,
  env: NodeJS.ProcessEnv,
): Decision | undefined {
  const texts = sqlIn(call)
  if (!isForDatabases(call) && texts.length === 0) return undefined
  const readings = texts.map((text) => readSql(text))
  const does = texts.length > 0 ? strongest(readings, call) : withoutSql(call)
  if (does === 'read') return undefined
  const use = { what: call.what, does, instead: 'migrate' } as const
  const [named] = namedHere(call, place)
  if (named) return deny(call.what, named, 'migrate')
  const given = call.texts.flatMap(({ text }) => (isAddress(text) ? (addressOf(text) ?? []) : []))
  const reached = given.length > 0 ? given : addressesOf(call.server, place, env)
  return decideOnUse({ ...use, targets: [...targets(reached), ...wider(reached, readings)] }, place)
}

const targets = (reached: readonly Address[]): readonly Address[] =>
  reached.length === 0 ? [{}] : reached

/** What SQL reaches beside the database that it runs in: others of its server, and whom it names. */
function wider(reached: readonly Address[], readings: readonly ReturnType<typeof readSql>[]) {
  const servers = reached.map(({ database: _, ...server }): Address => server)
  return readings.flatMap(({ databases, isServerWide, connections, connects }): Address[] => [
    ...(isServerWide || connects.length > 0 ? servers : []),
    ...databases.flatMap((database) => servers.map((server) => ({ ...server, database }))),
    ...connections.map((text) => addressOf(text) ?? {}),
  ])
}

/** Guarded environments that the input or the server’s name speaks of. */
function namedHere({ server, texts }: McpCall, place: Place) {
  const all = texts.filter(({ key }) => !isSqlKey(key)).map(({ text }) => text)
  const words = [...wordsOf(server), ...all.map((text) => text.toLowerCase())]
  const byName = place.environments.filter(
    ({ isGuarded, name }) => isGuarded && words.includes(name.toLowerCase()),
  )
  return [...byName, ...namedIn(all.join('\n'), place)]
}

const isAddress = (text: string) => /^(?:jdbc:)?[a-z][a-z0-9+]*:\/\/\S+$/i.test(text.trim())

const databaseWords = new Set(
  `alloydb aurora cloudsql cockroach cockroachdb database databases db dbhub drizzle duckdb libsql
   mariadb mssql mysql neon pg pgedge planetscale postgis postgres postgresql prisma psql rds sql
   sqlite sqlserver supabase timescale toolbox turso`.split(/\s+/),
)

/** Servers whose “databases” are lists of theirs, and no servers of SQL. */
const otherServers =
  /notion|airtable|coda|github|gitlab|linear|jira|atlassian|confluence|slack|figma|obsidian|memory/i

function isForDatabases({ server, tool }: McpCall): boolean {
  if (wordsOf(server).some((word) => databaseWords.has(word))) return true
  return !otherServers.test(server) && wordsOf(tool).some((word) => databaseWords.has(word))
}

const isSqlKey = (key: string) => /sql|quer(?:y|ies)$|statements?$|^(?:ddl|migration)$/i.test(key)

/** What of the input is SQL: by its key in a tool for databases, elsewhere only where it also looks so. */
function sqlIn(call: McpCall): string[] {
  const [isKnown, reads] = [isForDatabases(call), soundsReading(call.tool)]
  return call.texts
    .filter(({ key, text }) => isSqlKey(key) && !/^file:\/\//.test(text))
    .filter(({ key, text }) => {
      if ((isKnown && !reads) || key.toLowerCase() === 'sql') return true
      return (isKnown || !reads) && changesByItsWords(text)
    })
    .map(({ text }) => text)
}

function changesByItsWords(text: string): boolean {
  return /(?:^|;|\*\/|\bas\s*\()\s*(?:insert\s+into|update\s+\S+\s+set|delete\s+from|drop\s+\w+|alter\s+\w+|truncate\s+\w+|create\s+(?:or\s+replace\s+)?\w+\s+\S+|grant\s+\w+|revoke\s+\w+|merge\s+into|copy\s+\S+\s+from|do\s+\$|call\s+\S+\s*\()/i.test(
    text,
  )
}

function strongest(readings: readonly { readonly does: Use['does'] }[], { tool }: McpCall) {
  if (readings.some(({ does }) => does === 'write')) return 'write'
  // `explain_query`, `validate_sql`: what they are given is looked at.
  return readings.some(({ does }) => does === 'unknown') && !soundsReading(tool)
    ? 'unknown'
    : 'read'
}

const changing = new Set(
  `alter apply branch clear delete deploy destroy down drop dump empty erase execute exec flush force
   import insert kill load merge migrate migration migrations overwrite promote prune purge push
   rebase remove rename reset restore revert rollback run seed swap sync terminate transaction
   truncate undo up update upsert wipe write`.split(/\s+/),
)

/** What a tool does that is given no SQL, by the words of its name. */
function withoutSql({ tool, texts }: McpCall): Use['does'] {
  const words = wordsOf(tool)
  if (soundsReading(tool) || words[0] === 'create') return 'read'
  if (!words.some((word) => changing.has(word))) return 'read'
  const wantsSql = words.some((word) => /^(?:sql|query|statement)$/.test(word))
  return wantsSql && texts.length === 0 ? 'read' : 'write'
}
