import type { Client, ClientConfig } from 'pg'
import { FaberDbError } from '../../../operations/index.ts'
import type { ConnectOptions, Row, ServerIdentity, Session } from '../provider.ts'
import { connectionError } from './errors.ts'
import type { PostgresTarget } from './target.ts'

const defaultTimeoutSeconds = 10
const lookSeconds = 30
const goodbyeMs = 2_000

/** Opens one connection. It names itself to the server, so that a DBA sees who it is. */
export async function openSession(
  target: PostgresTarget,
  options: ConnectOptions = {},
): Promise<Session> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(clientConfig(target, options))
  // A connection that breaks while idle is reported by the next query; without a listener it would end the process.
  client.on('error', () => {})
  const giveUp = () => client.connection.stream.destroy()
  options.signal?.addEventListener('abort', giveUp)
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw connectionError(error, { ...target, database: options.database ?? target.database })
  } finally {
    options.signal?.removeEventListener('abort', giveUp)
  }
  return new PostgresSession(client, target)
}

/** How pg connects to a target. */
export function clientConfig(target: PostgresTarget, options: ConnectOptions = {}): ClientConfig {
  return {
    host: target.host,
    port: target.port,
    user: target.user,
    password: target.password ?? '',
    database: options.database ?? target.database,
    ssl: target.ssl as NonNullable<ClientConfig['ssl']>,
    application_name: 'faber-db',
    connectionTimeoutMillis: (options.timeoutSeconds ?? defaultTimeoutSeconds) * 1000,
    // Those who only look never wait long; a migration may take its time.
    ...(options.readOnly && { query_timeout: (options.timeoutSeconds ?? lookSeconds) * 1000 }),
    options: startupOptions(target, options),
  }
}

/** The schema of the tool becomes the search path, as Prisma's own connection has it. */
function startupOptions(target: PostgresTarget, options: ConnectOptions): string {
  const path = `"${target.schema.replaceAll('"', '""')}"`.replace(/[\\ ]/g, '\\$&')
  const readOnly = options.readOnly ? ' -c default_transaction_read_only=on' : ''
  return `-c search_path=${path}${readOnly}`
}

class PostgresSession implements Session {
  readonly target: PostgresTarget
  readonly #client: Client

  constructor(client: Client, target: PostgresTarget) {
    this.#client = client
    this.target = target
  }

  async query<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    const { rows } = await this.#client.query<R>(sql, [...values])
    return rows
  }

  async script(sql: string, onStatement?: (done: number) => void): Promise<void> {
    let done = 0
    const count = () => onStatement?.(++done)
    const { connection } = this.#client
    connection.on('commandComplete', count)
    try {
      await this.#client.query(sql)
    } finally {
      connection.off('commandComplete', count)
    }
  }

  async identify(): Promise<ServerIdentity> {
    const [row] = await this.query<{ version: number; database: string; oid: number }>(
      `select current_setting('server_version_num')::int as version,
              current_database() as database,
              (select oid::int from pg_database where datname = current_database()) as oid`,
    )
    if (!row) throw new Error('the server did not say who it is')
    const { host, port } = this.target
    return {
      system_identifier: await this.#systemIdentifier(),
      host,
      port,
      database: row.database,
      database_oid: row.oid,
      version: row.version,
    }
  }

  /** Some hosted servers keep it from ordinary roles; the address has to do then. */
  async #systemIdentifier(): Promise<string | null> {
    try {
      const [row] = await this.query<{ id: string }>(
        'select system_identifier::text as id from pg_control_system()',
      )
      return row?.id ?? null
    } catch {
      return null
    }
  }

  /** A server that does not answer any more does not say goodbye either. */
  async close(): Promise<void> {
    const patience = setTimeout(() => this.#client.connection.stream.destroy(), goodbyeMs)
    await this.#client.end().catch(() => {})
    clearTimeout(patience)
  }
}

/** `15.18` from 150018, `9.6.24` from 90624. */
export function versionText(version: number): string {
  const major = Math.floor(version / 10_000)
  return major >= 10
    ? `${major}.${version % 10_000}`
    : `${major}.${Math.floor((version % 10_000) / 100)}.${version % 100}`
}

/** @throws NOT_SUPPORTED for servers older than PostgreSQL 11 */
export function assertSupported(version: number): void {
  if (version >= 110_000) return
  throw new FaberDbError('NOT_SUPPORTED', {
    message: `The server runs PostgreSQL ${versionText(version)}; faber-db handles 11 and newer.`,
  })
}
