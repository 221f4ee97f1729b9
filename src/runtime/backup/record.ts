import { createHash } from 'node:crypto'
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
  /** Empty where an earlier version made it, which wrote nothing of what it holds. */
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
  /** When it was found not to be what it was; it counts for nothing until it is verified again. */
  readonly damaged_at?: string
  readonly label?: string
  readonly reason?: string
  /** Days, where it has a time of its own. */
  readonly retention_days?: number
}

export type LayerName = 'gzip' | 'zstd' | 'age'

export interface BackupPart {
  /** As it lies, with the extensions of its layers. */
  readonly name: string
  readonly sha256: string
  readonly size_bytes: number
}

/** The SHA-256 of a `directory`: of the lines that `sha256sum` writes of its files, sorted. */
export function sumOfParts(parts: readonly BackupPart[]): string {
  const lines = parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/** Whether `tables`, `large_objects` and `facts` say what the backup holds. */
export function knowsContents(record: BackupRecord): boolean {
  return record.tool_version !== ''
}

/** What a sidecar must have to be one; an earlier version wrote no more than this. */
type Written = Pick<
  BackupRecord,
  | 'backup_id'
  | 'sha256'
  | 'size_bytes'
  | 'created_at'
  | 'server_version'
  | 'database'
  | 'verified_at'
> &
  Partial<BackupRecord>

/**
 * Reads a record as it stands beside a file. Where the file lies decides on the environment and the
 * key, so that one copied by hand from elsewhere is at home here; undefined where it is no record.
 */
export function parseRecord(
  text: string,
  place: Pick<BackupRecord, 'environment' | 'key' | 'file'>,
): BackupRecord | undefined {
  const written = parseJson(text)
  if (!isRecord(written)) return undefined
  return {
    provider: 'postgresql',
    format: 'custom',
    compression: 'gzip',
    layers: [],
    duration_seconds: 0,
    tool_version: '',
    migration_head: null,
    tables: [],
    large_objects: 0,
    facts: unknownFacts(written),
    ...written,
    ...place,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false
  const { backup_id, sha256, size_bytes, created_at, server_version, parts = [] } = value as Written
  return (
    /^[\w.-]+$/.test(String(backup_id)) &&
    /^[0-9a-f]{64}$/.test(String(sha256)) &&
    Number.isSafeInteger(size_bytes) &&
    !Number.isNaN(Date.parse(created_at)) &&
    typeof server_version === 'string' &&
    Array.isArray(parts) &&
    // The names become paths of this machine.
    parts.every(({ name }) => /^[\w-][\w.-]*$/.test(String(name)))
  )
}

/** What is said of a database of which nothing was written down. */
function unknownFacts({ database, server_version }: Written): DatabaseFacts {
  const [major = 0, minor = 0] = server_version.split('.').map(Number)
  return {
    database,
    server_version: major * 10_000 + minor,
    size_bytes: 0,
    owner: '',
    encoding: 'UTF8',
    properties: {},
    comment: null,
    acl: null,
    settings: [],
    roles: [],
    extensions: [],
    activity: { since: null, tables: [] },
  }
}
