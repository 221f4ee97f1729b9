import { containerHost } from '../../address.ts'
import { unseen } from '../invocation.ts'
import type { Inner } from './wrapper.ts'

/** What tools read their database from where no option names it. */
const databaseVariables = [
  ...['DATABASE_URL', 'DIRECT_URL', 'DATABASE_URL_UNPOOLED', 'SHADOW_DATABASE_URL', 'DB_URL'],
  ...['POSTGRES_URL', 'POSTGRES_PRISMA_URL', 'POSTGRES_URL_NON_POOLING', 'POSTGRES_HOST'],
  ...['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGDATABASE', 'PGSERVICE', 'DB_HOST', 'DATABASE_HOST'],
  ...['MYSQL_URL', 'MYSQL_HOST', 'MYSQL_TCP_PORT', 'GOOSE_DBSTRING', 'FLYWAY_URL'],
  ...['LIQUIBASE_COMMAND_URL', 'SUPABASE_DB_URL', 'TYPEORM_URL', 'TYPEORM_HOST'],
]

/** The same variables where a service or another machine sets them: not known here. */
export const unseenVariables: ReadonlyMap<string, string> = new Map(
  databaseVariables.map((name) => [name, unseen]),
)

/** The same in the container of a database server on this machine: what is said of no host is said of it. */
const containerVariables: ReadonlyMap<string, string> = new Map([
  ...[...unseenVariables].filter(([name]) => !/^PG(?:HOSTADDR|SERVICE)$/.test(name)),
  ...['PGHOST', 'MYSQL_HOST'].map((name) => [name, containerHost] as const),
])

/** A text that runs on another machine: its `localhost` is not this one. */
function elsewhere(text: string, host: string): string {
  return text
    .replace(/(?<![\w.-])(?:localhost|127(?:\.\d+){1,3}|0\.0\.0\.0|\[?::1\]?)(?![\w.-])/gi, host)
    .replace(
      /\b(?:host\.docker\.internal|gateway\.docker\.internal|host\.containers\.internal)\b/g,
      'localhost',
    )
}

/** The same inner programs and texts, on another machine or in a container of a database on this one. */
export function runsElsewhere(
  inner: readonly Inner[],
  variables: ReadonlyMap<string, string> = new Map(),
  place: 'machine' | 'container' = 'machine',
): Inner[] {
  const [usual, host] =
    place === 'machine' ? [unseenVariables, unseen] : [containerVariables, containerHost]
  const all = new Map([...usual, ...variables])
  return inner.map((each): Inner => {
    if (each.kind === 'script') return { ...each, text: elsewhere(each.text, host), variables: all }
    if (each.kind !== 'program') return each
    const [program, ...args] = each.words
    return {
      ...each,
      words: [program, ...args.map((word) => elsewhere(word, host))],
      variables: all,
    }
  })
}
