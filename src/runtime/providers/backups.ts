import type { Readable } from 'node:stream'
import type { Session, Target, ToolOptions } from './provider.ts'

/** `custom`: one archive; `directory`: a folder, dumped in parallel; `sql`: plain text. */
export type BackupFormat = 'custom' | 'directory' | 'sql'
export type Compression = 'gzip' | 'zstd' | 'none'

/** What a database system must be able to do to be backed up and restored. It knows nothing of stores, keys and records. */
export interface ProviderBackups {
  /** What the record keeps of a database beside its rows. */
  describe(session: Session): Promise<DatabaseFacts>
  /** Begins a dump of one stream. @throws TOOL_MISSING, NOT_SUPPORTED */
  dump(target: Target, wanted: DumpRequest, options: ToolOptions): Promise<Dump>
  /** Dumps into a new folder, in parallel, and says which version of the tool did. @throws BACKUP_FAILED, TOOL_MISSING, NOT_SUPPORTED */
  dumpFolder(
    target: Target,
    folder: string,
    wanted: Pick<DumpRequest, 'compression'>,
    options: ToolOptions,
  ): Promise<Pick<Dump, 'toolVersion'>>
  /** Reads an archive through to its end, and says what it holds. @throws BACKUP_DAMAGED, TOOL_MISSING */
  readThrough(archive: Archive, options: ToolOptions): Promise<Contents>
  /** What a database holds now, read as a dump reads it. @throws BACKUP_FAILED */
  contentsOf(target: Target, options: ToolOptions): Promise<Contents>
  /** The schema in an archive and that of a database, as texts that are equal when the schemas are. */
  schemaIn(archive: Archive, options: ToolOptions): Promise<string>
  schemaOf(target: Target, options: ToolOptions): Promise<string>
  /**
   * Restores into a database that is there and empty, without its statistics. Owners and rights come
   * with it; what the role may not restore is an error before the first row.
   * @throws RESTORE_FAILED with what the tool said
   */
  restore(archive: Archive, into: Target, options: ToolOptions): Promise<void>
  /** Gathers the statistics without which the first queries on a restored database are planned blindly. */
  analyze(target: Target): Promise<void>
  /**
   * What stands in the way of restoring on this server, one sentence each: a newer server made it,
   * a role or an extension is missing, a right is missing. Only reads.
   */
  obstacles(
    archive: Archive,
    facts: DatabaseFacts,
    session: Session,
    options: ToolOptions,
  ): Promise<readonly string[]>
  /** The server's counters of what was written, table by table. */
  activity(session: Session): Promise<Activity>
  /** What forbids to give single tables their rows back in place, and what must be known of it; only reads. */
  examineTables(session: Session, tables: readonly string[]): Promise<TableExamination>
  /**
   * Gives tables of a living database the rows back that an archive has of them, in one transaction:
   * all of it or nothing. Readers go on, writers of these tables wait.
   * @throws RESTORE_REFUSED, RESTORE_FAILED, BACKUP_DAMAGED
   */
  restoreTables(
    archive: Archive,
    target: Target,
    tables: readonly TableContents[],
    options: ToolOptions,
  ): Promise<readonly GivenBack[]>
}

export interface TableExamination {
  /** What stands in the way, one sentence each. */
  readonly refused: readonly string[]
  /** Those that are not there, which is in the way too. */
  readonly missing: readonly string[]
  /** What is done about triggers, one sentence each. */
  readonly told: readonly string[]
}

/** A table that has its rows back, and what was done for it. */
export interface GivenBack {
  readonly table: string
  readonly deleted: number
  readonly updated: number
  readonly inserted: number
  /** How many it has now. */
  readonly rows: number
}

/** What can be done with whole databases: from another one of the same server, since nobody renames what he is connected to. */
export interface ProviderDatabases {
  /** A session of another database of the server: the target's own may be gone. @throws as `connect` of the provider */
  connect(target: Target): Promise<Session>
  /** The database of that name, if there is one. */
  find(target: Target, name: string): Promise<FoundDatabase | undefined>
  /** The databases whose place swaps have given to others and that are kept, oldest first; any session of the server can tell. */
  listKept(session: Session): Promise<readonly KeptDatabase[]>
  /** What the database that is replaced at this time will be called. */
  keptName(target: Target, replacedAt: Date): string
  /**
   * What stands in the way of a swap, one sentence each: a right that is missing, a prepared
   * transaction, a logical slot, a subscription, a session that this role may not end. Only reads.
   */
  inTheWay(target: Target): Promise<readonly string[]>
  /**
   * Creates an empty database with a name of its own beside the target's, like it: owner, encoding,
   * locale, tablespace. `facts` stand for those of the target where that is gone.
   * @throws DB_PERMISSION, RESTORE_REFUSED
   */
  createBeside(target: Target, facts: DatabaseFacts): Promise<BesideDatabase>
  /** Drops what killed runs have half restored beside the target's. Returns their names. */
  sweep(target: Target): Promise<readonly string[]>
  /** The free bytes where such a database would be made; undefined where its disk is not seen from this machine. */
  freeSpace(target: Target): Promise<number | undefined>
  /** Waits until the transactions that are open now have ended, keeping nobody waiting. Returns how many are left after `seconds`. */
  drain(target: Target, seconds: number, signal: AbortSignal): Promise<number>
  /**
   * Puts `replacement` in the place of the target's database, by two renames in one transaction, and
   * ends the sessions of both; new ones wait meanwhile. The old one is called `kept` afterwards; null
   * where there is none. Nothing has changed where it throws.
   * @throws RESTORE_FAILED naming who could not be ended
   */
  swap(target: Target, replacement: string, kept: string | null): Promise<Swapped>
  /** Drops a database that nobody uses; one that is not there is fine. @throws RESTORE_REFUSED where somebody uses it */
  drop(target: Target, name: string): Promise<void>
}

export interface FoundDatabase {
  readonly name: string
  readonly oid: number
  /** null where this role may not know. */
  readonly size_bytes: number | null
  readonly in_use: boolean
}

export interface KeptDatabase extends FoundDatabase {
  /** When it was replaced. */
  readonly replaced_at: string
}

/** A database that is being restored. A session stays open for it, whose number is in its name, so that later runs leave it alone. */
export interface BesideDatabase {
  readonly target: Target
  readonly oid: number
  /** Gives it the rights, settings and comment of the target's database, as they are now; or those of the facts. Throws the server's error. */
  adopt(): Promise<void>
  /** Ends every session in it and drops it. */
  drop(): Promise<void>
  /** Lets it be: it has got its name, or goes with the next sweep. */
  close(): Promise<void>
}

export interface Swapped {
  /** Sessions that were ended, and how many of them were in the middle of a transaction. */
  readonly ended: number
  readonly broken_off: number
  /** How long new sessions had to wait, at most. */
  readonly blocked_ms: number
}

export interface DumpRequest {
  readonly format: Exclude<BackupFormat, 'directory'>
  readonly compression: Compression
}

/** A dump on its way. */
export interface Dump {
  /** The bytes as the tool writes them. */
  readonly stream: Readable
  /** Whether the tool itself compresses them as asked; otherwise that is left to the caller. */
  readonly compressed: boolean
  /** `15.18`: the version of the tool. */
  readonly toolVersion: string
  /** Settles when the tool has ended. @throws BACKUP_FAILED with what it said */
  readonly done: Promise<void>
}

/** A dump that can be read, decrypted and decompressed already where that is not the tool's own. */
export interface Archive {
  readonly format: BackupFormat
  /** Where it lies, when the tool can read it there; a `directory` always has one. */
  readonly path?: string
  /** Its bytes from the first; not of a `directory`. */
  open(): Promise<Readable>
}

/** What an archive or a database holds. */
export interface Contents {
  /** Every table with rows of its own, by name, sorted; empty ones too. */
  readonly tables: readonly TableContents[]
  readonly large_objects: number
}

export interface TableContents {
  /** `public.users`, each part quoted where SQL wants it. */
  readonly table: string
  readonly rows: number
  /** SHA-256 over the rows as COPY writes them, in their order. */
  readonly sha256: string
}

/** What of a database no dump of it says, or what is wanted without reading the dump. */
export interface DatabaseFacts {
  readonly database: string
  /** `server_version_num`, as 150018. */
  readonly server_version: number
  readonly size_bytes: number
  readonly owner: string
  readonly encoding: string
  /** The provider's own properties (collation, ctype, locale provider, tablespace, connection limit …), for createBeside. */
  readonly properties: Readonly<Record<string, string | number | null>>
  readonly comment: string | null
  /** The rights on the database itself, as ACL items; null where they are the default. */
  readonly acl: readonly string[] | null
  /** `alter database set`, and `alter role in database set` with its role. */
  readonly settings: readonly { readonly role: string | null; readonly setting: string }[]
  /** The roles that own something or have a right on something. */
  readonly roles: readonly string[]
  readonly extensions: readonly { readonly name: string; readonly version: string }[]
  readonly activity: Activity
}

export interface Activity {
  /** When the counters began; a later one than that of the record makes them worthless. */
  readonly since: string | null
  readonly tables: readonly TableActivity[]
}

export interface TableActivity {
  readonly table: string
  /** A table that was dropped and made again has another. */
  readonly oid: number
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}
