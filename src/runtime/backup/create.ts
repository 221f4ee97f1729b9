import { FaberDbError } from '../../operations/index.ts'
import type { BackupFormat, Compression, Provider, Session, Target } from '../providers/index.ts'
import { removeBackup, writeRecord } from './catalog.ts'
import { type Made, makeDump } from './make.ts'
import type { BackupPlace } from './place.ts'
import { type BackupRecord, sumOfParts } from './record.ts'
import { openWorkplace, whileClaimed } from './staging.ts'

export interface BackupRequest {
  readonly place: BackupPlace
  readonly environment: string
  readonly provider: Provider
  readonly target: Target
  /** A connection to the database, which is asked what no dump of it says. */
  readonly session: Session
  /** `server_version_num`, and as it is shown. */
  readonly server: { readonly version: number; readonly text: string }
  readonly migrationHead: string | null
  /** `custom` where it is not said. */
  readonly format?: BackupFormat | undefined
  /** `gzip` where it is not said. */
  readonly compression?: Compression | undefined
  readonly label?: string | undefined
  readonly reason?: string | undefined
  readonly retentionDays?: number | undefined
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

/**
 * Makes a backup aside, reads it through, and only then gives it its name, its record and its place
 * in the index: what is listed is whole. `backup-YYYYMMDD-HHMMSS[-label]`, UTC.
 * @throws BACKUP_FAILED, TOOL_MISSING, NOT_SUPPORTED, BACKUP_KEY, STORE_FAILED, STATE_UNWRITABLE
 */
export async function createBackup(request: BackupRequest, now: () => Date): Promise<BackupRecord> {
  const { place, provider, format = 'custom', compression = 'gzip' } = request
  const started = now()
  const key = place.encrypts ? await place.key() : undefined
  const workplace = await openWorkplace(place.staging)
  try {
    const facts = await provider.backups.describe(request.session)
    const options = {
      serverVersion: request.server.version,
      env: request.env,
      signal: request.signal,
    }
    const order = { provider, target: request.target, format, compression, key, options }
    const made = await makeDump(order, workplace.folder)
    const ended = now()
    const { label, reason, retentionDays } = request
    return await publish(request, made, backupId(started, label), {
      environment: request.environment,
      provider: provider.name,
      format,
      compression,
      ...describe(made),
      created_at: started.toISOString(),
      duration_seconds: (ended.getTime() - started.getTime()) / 1000,
      server_version: request.server.text,
      database: request.target.database,
      migration_head: request.migrationHead,
      facts,
      verified_at: ended.toISOString(),
      ...(label && { label }),
      ...(reason && { reason }),
      ...(retentionDays && { retention_days: retentionDays }),
    })
  } finally {
    await workplace.close()
  }
}

function describe({ files, layers, contents, toolVersion }: Made) {
  const parts = files.map(({ name, sha256, size_bytes }) => ({ name, sha256, size_bytes }))
  const [first] = parts
  const size_bytes = parts.reduce((sum, part) => sum + part.size_bytes, 0)
  return {
    layers,
    ...(first?.name === ''
      ? { sha256: first.sha256, size_bytes }
      : { sha256: sumOfParts(parts), size_bytes, parts }),
    tool_version: toolVersion,
    tables: contents.tables,
    large_objects: contents.large_objects,
  }
}

type Nameless = Omit<BackupRecord, 'backup_id' | 'key' | 'file'>

/** Gives what was made its name; a second backup of the same second becomes `…-2`, and none is overwritten. */
async function publish(
  { place, environment }: BackupRequest,
  made: Made,
  wanted: string,
  nameless: Nameless,
): Promise<BackupRecord> {
  for (let number = 1; ; number += 1) {
    const backup_id = number === 1 ? wanted : `${wanted}-${number}`
    const key = `${environment}/${backup_id}${made.extension}`
    const record = { ...nameless, backup_id, key, file: place.store.shown(key) }
    const isPlaced = await whileClaimed(place.staging, `${environment}.${backup_id}`, () =>
      putIn(place, made, record),
    )
    if (isPlaced) return record
  }
}

/** Puts the files into the store, then the record beside them; false where the name is taken. Nothing stays where it fails. */
async function putIn(place: BackupPlace, made: Made, record: BackupRecord): Promise<boolean> {
  const { store } = place
  const others = await store.list(`${record.environment}/${record.backup_id}.`)
  if (others.length > 0) return false
  let placed = 0
  try {
    for (const { name, path } of made.files) {
      await store.put(name === '' ? record.key : `${record.key}/${name}`, path)
      placed += 1
    }
    await writeRecord(place, record)
    return true
  } catch (error) {
    if (placed === 0 && isTaken(error)) return false
    if (placed > 0) await removeBackup(place, record).catch(() => {})
    throw error
  }
}

/** Another machine was first. */
function isTaken(error: unknown): boolean {
  return error instanceof FaberDbError && error.text.facts?.taken === true
}

/** `backup-20261121-083000-before-release` */
function backupId(now: Date, label: string | undefined): string {
  const [date = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/)
  const word = label
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `backup-${date}-${time}${word ? `-${word.slice(0, 40)}` : ''}`
}
