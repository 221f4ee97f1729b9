import { type Address, addressOf } from '../../address.ts'
import { isSeen } from '../../shell/invocation.ts'
import { addressFrom } from './libpq.ts'
import type { Call } from './utility.ts'

/** The options with a value that the programs of MySQL and MariaDB share. */
export const mysqlOptions = [
  ...['-h', '--host', '-P', '--port', '-u', '--user', '-S', '--socket', '-D', '--database'],
  ...['--defaults-file', '--defaults-extra-file', '--defaults-group-suffix', '--login-path', '-G'],
  ...[
    '--protocol',
    '--default-character-set',
    '--plugin-dir',
    '--ssl-ca',
    '--ssl-cert',
    '--ssl-key',
  ],
]

/** A password stands right behind its letter: it is no bundle of options. */
export const withoutPassword = (words: readonly string[]) =>
  words.filter((word) => !/^-p./s.test(word) && !word.startsWith('--password='))

/** Where a program of MySQL connects; https://dev.mysql.com/doc/refman/8.4/en/connecting.html */
export function mysqlAddress(
  { line, invocation, context }: Call,
  database: string | undefined,
): Address {
  if (database?.includes('://')) return addressOf(database) ?? {}
  const variable = (name: string) => context.variable(name, invocation) || undefined
  const isConfigured = line.has('--defaults-file', '--defaults-extra-file', '--login-path', '-G')
  const host =
    line.value('-h', '--host') ??
    (isConfigured ? undefined : (variable('MYSQL_HOST') ?? 'localhost'))
  const port =
    line.value('-P', '--port') ??
    (isConfigured ? undefined : (variable('MYSQL_TCP_PORT') ?? '3306'))
  return addressFrom(host, port, database !== undefined && isSeen(database) ? database : undefined)
}
