import type { Address } from '../address.ts'
import { programOf } from '../shell/invocation.ts'
import { givenBy, libpqAddresses, serverOptions } from './clients/libpq.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { type Call, commandless } from './clients/utility.ts'
import type { DatabaseTool, Use } from './tool.ts'

const withValue = [
  ...serverOptions,
  ...['-d', '--dbname', '--maintenance-db', '-f', '--file', '-F', '--format', '-j', '--jobs'],
  ...['-n', '--schema', '-N', '--exclude-schema', '-t', '--table', '-T', '--template', '-E'],
  ...['--encoding', '-O', '--owner', '-D', '--tablespace', '-l', '--locale', '-S', '--superuser'],
  ...['-L', '--use-list', '-I', '--index', '-P', '--function', '--trigger', '-c', '--client'],
  ...['-s', '--scale', '--time', '-b', '--builtin', '--strategy', '--parallel', '--role', '-g'],
  ...['--connection-limit', '--section', '--with-member', '--with-admin', '--member-of'],
  ...['--locale-provider', '--icu-locale', '--lc-collate', '--lc-ctype', '--config-file', '-x'],
]

/** The options of createdb, pg_restore and their like that are letters alone with them. */
const switches: Readonly<Record<string, readonly string[]>> = {
  pg_restore: ['-c', '-s', '-l', '-x', '-O', '-E', '-D', '-g', '-b'],
  createuser: ['-s', '-l', '-P', '-S', '-d', '-D', '-I', '-L', '-E', '-x', '-b', '-N', '-T'],
  dropuser: ['-f'],
  dropdb: ['-f'],
  vacuumdb: ['-f', '-F', '-z', '-Z', '-N', '-b', '-x', '-s'],
  reindexdb: ['-s', '-x', '-E'],
  pgbench: ['-I', '-N', '-S', '-l', '-n', '-x', '-E', '-O', '-g'],
}

const utilities: Readonly<Record<string, (call: Call) => readonly Use[]>> = {
  pg_restore: restore,
  createdb: (call) => [write(call, named(call), 'db-create')],
  dropdb: (call) => [write(call, named(call))],
  createuser: (call) => [write(call, serversOf(connection(call)))],
  dropuser: (call) => [write(call, serversOf(connection(call)))],
  vacuumdb: maintain,
  reindexdb: maintain,
  clusterdb: maintain,
  pgbench,
  pg_dump: () => [],
  pg_dumpall: () => [],
}

/**
 * The programs that come with PostgreSQL for one job each;
 * https://www.postgresql.org/docs/current/reference-client.html
 */
export const pgUtilities: DatabaseTool = commandless({
  name: 'the programs of PostgreSQL',
  withValue: (program) => withValue.filter((option) => !switches[program]?.includes(option)),
  help: ['--help', '-?', '--version', '-V'],
  utilities,
})

function write({ invocation }: Call, targets: readonly Address[], instead?: Use['instead']): Use {
  return { what: programOf(invocation), does: 'write', targets, instead }
}

/** Where a program connects that takes its database as an option or its first operand. */
function connection(call: Call): Address[] {
  const database = call.line.value('--maintenance-db', '-d', '--dbname') ?? 'postgres'
  return libpqAddresses(givenBy(call, database), call)
}

/** The database that createdb and dropdb name, on the server of their maintenance database. */
function named(call: Call): Address[] {
  const [database] = call.line.operands
  const servers = call.line.value('--maintenance-db')
  const name = libpqAddresses({ ...givenBy(call, undefined), database }, call)
  if (servers === undefined || database === undefined) return name
  return serversOf(connection(call)).map((server) => ({ ...server, ...databaseOf(name) }))
}

const databaseOf = ([address]: readonly Address[]) =>
  address?.database === undefined ? {} : { database: address.database }

function serversOf(addresses: readonly Address[]): Address[] {
  return addresses.map(({ database: _, ...server }) => server)
}

/** It writes into a database only where it is told one; else it prints what it would run. */
function restore(call: Call): Use[] {
  const database = call.line.value('-d', '--dbname')
  if (database === undefined || call.line.has('-l', '--list', '-f', '--file')) return []
  const addresses = libpqAddresses(givenBy(call, database), call)
  // With --create it goes on to the database that the archive names.
  const others = call.line.has('-C', '--create') ? serversOf(addresses) : []
  return [write(call, [...addresses, ...others], 'restore')]
}

function maintain(call: Call): Use[] {
  const database = call.line.value('-d', '--dbname') ?? call.line.operands[0]
  const addresses = libpqAddresses(givenBy(call, database), call)
  return [write(call, call.line.has('-a', '--all') ? serversOf(addresses) : addresses)]
}

/** Its own scripts update its own tables; with -i it drops and makes them. */
function pgbench(call: Call): Use[] {
  const { line, invocation } = call
  const files = line.values('-f', '--file').map((file) => file.replace(/@\d+$/, ''))
  const database = line.value('--dbname') ?? line.operands[0]
  const addresses = libpqAddresses(givenBy(call, database), call)
  if (line.has('-i', '--initialize')) return [write(call, addresses)]
  if (line.has('-S', '--select-only')) return []
  if (files.length === 0) return [write(call, addresses)]
  return usesOfSql({
    what: programOf(invocation),
    addresses,
    texts: files.map((file) => scriptText(file, call)),
    options: {},
    connect: () => [{}],
    follow: (text) => libpqAddresses({ database: text }, call),
  })
}
