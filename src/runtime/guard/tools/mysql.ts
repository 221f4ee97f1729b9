import { isSeen, programOf } from '../shell/invocation.ts'
import { addressFrom } from './clients/libpq.ts'
import { mysqlAddress, mysqlOptions, withoutPassword } from './clients/mysql-server.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { readCommandLine } from './command-line.ts'
import { addressOrUnknown } from './config-addresses.ts'
import type { DatabaseTool } from './tool.ts'

const withValue = [
  ...mysqlOptions,
  ...['-e', '--execute', '--init-command', '--delimiter', '--prompt', '--tee', '--pager', '--dsn'],
  ...['--myclirc', '--sql', '--uri', '-f', '--file'],
]

/** The clients that run SQL on MySQL and MariaDB; https://dev.mysql.com/doc/refman/8.4/en/mysql.html */
export const mysql: DatabaseTool = {
  name: 'mysql',
  programs: ['mysql', 'mariadb', 'mycli', 'mysqlsh'],
  uses: (invocation, context) => {
    const program = programOf(invocation)
    // For mysql -f is --force, which has no value.
    const options = program === 'mysqlsh' ? withValue : withValue.filter((each) => each !== '-f')
    const line = readCommandLine(withoutPassword(invocation.words.slice(1)), options)
    if (line.has('--help', '-?', '-I', '--version', '-V')) return []
    const call = { line, invocation, context }
    const [operand] = line.operands
    const address = mysqlAddress(call, line.value('-D', '--database', '--uri') ?? operand)
    const commands = line.values('-e', '--execute', '--init-command', '--sql')
    const files = line.values('-f', '--file').map((file) => scriptText(file, call))
    const isGiven = commands.length > 0 || files.length > 0
    const input = isGiven || invocation.input === undefined ? [] : [invocation.input]
    return usesOfSql({
      what: program,
      addresses: [address],
      texts: [...commands, ...files, ...input],
      options: { dialect: 'mysql', readFile: (path) => context.readFile(path, invocation) },
      connect: ([database = '', , host = '-']) => [
        {
          ...(host === '-' ? address : addressFrom(host, '3306', undefined)),
          ...(isSeen(database) && database !== '-' ? { database } : {}),
        },
      ],
      follow: (text) => [addressOrUnknown(text)],
    })
  },
}
