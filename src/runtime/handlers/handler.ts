import type { Config } from '../config/schema.ts'
import type { Session } from '../providers/index.ts'

/** One migration of the folder. */
export interface Migration {
  readonly name: string
  /** Its SQL file, from the project root. */
  readonly file: string
  readonly sql: string
  /** As the tool computes it. */
  readonly checksum: string
  /** Every checksum that the tool would take for unchanged (line endings differ between machines). */
  readonly acceptedChecksums: readonly string[]
}

/** One row of the tool's history table. */
export interface HistoryEntry {
  readonly id: string
  readonly name: string
  readonly checksum: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly rolledBackAt: Date | null
  /** The tool's error text, or faber-db's note while it is at work. */
  readonly logs: string | null
}

/** The script that undoes a migration, beside it in the folder. */
export interface DownScript {
  /** From the project root. */
  readonly file: string
  readonly sql: string
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string
}

/** What the schema needs that the migrations folder does not do yet. */
export interface GeneratedMigration {
  readonly name: string
  /** Empty when nothing differs. */
  readonly sql: string
  /** What leads back from the schema to the folder as it is, where the tool could tell; otherwise why not. */
  readonly down: { readonly sql: string } | { readonly why: string }
  /** Writes it, and what the tool wants beside it; returns the paths from the project root. */
  write(sql: string, down?: string): Promise<{ readonly path: string; readonly down?: string }>
}

export interface GenerateRequest {
  readonly root: string
  readonly directory: string
  /** Two scratch databases of a real server; the tool replays the folder in each, at the same time. */
  readonly scratchUrls: { readonly up: string; readonly down: string }
  readonly name: string
  readonly now: Date
  readonly env: NodeJS.ProcessEnv
}

export interface WriteRequest extends Pick<GenerateRequest, 'root' | 'directory' | 'name' | 'now'> {
  readonly sql: string
}

/** What a migration tool must tell and do. Each stands in a folder of its own. */
export interface Handler {
  readonly name: Config['database']['migration_tool']
  /** The tool's own advisory lock; whoever holds it migrates. */
  readonly lockKey: number
  /** Where the tool keeps its history: what is written there is no data of anybody’s. */
  readonly historyTable: string
  /** @throws MIGRATIONS_INVALID */
  readMigrations(root: string, directory: string): Promise<Migration[]>
  /** The script that undoes a migration; undefined where there is none. @throws MIGRATIONS_INVALID */
  readDown(root: string, directory: string, name: string): Promise<DownScript | undefined>
  /** The rows, oldest first; undefined where the history table does not exist. */
  readHistory(session: Session): Promise<HistoryEntry[] | undefined>
  createHistory(session: Session): Promise<void>
  /** Writes the row of a migration that is about to run, with a note; returns its id. */
  begin(session: Session, migration: Migration, note: string): Promise<string>
  /** The statement that replaces the note: it can travel in a transaction of the migration. */
  noteSql(session: Session, id: string, note: string): string
  /** The statement that marks the row as done: it can travel in the migration's own transaction. */
  finishSql(session: Session, id: string): string
  /** The statement that marks a migration as rolled back: it is pending again, and can travel with what undoes it. */
  rollBackSql(session: Session, name: string): string
  /** Marks the row as failed; `undone` says that nothing of it is left in the database. */
  fail(session: Session, id: string, error: string, undone: boolean): Promise<void>
  /** The files of the schema, by their path from the project root. @throws SCHEMA_INVALID where there is none */
  readSchema(root: string): Promise<ReadonlyMap<string, string>>
  /** Writes SQL as a new migration, after those that there are; returns its name and its file. */
  writeMigration(request: WriteRequest): Promise<{ readonly name: string; readonly path: string }>
  /** The SQL of what the schema wants and the folder lacks, and the way back. */
  generate(request: GenerateRequest): Promise<GeneratedMigration>
}
