import { type Address, addressOf } from '../address.ts'
import { isSeen, programOf } from '../shell/invocation.ts'
import { readSql } from '../sql.ts'
import { givenBy, libpqAddresses, serverOptions } from './clients/libpq.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { readCommandLine, unabbreviated } from './command-line.ts'
import type { DatabaseTool } from './tool.ts'

const withValue = [
  ...serverOptions,
  ...['-c', '--command', '-d', '--dbname', '-f', '--file', '-v', '--set', '--variable'],
  ...['-o', '--output', '-L', '--log-file', '-F', '--field-separator', '-P', '--pset'],
  ...['-R', '--record-separator', '-T', '--table-attr', '-u', '--user', '-D', '--list-dsn'],
  ...['--pgclirc', '--prompt', '--row-limit', '--ssh-tunnel', '--init-command', '--format'],
]

/**
 * The clients that run SQL on PostgreSQL: https://www.postgresql.org/docs/current/app-psql.html,
 * https://www.pgcli.com, https://github.com/xo/usql. Nobody can type into one without an input.
 */
export const psql: DatabaseTool = {
  name: 'psql',
  programs: ['psql', 'pgcli', 'usql'],
  uses: (invocation, context) => {
    const line = readCommandLine(unabbreviated(invocation.words.slice(1), withValue), withValue)
    if (line.has('--help', '-?', '--version', '-V')) return []
    const named = line.value('-d', '--dbname')
    const [database = named, user] = named === undefined ? line.operands : [named, ...line.operands]
    const given = givenBy({ line }, database)
    const place = { invocation, context }
    const first = { ...given, user: user ?? given.user ?? line.value('-u', '--user') }
    const commands = [...line.values('-c', '--command'), ...line.values('--init-command')]
    const files = [...line.values('-f', '--file')]
    const startFile = invocation.variables.get('PSQLRC')
    const isPlain = line.has('-X', '--no-psqlrc')
    const start = startFile === undefined || isPlain ? [] : [startFile]
    const reads = commands.length > 0 || files.length > 0 || line.has('-l', '--list')
    const input = reads || invocation.input === undefined ? [] : [invocation.input]
    const texts = [...start, ...files].map((file) => scriptText(file, place))
    if (!isPlain && startFile === undefined) texts.unshift(...ownStartFile(place))
    // What it prints may go to a program.
    const pipes = line.values('-o', '--output').filter((word) => word.startsWith('|'))
    texts.push(...pipes.map((pipe) => `\\o ${pipe}\n`))
    const pairs = line.values('-v', '--set', '--variable').map((pair) => pair.split(/=(.*)/s))
    return usesOfSql({
      what: programOf(invocation),
      addresses: libpqAddresses(first, place),
      texts: [...texts, ...commands, ...input],
      options: {
        variables: new Map(pairs.map(([name = '', value = '']) => [name, value])),
        readFile: (path) => context.readFile(path, invocation),
      },
      connect: (words) => [
        ...libpqAddresses(reconnected(first, words), place),
        ...hostless(first, words.find((word) => !word.startsWith('-')) ?? '', place),
      ],
      follow: (text) => [
        ...libpqAddresses({ database: text }, place),
        ...hostless(first, text, place),
      ],
    })
  },
}

/** `~/.psqlrc`, where it changes something: what else stands there is how people like to see things. */
function ownStartFile({ invocation, context }: Parameters<typeof libpqAddresses>[1]): string[] {
  const home = context.variable('HOME', invocation)
  const text = home && context.readFile(`${home}/.psqlrc`, invocation)
  return text && readSql(text).does === 'write' ? [text] : []
}

/** `\connect [database [user [host [port]]]]`, where `-` and what is left out stay as before. */
function reconnected(before: ReturnType<typeof givenBy>, words: readonly string[]) {
  const [database, user, host, port] = words
    .filter((word) => !word.startsWith('-reuse-previous'))
    .map((word) => (word === '-' ? undefined : word))
  if (database !== undefined && isString(database)) return { database }
  // A name after a connection string keeps its server, which only that string tells.
  const server = before.database
  if (database !== undefined && host === undefined && server !== undefined && isString(server)) {
    return { ...before, database: renamed(server, database) }
  }
  return {
    host: host ?? before.host,
    port: port ?? before.port,
    user: user ?? before.user,
    database: database ?? before.database,
  }
}

/** A connection string without a host, read as of the server where the session is already. */
function hostless(
  before: ReturnType<typeof givenBy>,
  text: string,
  place: Parameters<typeof libpqAddresses>[1],
): Address[] {
  if (!/=/.test(text) || /:\/\/|\b(?:host|hostaddr|service)\s*=/i.test(text)) return []
  const name = addressOf(text)?.database
  return libpqAddresses(before, place).map((server) => ({
    ...server,
    ...(name !== undefined && { database: name }),
  }))
}

const isString = (text: string) => !isSeen(text) || /=|:\/\//.test(text)

/** A connection string with another database. */
function renamed(text: string, database: string): string {
  if (!text.includes('://')) return `${text} dbname='${database}'`
  return text.replace(
    /^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/s,
    (_, server) => `${server}/${encodeURIComponent(database)}`,
  )
}
