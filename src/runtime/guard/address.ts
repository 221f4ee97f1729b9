import { isSeen } from './shell/invocation.ts'

/** Where a database is, as far as a command line tells; what is left out or has an unseen part is not known. */
export interface Address {
  /** As written: a name, an address, or the folder of a socket. */
  readonly host?: string
  readonly port?: number
  readonly database?: string
}

/** Stands for the host of what runs in a container of this machine, where no option names one. */
export const containerHost = '‹container›'

const defaultPorts: Readonly<Record<string, number>> = {
  postgres: 5432,
  postgresql: 5432,
  cockroachdb: 26257,
  mysql: 3306,
  mysql2: 3306,
  mariadb: 3306,
  sqlserver: 1433,
  mssql: 1433,
  mongodb: 27017,
}

/**
 * The address in a connection string: a URL (also behind `jdbc:`, or with a driver as
 * `postgresql+asyncpg:`), libpq's `host=… dbname=…`, or the file of SQLite. Undefined where it is none.
 */
export function addressOf(text: string): Address | undefined {
  const plain = text.trim().replace(/^jdbc:/i, '')
  if (plain === ':memory:') return fileAddress(plain)
  if (/^(?:sqlite3?|file|libsql):(?!\/\/[^/])/i.test(plain)) return fileAddress(plain)
  if (/(?:^|\s)(?:host|hostaddr|dbname|port|service)\s*=/i.test(plain)) return keywordAddress(plain)
  const [, scheme = '', driverless] =
    /^([a-z][a-z0-9]*)(?:\+[a-z0-9]+)?:(\/\/.*)$/is.exec(plain) ?? []
  if (driverless === undefined) return undefined
  return urlAddress(scheme.toLowerCase(), driverless)
}

/** SQLite has no server: the file is the database. */
function fileAddress(text: string): Address {
  const path = text.replace(/^[a-z][a-z0-9]*:(?:\/\/)?/i, '').replace(/\?.*$/s, '')
  return { host: 'file', port: 0, database: path.replace(/^\.\//, '') }
}

function keywordAddress(text: string): Address {
  const pairs = [...text.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S*))/g)]
  const values = new Map(pairs.map(([, key = '', quoted, bare]) => [key, quoted ?? bare ?? '']))
  return compact({
    host: values.get('hostaddr') ?? values.get('host'),
    port: portOf(values.get('port')) ?? 5432,
    database: values.get('dbname'),
  })
}

function urlAddress(scheme: string, rest: string): Address | undefined {
  const [authority = '', ...tail] = rest.slice(2).split(/(?=[/?#])/)
  const places = authority.slice(authority.lastIndexOf('@') + 1)
  // Of several hosts the first is the one that is tried first.
  const [place = ''] = places.split(',')
  const [, host = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(place) ?? []
  const [path = '', query = ''] = tail.join('').split('#')[0]?.split('?') ?? []
  const options = new URLSearchParams(query)
  return compact({
    host: decoded(options.get('host') ?? host.replace(/^\[|\]$/g, '')) || 'localhost',
    port: portOf(options.get('port') ?? port) ?? defaultPorts[scheme],
    database: decoded(options.get('dbname') ?? path.slice(1)) || undefined,
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function portOf(text: string | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined
}

function compact(parts: { [Key in keyof Address]: Address[Key] | undefined }): Address {
  const known = Object.entries(parts).filter(
    ([, value]) => value !== undefined && isSeen(String(value)),
  )
  return Object.fromEntries(known)
}

/** Whether a host is this machine, in any of its spellings. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '')
  if (name === '' || name === 'localhost' || name.endsWith('.localhost')) return true
  if (name.startsWith('/') || name === '::1' || name === '0.0.0.0' || name === '::') return true
  // 127.1, 0x7f000001, 2130706433 and ::ffff:127.0.0.1 are it too: URL reads them as a resolver does.
  try {
    const { hostname } = new URL(`http://${name.includes(':') ? `[${name}]` : name}/`)
    return /^127\./.test(hostname) || /^\[::(?:1|ffff:7f)/.test(hostname)
  } catch {
    return false
  }
}

/** How two addresses stand to each other; `unknown` where a part that would tell is missing. */
export function compareAddresses(
  one: Address,
  other: Address,
): 'same' | 'same server' | 'other' | 'unknown' {
  const hosts = sameHost(one.host, other.host)
  const ports = same(one.port, other.port)
  const names = same(one.database, other.database)
  if (hosts === false || ports === false) return 'other'
  if (hosts === undefined || ports === undefined) return names === false ? 'other' : 'unknown'
  if (names === undefined) return 'unknown'
  return names ? 'same' : 'same server'
}

function sameHost(one: string | undefined, other: string | undefined): boolean | undefined {
  if (one === undefined || other === undefined) return undefined
  if (one === containerHost) return mayBeInContainer(other) ? undefined : false
  if (isLoopback(one) && isLoopback(other)) return true
  const plain = (host: string) => host.toLowerCase().replace(/\.$/, '')
  if (plain(one) === plain(other)) return true
  // A number may be the address of a name: then only asking the network would tell.
  return isNumeric(one) !== isNumeric(other) && !isLoopback(one) && !isLoopback(other)
    ? undefined
    : false
}

/** Whether a container of this machine may be what is at a host: its ports may lead there, or its network’s names. */
export function mayBeInContainer(host: string): boolean {
  return host === containerHost || isLoopback(host) || !/[.:]/.test(host)
}

const isNumeric = (host: string) => /^[\d.]+$|:/.test(host)

function same<T>(one: T | undefined, other: T | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other
}
