import { parse } from 'pg-connection-string'
import { FaberDbError } from '../../../operations/index.ts'
import type { Target } from '../provider.ts'

/** A target with what only PostgreSQL's client and pg_dump need to know. */
export interface PostgresTarget extends Target {
  readonly provider: 'postgresql'
  readonly password: string | undefined
  readonly ssl: Ssl
  /** `sslmode`, `sslrootcert` and the like, as libpq takes them from its environment. */
  readonly libpq: Readonly<Record<string, string>>
}

/** The same target, as what only this provider makes. */
export function asPostgres(target: Target): PostgresTarget {
  if (target.provider !== 'postgresql') throw new Error(`not a PostgreSQL target: ${target.label}`)
  return target as PostgresTarget
}

type Ssl = boolean | string | object | undefined

/** Parameters of the connection string that libpq knows too, and the variables it reads them from. */
const libpqVariables: Readonly<Record<string, string>> = {
  sslmode: 'PGSSLMODE',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslrootcert: 'PGSSLROOTCERT',
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']

/**
 * Reads a connection string as Prisma and libpq do: `sslmode` with libpq's meaning, `schema` as
 * the schema of the tool (Prisma's parameter, `public` when left out).
 * @throws URL_INVALID, without showing the string
 */
export function parseTarget(url: string, variable: string): PostgresTarget {
  const location = parseUrl(url, variable)
  const mode = location.searchParams.get('sslmode') ?? 'prefer'
  if (!sslModes.includes(mode))
    throw invalid(variable, `its sslmode is none of ${sslModes.join(', ')}`)
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(url, { useLibpqCompat: true })
  } catch (cause) {
    throw invalid(variable, fileProblem(cause) ?? 'it cannot be read as a URL')
  }
  const database = parsed.database ?? ''
  if (database === '') throw invalid(variable, 'it names no database')
  const host = parsed.host || 'localhost'
  const port = Number(parsed.port || 5432)
  const user = parsed.user ?? ''
  if (user === '') throw invalid(variable, 'it names no user')
  const schema = location.searchParams.get('schema') || 'public'
  return {
    provider: 'postgresql',
    host,
    port,
    user,
    database,
    schema,
    label: `${database} on ${host}:${port}`,
    password: parsed.password || undefined,
    ssl: parsed.ssl,
    libpq: libpqSettings(location),
    secrets: [url, ...secretsOf(location, parsed.password, [user, database])],
  }
}

function parseUrl(url: string, variable: string): URL {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw invalid(variable, 'it does not begin with postgresql://')
  }
  try {
    return new URL(url)
  } catch {
    throw invalid(
      variable,
      'it cannot be read as a URL; characters such as @ : / # ? in the password must be percent-encoded',
    )
  }
}

function libpqSettings(location: URL): Record<string, string> {
  return Object.fromEntries(
    Object.entries(libpqVariables).flatMap(([parameter, name]) => {
      const value = location.searchParams.get(parameter)
      return value ? [[name, value]] : []
    }),
  )
}

/**
 * The password as it stands in the string and as it is meant. A password that is a
 * common word (of development machines) is no secret, and hiding it would garble what is shown.
 */
function secretsOf(
  location: URL,
  password: string | undefined,
  words: readonly string[],
): string[] {
  if (!password) return []
  const forms = [password, encodeURIComponent(password), location.password]
  const isWord = password.length < 8 || [...words, 'postgres', 'password'].includes(password)
  return [...forms.map((form) => `:${form}@`), ...(isWord ? [] : forms)]
}

function fileProblem(cause: unknown): string | undefined {
  const { code, path } = cause as NodeJS.ErrnoException
  return code && path ? `${path} cannot be read (${code})` : undefined
}

function invalid(variable: string, why: string): FaberDbError {
  return new FaberDbError('URL_INVALID', {
    message: `The connection string in ${variable} is not valid: ${why}.`,
    next: `Write it as ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable },
  })
}
