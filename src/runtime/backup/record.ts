import type { BackupFormat, Compression, DatabaseFacts, TableContents } from '../providers/index.ts'

/** What is known of a backup; it stands beside the file (the truth) and in backups.json (an index of it). */
export interface BackupRecord {
  readonly backup_id: string
  readonly environment: string
  readonly provider: string
  /** As it is shown: from the project root, or s3://bucket/key. */
  readonly file: string
  /** In its store; of a `directory` what the keys of its parts begin with. */
  readonly key: string
  readonly format: BackupFormat
  readonly compression: Compression
  /** What lies round the bytes of the tool, innermost first. */
  readonly layers: readonly LayerName[]
  /** Of the file as it lies; of a `directory`: of the list of its parts. */
  readonly sha256: string
  readonly size_bytes: number
  /** The files of a `directory`. */
  readonly parts?: readonly BackupPart[]
  readonly created_at: string
  readonly duration_seconds: number
  readonly server_version: string
  readonly tool_version: string
  readonly database: string
  readonly migration_head: string | null
  readonly tables: readonly TableContents[]
  readonly large_objects: number
  readonly facts: DatabaseFacts
  /** When it was last read through to its end, with this checksum. */
  readonly verified_at: string
  /** When it was last restored into a scratch database and compared. */
  readonly restored_at?: string
  readonly label?: string
  readonly reason?: string
  /** Days, where it has a time of its own. */
  readonly retention_days?: number
}

export type LayerName = 'gzip' | 'zstd' | 'age'

export interface BackupPart {
  readonly name: string
  readonly sha256: string
  readonly size_bytes: number
}
