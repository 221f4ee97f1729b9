import type { Address } from '../address.ts'
import { programOf } from '../shell/invocation.ts'
import { addressFrom } from './clients/libpq.ts'
import { mysqlAddress, mysqlOptions } from './clients/mysql-server.ts'
import { type Call, commandless } from './clients/utility.ts'
import { addressOfText } from './migrators/sources.ts'
import type { DatabaseTool, Use } from './tool.ts'

const values = ['--alter', '--table', '-host', '-port', '-user', '-database', '-alter', '-table']

/** Programs that change tables or load schemas when told to execute, and only then. */
export const onlineSchemaChange: DatabaseTool = commandless({
  name: 'online schema changes',
  withValue: () => [...mysqlOptions, ...values],
  help: ['--help', '-help', '--version', '-version'],
  utilities: {
    // https://github.com/github/gh-ost
    'gh-ost': (call) => {
      if (!call.line.has('--execute', '-execute')) return []
      const { line } = call
      const database = line.value('--database', '-database')
      const port = line.value('--port', '-port') ?? '3306'
      const host = line.value('--host', '-host')
      return [write(call, host ? addressFrom(host, port, database) : mysqlAddress(call, database))]
    },
    // https://docs.percona.com/percona-toolkit/pt-online-schema-change.html
    'pt-online-schema-change': (call) => {
      if (!call.line.has('--execute')) return []
      const parts = (call.line.operands[0] ?? '').split(',').map((part) => part.split(/=(.*)/s))
      const dsn = new Map(parts.map(([key = '', value = '']) => [key, value]))
      const host = dsn.get('h') ?? call.line.value('-h', '--host') ?? 'localhost'
      return [write(call, addressFrom(host, dsn.get('P') ?? '3306', dsn.get('D')))]
    },
    // https://learn.microsoft.com/en-us/sql/tools/sqlpackage/sqlpackage
    sqlpackage: (call) => {
      const words = call.invocation.words.slice(1)
      const value = (name: RegExp) => words.find((word) => name.test(word))?.replace(/^[^:]*:/, '')
      const action = value(/^[/-]{1,2}a(?:ction)?:/i) ?? ''
      const target = value(/^[/-]{1,2}(?:tcs|targetconnectionstring):/i)
      if (!/^(?:publish|import)$/i.test(action)) return []
      return [write(call, target === undefined ? {} : addressOfText(target))]
    },
  },
})

function write({ invocation }: Call, target: Address): Use {
  return { what: programOf(invocation), does: 'write', targets: [target], instead: 'migrate' }
}
