import type { Address } from '../../address.ts'
import { isSeen } from '../../shell/invocation.ts'
import { readSql, type SqlOptions, type SqlReading } from '../../sql.ts'
import type { Call } from '../command-table.ts'
import type { Use } from '../tool.ts'

/** A client of a database, and what it was given to run. */
export interface Session {
  /** As people name it: `psql`. */
  readonly what: string
  /** Where it connects first. */
  readonly addresses: readonly Address[]
  /** The texts it runs, in order; undefined for one that cannot be read. */
  readonly texts: readonly (string | undefined)[]
  readonly options: SqlOptions
  /** Where a `\connect` or `use` with these words leads. */
  connect(words: readonly string[]): readonly Address[]
  /** Where a connection string leads. */
  follow(text: string): readonly Address[]
}

/** What a client does by the SQL it was given. */
export function usesOfSql(session: Session): Use[] {
  const { what, addresses, texts, options } = session
  const readings = texts.map((text) => (text === undefined ? undefined : readSql(text, options)))
  const seen = readings.filter((reading): reading is SqlReading => reading !== undefined)
  const effects = seen.map(({ does }) => does)
  const isHidden = seen.length < readings.length || effects.includes('unknown')
  const does = effects.includes('write') ? 'write' : isHidden ? 'unknown' : 'read'
  const elsewhere = seen.flatMap((reading) => reachedBy(reading, session))
  const use: Use = { what, does, targets: [...addresses, ...elsewhere], instead: undefined }
  const runs = seen.some(({ programs }) => programs.length > 0)
  // A program that the client starts may reach anything.
  return runs
    ? [
        use,
        {
          what: `a program that ${what} starts`,
          does: 'unknown',
          targets: [{}],
          instead: undefined,
        },
      ]
    : [use]
}

function reachedBy(reading: SqlReading, { addresses, connect, follow }: Session): Address[] {
  const servers = addresses.map(({ host, port }) => ({
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
  }))
  return [
    ...reading.connects.flatMap((words) => connect(words)),
    ...reading.connections.flatMap((text) => (isSeen(text) ? follow(text) : [{}])),
    ...reading.databases.flatMap((database) =>
      servers.map((server) => (isSeen(database) ? { ...server, database } : server)),
    ),
    ...(reading.isServerWide ? servers : []),
  ]
}

/** The text of a file that a client is told to run; `-` is its input. */
export function scriptText(
  path: string,
  { invocation, context }: Pick<Call, 'invocation' | 'context'>,
) {
  if (path === '-' || path === '/dev/stdin') return invocation.input
  return isSeen(path) ? context.readFile(path, invocation) : undefined
}
