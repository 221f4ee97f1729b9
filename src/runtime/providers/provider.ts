import type { Config } from '../config/schema.ts'
import type { CatalogSnapshot, Names } from '../safety/index.ts'
import type { ProviderBackups, ProviderDatabases } from './backups.ts'
import type { Structure } from './structure.ts'

/** Where a database is, and who connects to it. The password never leaves this object. */
export interface Target {
  readonly provider: Config['database']['provider']
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  /** The schema that the tool works in (PostgreSQL). */
  readonly schema: string
  /** What may be shown: no password, no parameters. */
  readonly label: string
  /** Everything of it that must never be shown. */
  readonly secrets: readonly string[]
}

/** Which server and database a connection has really reached. */
export interface ServerIdentity {
  /** The cluster's own identifier, which no copy of its address can imitate; null where hidden. */
  readonly system_identifier: string | null
  readonly host: string
  readonly port: number
  readonly database: string
  readonly database_oid: number
  /** `server_version_num`, as 150018. */
  readonly version: number
}

export type Row = Readonly<Record<string, unknown>>

/** One connection to one database. Values are bound, never pasted into the text. */
export interface Session {
  readonly target: Target
  query<R extends Row = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>
  /**
   * One simple-query message: what it holds runs in one implicit transaction, as tools send it.
   * `onStatement` is told how many statements are done; the next one is the one that failed.
   */
  script(sql: string, onStatement?: (done: number) => void): Promise<void>
  identify(): Promise<ServerIdentity>
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Seconds until the attempt is given up, and on a read-only connection every query too. */
  readonly timeoutSeconds?: number
  /** Another database of the same server. */
  readonly database?: string
  /** Only reads are possible. */
  readonly readOnly?: boolean
  /** Aborted, it gives up an attempt that is not yet through. */
  readonly signal?: AbortSignal
}

/** What a database system must be able to do. Each stands in a folder of its own. */
export interface Provider {
  readonly name: Target['provider']
  /** @throws URL_INVALID, without showing the string */
  parse(url: string, variable: string): Target
  /** Opens a way for a tool that must have a connection string and does not keep it to itself. */
  openGate(target: Target): Promise<Gate>
  /** @throws DB_UNREACHABLE, DB_AUTH_FAILED, DB_MISSING, DB_PERMISSION */
  connect(target: Target, options?: ConnectOptions): Promise<Session>
  /** Creates the database of the target; false when there is one. */
  createDatabase(target: Target): Promise<{ readonly created: boolean; readonly version: string }>
  /** Creates an empty database beside the target's, and drops those that killed runs have left. @throws DB_PERMISSION */
  scratchDatabase(target: Target): Promise<ScratchDatabase>
  /** Copies the schema into an empty database, without data. @throws BACKUP_FAILED, TOOL_MISSING */
  copySchema(target: Target, scratch: Target, options: ToolOptions): Promise<void>
  /** Reads what the database knows of these names and of what hangs on them; only reads. Throws the server's error. */
  inspect(session: Session, names: Names): Promise<CatalogSnapshot>
  /** The number `n` that a SELECT gives, read within a limit of its own; only reads. Throws the server's error. */
  ask(session: Session, sql: string, limitMs: number): Promise<number>
  /** Changes with what `structureOf` reads and how it says it. */
  readonly structureFormat: string
  /** What a script's effect on an empty database hangs on besides its text: version, settings, extensions that can be made. Throws the server's error. */
  replayCircumstances(session: Session): Promise<Row>
  /** What these schemas are made of; only reads. Throws the server's error. */
  structureOf(session: Session, schemas: readonly string[]): Promise<Structure>
  /** The schemas in which something was made. */
  schemasOf(session: Session): Promise<string[]>
  readonly backups: ProviderBackups
  readonly databases: ProviderDatabases
}

/** A connection string that is good on this machine, for one database, until it is closed. */
export interface Gate {
  readonly url: string
  close(): Promise<void>
}

/** A database for a moment. A connection is held for it until it is dropped. */
export interface ScratchDatabase {
  readonly target: Target
  drop(): Promise<void>
}

export interface ToolOptions {
  readonly serverVersion: number
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}
