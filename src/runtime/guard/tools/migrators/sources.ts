import { type Address, addressOf } from '../../address.ts'
import { isSeen, unseen } from '../../shell/invocation.ts'
import { addressesInCode } from '../code-addresses.ts'
import type { Call } from '../command-table.ts'
import { addressOrUnknown, firstFile, lookupWith } from '../config-addresses.ts'

/** A place where a tool finds its database; empty where nothing is said there. */
export type Source = (call: Call) => readonly Address[]

/** The first of several places that says something. */
export const firstOf =
  (...sources: readonly Source[]): Source =>
  (call) => {
    for (const source of sources) {
      const found = source(call)
      if (found.length > 0) return found
    }
    return []
  }

/** A connection string as the value of an option. */
export const option =
  (...names: readonly string[]): Source =>
  ({ line }) =>
    line
      .values(...names)
      .slice(-1)
      .map(addressOfText)

/** A connection string in a variable; `dotenv` where the tool reads `.env` files by itself. */
export const variable =
  (name: string, { dotenv } = { dotenv: false }): Source =>
  ({ invocation, context }) => {
    const value = context.variable(name, invocation, { dotenv })
    return value ? [addressOfText(value)] : []
  }

/** The value behind a key of the first file that is there: `url = …`, in any of the simple formats. */
export const setting =
  (paths: readonly string[], key: RegExp): Source =>
  (call) => {
    const file = firstFile(paths, call)
    if (!file) return []
    const values = new RegExp(`^[ \\t]*(?:${key.source})[ \\t]*[=:][ \\t]*(.+)$`, 'gim')
    return [...file.text.matchAll(values)].map((match) =>
      addressOfText(filled(match.at(-1) ?? '', call)),
    )
  }

/** The connection strings and variables that the first file of code that is there names. */
export const inCode =
  (...paths: readonly string[]): Source =>
  (call) => {
    const file = firstFile(paths, call)
    return file ? addressesOfScript(file.text, call) : []
  }

/** The databases that code of Python, Ruby, PHP or Elixir names. */
export function addressesOfScript(text: string, call: Call): Address[] {
  const plain = text
    .replace(/^\s*(?:#|--).*$/gm, '')
    .replace(/(['"])(HOST|PORT)\1/g, (_, quote, name) => quote + name.toLowerCase() + quote)
    .replace(/(['"])NAME\1\s*:/g, '$1database$1:')
    .replace(/=>/g, ':')
  return addressesInCode(plain, lookupWith(['.env'], call))
}

/** A value with the variables that it names filled in; one that is not known is `unseen`. */
function filled(value: string, call: Call): string {
  const lookup = lookupWith([], call)
  const known = (name: string) => lookup(name) ?? unseen
  return value
    .trim()
    .replace(/^(['"])(.*?)\1.*$/, '$2')
    .replace(
      /\$\{(?:env\.)?(\w+)(?::[^}]*)?\}|%\((\w+)\)s|%env\((?:\w+:)*(\w+)\)%/g,
      (_, ...names) => known(names.slice(0, 3).find((name) => name !== undefined)),
    )
    .replace(/<%=.*?ENV(?:\.fetch)?[[(]\s*['"](\w+)['"].*?%>/g, (_, name) => known(name))
    .replace(/^(?:getenv|env)\(\s*['"](\w+)['"].*\)$/, (_, name) => known(name))
}

/** The address in any spelling of a connection string, those of .NET and of MySQL’s Go driver too. */
export function addressOfText(text: string): Address {
  const plain = text
    .replace(/^db:(?=\w+:)/, '')
    .replace(/^(?:pg|pgsql|ecto|postgis):(?=\/\/)/, 'postgres:')
  if (!plain.includes('://') && /(?:^|;)\s*(?:host|server|data source|database)\s*=/i.test(plain)) {
    const semicolons = plain.includes(';') ? addressOfPairs(plain) : undefined
    if (semicolons) return semicolons
  }
  const [, host, port, database] = /@tcp\(([^:)]*)(?::(\d+))?\)\/([^?]*)/.exec(plain) ?? []
  if (host !== undefined) return addressOf(`mysql://${host}:${port ?? 3306}/${database}`) ?? {}
  return addressOrUnknown(plain)
}

/** `Host=…;Port=…;Database=…` of .NET. */
function addressOfPairs(text: string): Address | undefined {
  const pairs = text.split(';').map((pair) => pair.split(/=(.*)/s).map((part) => part.trim()))
  const values = new Map(pairs.map(([key = '', value = '']) => [key.toLowerCase(), value]))
  const server = values.get('host') ?? values.get('server') ?? values.get('data source')
  const database = values.get('database') ?? values.get('initial catalog')
  if (server === undefined) return undefined
  const [, host = '', own] = /^(?:tcp:)?([^,:]*)(?:[,:](\d+))?$/.exec(server) ?? []
  const port = values.get('port') ?? own ?? (values.has('data source') ? '1433' : '5432')
  const seen = database !== undefined && isSeen(database)
  return addressOf(`host='${host || unseen}' port=${port} ${seen ? `dbname='${database}'` : ''}`)
}
