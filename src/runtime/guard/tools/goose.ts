import { commandTool } from './command-table.ts'
import { commandsOf } from './migrators/effects.ts'
import { addressOfText, variable } from './migrators/sources.ts'
import type { DatabaseTool } from './tool.ts'

const drivers =
  /^(?:postgres|pgx|mysql|sqlite3?|mssql|sqlserver|redshift|tidb|clickhouse|ydb|starrocks|turso|libsql|spanner|vertica|auroradsql)$/

const withValue = ['-dir', '--dir', '-table', '--table', '-env', '--env', '-timeout', '-certfile']

const table = {
  name: 'goose',
  programs: ['goose'],
  withValue,
  commands: commandsOf({
    write: 'up, up-by-one, up-to, down, down-to, redo, reset',
    read: 'status, version, validate',
    nothing: 'create, fix, env, init',
  }),
}

/** Goose takes driver and address before its command, or from variables; https://pressly.github.io/goose */
export const goose: DatabaseTool = {
  name: table.name,
  programs: table.programs,
  uses: (invocation, context) => {
    const [program, ...words] = invocation.words
    const at = words.findIndex((word) => drivers.test(word))
    const given = at === -1 ? undefined : words[at + 1]
    const rest = given === undefined ? words : words.toSpliced(at, 2)
    const tool = commandTool({
      ...table,
      targets: (call) =>
        given === undefined
          ? variable('GOOSE_DBSTRING', { dotenv: true })(call)
          : [addressOfText(given)],
    })
    return tool.uses({ ...invocation, words: [program, ...rest] }, context)
  },
}
