import { type Address, addressOf } from '../../address.ts'
import { isSeen, unseen } from '../../shell/invocation.ts'
import type { Call } from '../command-table.ts'

/** What a command line of a PostgreSQL client says of the server; what is left out is not given. */
export interface Given {
  readonly host?: string | undefined
  readonly port?: string | undefined
  readonly user?: string | undefined
  /** A name or a connection string. */
  readonly database?: string | undefined
}

/** The options by which every client of PostgreSQL names a server. */
export const serverOptions = ['-h', '--host', '-p', '--port', '-U', '--username']

/** What the shared options of PostgreSQL’s clients say. */
export function givenBy({ line }: Pick<Call, 'line'>, database: string | undefined): Given {
  return {
    host: line.value('-h', '--host'),
    port: line.value('-p', '--port'),
    user: line.value('-U', '--username'),
    database,
  }
}

/**
 * Where libpq connects: a connection string wins over options, they win over the environment, and
 * where nothing is said it is this machine and a database named like the user. Several, where
 * several hosts are given; https://www.postgresql.org/docs/current/libpq-connect.html
 */
export function libpqAddresses(
  given: Given,
  { invocation, context }: Pick<Call, 'invocation' | 'context'>,
): Address[] {
  const variable = (name: string) => context.variable(name, invocation) || undefined
  const { database: text = '' } = given
  // What begins with an unseen part may be a connection string.
  if (text.startsWith(unseen)) return [{}]
  // The scheme of another kind of database, which usql reaches too.
  if (/^(?!postgres|pg|pgsql|cockroach)[a-z][a-z0-9+]*:/i.test(text)) return [addressOf(text) ?? {}]
  const parts = partsOf(text)
  const value = (key: string) => parts?.get(key) || undefined
  if (value('service') !== undefined) return [{}]
  const own = parts ? value('dbname') : text || undefined
  const hostText = value('hostaddr') ?? value('host') ?? given.host
  // A service may say all that the command line leaves open.
  if (variable('PGSERVICE') !== undefined && !(hostText && own)) return [{}]
  const user = value('user') ?? given.user ?? variable('PGUSER')
  const login = variable('USER') ?? variable('LOGNAME') ?? unseen
  const database = own ?? variable('PGDATABASE') ?? user ?? login
  const hosts = hostText || (variable('PGHOSTADDR') ?? variable('PGHOST') ?? 'localhost')
  const ports = (value('port') ?? given.port ?? variable('PGPORT') ?? '5432').split(',')
  return hosts.split(',').map((host, at) => {
    const port = ports[at] ?? ports[0] ?? ''
    return addressFrom(host || 'localhost', port || '5432', database)
  })
}

/** An address of texts; those with an unseen part are left out. */
export function addressFrom(
  host: string | undefined,
  port: string | undefined,
  database: string | undefined,
): Address {
  return {
    ...(host && isSeen(host) && { host }),
    ...(port && /^\d+$/.test(port) && { port: Number(port) }),
    ...(database && isSeen(database) && { database }),
  }
}

/** The keys of a connection string; undefined where the text is the name of a database. */
function partsOf(text: string): Map<string, string> | undefined {
  const url = /^[a-z][\w+]*:\/\/([^/?]*@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(text)
  if (url) return partsOfUrl(url)
  if (!text.includes('=')) return undefined
  const pairs = text.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/gs)
  return new Map([...pairs].map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? '']))
}

function partsOfUrl([, user = '', places = '', path = '', query = '']: RegExpExecArray) {
  const each = places.split(',').map((place) => {
    const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/s.exec(place) ?? []
    return { host: decoded(host.replace(/^\[|\]$/g, '')), port }
  })
  // What stands behind an unseen part without a slash is unseen too.
  const hidden = path === '' && !isSeen(places) ? unseen : ''
  return new Map([
    ['host', each.map(({ host }) => host).join(',')],
    ['port', each.map(({ port }) => port).join(',')],
    ['dbname', decoded(path) || hidden],
    ['user', decoded(user.replace(/:.*|@$/gs, ''))],
    ...new URLSearchParams(query),
  ])
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
