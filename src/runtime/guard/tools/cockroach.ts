import { givenBy, libpqAddresses } from './clients/libpq.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { readCommandLine } from './command-line.ts'
import type { DatabaseTool } from './tool.ts'

const withValue = [
  ...['--url', '--host', '-p', '--port', '-d', '--database', '-u', '--user', '-e', '--execute'],
  ...['-f', '--file', '--format', '--set', '--certs-dir', '--watch'],
]

/** The client in CockroachDB’s program; https://www.cockroachlabs.com/docs/stable/cockroach-sql */
export const cockroach: DatabaseTool = {
  name: 'cockroach sql',
  programs: ['cockroach'],
  uses: (invocation, context) => {
    const line = readCommandLine(invocation.words.slice(1), withValue)
    if (line.operands[0] !== 'sql') return undefined
    if (line.has('--help', '-h')) return []
    const place = { invocation, context }
    const variable = (name: string) => context.variable(name, invocation)
    const url = line.value('--url') ?? variable('COCKROACH_URL')
    const host = line.value('--host') ?? variable('COCKROACH_HOST') ?? 'localhost'
    const port = line.value('--port', '-p') ?? variable('COCKROACH_PORT') ?? '26257'
    const database = line.value('-d', '--database') ?? variable('COCKROACH_DATABASE') ?? 'defaultdb'
    const given = { ...givenBy({ line }, url ?? database), host, port }
    const commands = line.values('-e', '--execute')
    const files = line.values('-f', '--file').map((file) => scriptText(file, place))
    const isGiven = commands.length > 0 || files.length > 0
    const input = isGiven || invocation.input === undefined ? [] : [invocation.input]
    const addresses = libpqAddresses(given, place)
    return usesOfSql({
      what: 'cockroach sql',
      addresses,
      texts: [...commands, ...files, ...input],
      options: { readFile: (path) => context.readFile(path, invocation) },
      connect: ([name = database]) =>
        name.includes('://')
          ? libpqAddresses({ database: name }, place)
          : addresses.map((address) => ({ ...address, database: name })),
      follow: (text) => libpqAddresses({ database: text }, place),
    })
  },
}
