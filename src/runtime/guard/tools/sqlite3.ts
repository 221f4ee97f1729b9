import { programOf, unseen } from '../shell/invocation.ts'
import { fileAddresses } from './clients/files.ts'
import { scriptText, usesOfSql } from './clients/sql-uses.ts'
import { readCommandLine } from './command-line.ts'
import { addressOrUnknown } from './config-addresses.ts'
import type { DatabaseTool, Use } from './tool.ts'

const sqliteValues = [
  ...['-cmd', '-init', '-separator', '-newline', '-nullvalue', '-mmap', '-vfs', '-lookaside'],
  ...['-maxsize', '-pagecache', '-escape', '-heap', '-A'],
]
const duckdbValues = [...sqliteValues, '-c', '-s', '-f', '-file']

/** The shells of SQLite and DuckDB; https://sqlite.org/cli.html, https://duckdb.org/docs/stable/clients/cli/arguments */
export const sqlite3: DatabaseTool = {
  name: 'sqlite3',
  programs: ['sqlite3', 'sqlite', 'litecli', 'duckdb'],
  uses: (invocation, context) => {
    const program = programOf(invocation)
    const dialect = program === 'duckdb' ? 'duckdb' : 'sqlite'
    // Both take --cmd for -cmd.
    const words = invocation.words.slice(1).map((word) => word.replace(/^--(?=[a-z])/, '-'))
    const line = readCommandLine(words, dialect === 'duckdb' ? duckdbValues : sqliteValues)
    if (line.has('-help', '-version')) return []
    const place = { invocation, context }
    const [file = '', ...operands] = line.operands
    const commands = [...line.values('-cmd'), ...line.values('-c', '-s'), ...operands]
    const files = line.values('-init', '-f', '-file').map((path) => scriptText(path, place))
    const isGiven = operands.length > 0 || line.has('-c', '-s', '-f', '-file')
    const input = isGiven || invocation.input === undefined ? [] : [invocation.input]
    const addresses = fileAddresses(file, place)
    const uses = usesOfSql({
      what: program,
      addresses,
      texts: [...files, ...commands, ...input],
      options: { dialect, readFile: (path) => context.readFile(path, invocation) },
      connect: (paths) => fileAddresses(paths[0] ?? unseen, place),
      follow: (text) =>
        /^\w+:\/\/|\w=/.test(text)
          ? [addressOrUnknown(text.replace(/^\w+:(?=\w+=)/, ''))]
          : fileAddresses(text, place),
    })
    const staysReadOnly =
      line.has('-readonly') && uses.length === 1 && uses[0]?.targets.length === addresses.length
    return staysReadOnly ? uses.map((use): Use => ({ ...use, does: 'read' })) : uses
  },
}
