import { isSeen, programOf } from '../shell/invocation.ts'
import { mysqlAddress, mysqlOptions } from './clients/mysql-server.ts'
import { type Call, commandless } from './clients/utility.ts'
import type { DatabaseTool, Use } from './tool.ts'

const looking = /^(?:ping|status|extended-status|processlist|variables|version|debug)$/

/** The programs of MySQL and MariaDB for one job each; https://dev.mysql.com/doc/refman/8.4/en/programs-client.html */
export const mysqlUtilities: DatabaseTool = commandless({
  name: 'the programs of MySQL',
  withValue: () => [...mysqlOptions, '-i', '--sleep', '-c', '--columns', '-r', '--relative'],
  help: ['--help', '-?', '--version', '-V'],
  utilities: {
    mysqladmin: administer,
    'mariadb-admin': administer,
    mysqlimport: (call) => [write(call, call.line.operands[0])],
    'mariadb-import': (call) => [write(call, call.line.operands[0])],
    mysqldump: () => [],
    'mariadb-dump': () => [],
  },
})

/** `drop NAME` and `create NAME` reach that database, all else the server. */
function administer(call: Call): Use[] {
  const operands = call.line.operands.filter((word) => !/^-p/.test(word))
  if (operands.every((word) => isSeen(word) && looking.test(word))) return []
  const at = operands.findIndex((word) => word === 'drop' || word === 'create')
  return [write(call, at === -1 ? undefined : operands[at + 1])]
}

function write(call: Call, database: string | undefined): Use {
  const { invocation } = call
  const targets = [mysqlAddress(call, database)]
  return { what: programOf(invocation), does: 'write', targets, instead: undefined }
}
