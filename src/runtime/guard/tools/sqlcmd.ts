import { unseen } from '../shell/invocation.ts'
import { addressFrom } from './clients/libpq.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { readCommandLine } from './command-line.ts'
import { addressOrUnknown } from './config-addresses.ts'
import type { DatabaseTool } from './tool.ts'

const withValue = [
  ...[
    '-S',
    '--server',
    '-d',
    '--database-name',
    '-U',
    '--user-name',
    '-P',
    '-q',
    '--initial-query',
  ],
  ...[
    '-Q',
    '--query',
    '-i',
    '--input-file',
    '-o',
    '--output-file',
    '-v',
    '--variables',
    '-s',
    '-w',
  ],
  ...['-h', '-H', '-l', '-t', '-b', '-m', '-a', '-f', '-y', '-Y', '-K', '-G', '-D'],
]

/** The clients of SQL Server; https://learn.microsoft.com/en-us/sql/tools/sqlcmd/sqlcmd-utility */
export const sqlcmd: DatabaseTool = {
  name: 'sqlcmd',
  programs: ['sqlcmd', 'mssql-cli'],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), withValue)
    if (line.has('-?', '--help', '--version')) return []
    const place = { invocation, context }
    const variable = (name: string) => context.variable(name, invocation)
    const server = line.value('-S', '--server') ?? variable('SQLCMDSERVER') ?? 'localhost'
    // A named instance has a port of its own, which only the server tells.
    const [, host = '', instance, port = instance ? unseen : '1433'] =
      /^(?:tcp:|np:|lpc:|admin:)?([^\\,]*)(\\[^,]*)?(?:,(.*))?$/s.exec(server) ?? []
    const database = line.value('-d', '--database-name') ?? variable('SQLCMDDBNAME')
    const commands = line.values('-q', '--initial-query', '-Q', '--query')
    const files = line.values('-i', '--input-file').flatMap((paths) => paths.split(','))
    const isGiven = commands.length > 0 || files.length > 0
    const input = isGiven || invocation.input === undefined ? [] : [invocation.input]
    const at = host === '.' || host === '(local)' ? 'localhost' : host
    return usesOfSql({
      what: 'sqlcmd',
      addresses: [addressFrom(at, port, database)],
      texts: [...files.map((file) => scriptText(file, place)), ...commands, ...input],
      options: { dialect: 'sqlserver', readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = unseen]) => [addressFrom(name === unseen ? name : at, port, name)],
      follow: (text) => [addressOrUnknown(text)],
    })
  },
}
