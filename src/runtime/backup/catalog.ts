import { FaberDbError } from '../../operations/index.ts'
import { withFileLock } from '../state/file-lock.ts'
import { readText, toJson, writeAtomic } from '../state/files.ts'
import type { BackupPlace } from './place.ts'
import { type BackupRecord, parseRecord } from './record.ts'
import type { Store, StoredFile } from './stores/store.ts'

/** A backup as it is found in the store. */
export interface Found {
  readonly record: BackupRecord
  /** What can be seen of the file without reading it: gone, or of another size. */
  readonly fault?: string
}

export interface Catalog {
  /** Oldest first. */
  readonly found: readonly Found[]
  /** What stands where a record should, and is none. */
  readonly unreadable: readonly string[]
  /** What is called like a backup and has no record: a run was killed just then, or is just there. */
  readonly strays: readonly string[]
}

const suffix = '.json'
/** Few enough for any store, and enough to hide how far away it is. */
const readsAtOnce = 8

/** What lies in the store for an environment. @throws STORE_FAILED */
export async function readCatalog(place: BackupPlace, environment: string): Promise<Catalog> {
  const files = await place.store.list(`${environment}/`)
  const read = await readRecords(place.store, environment, files)
  const found = read.records.map((record) => {
    const fault = faultOf(record, files)
    return fault === undefined ? { record } : { record, fault }
  })
  const strays = straysIn(files).map((key) => place.store.shown(key))
  return { found: found.sort(byAge), unreadable: read.unreadable, strays }
}

/** @throws BACKUP_UNKNOWN, naming the newest that there are; BACKUP_DAMAGED where the record and the index disagree */
export async function findRecord(
  place: BackupPlace,
  environment: string,
  id: string,
): Promise<BackupRecord> {
  return (await findBackup(place, environment, id)).record
}

/** The same, with what can be seen of its file. */
export async function findBackup(
  place: BackupPlace,
  environment: string,
  id: string,
): Promise<Found & Pick<Catalog, 'found'>> {
  const catalog = await readCatalog(place, environment)
  const named = catalog.found.filter(({ record }) => record.backup_id === id)
  const [one] = named
  if (!one) throw unknown(environment, id, catalog)
  if (named.length > 1) throw disagree(id, 'Two files of the store have a record of this name.')
  const listed = (await readIndex(place.index))?.find(
    (each) => each.environment === environment && each.backup_id === id,
  )
  if (listed && listed.sha256 !== one.record.sha256) {
    throw disagree(id, `Its record and ${place.index} say different checksums.`)
  }
  return { ...one, found: catalog.found }
}

/** Writes the record beside its file, and then into the index. @throws STORE_FAILED, STATE_UNWRITABLE */
export async function writeRecord(place: BackupPlace, record: BackupRecord): Promise<void> {
  await place.store.writeText(record.key + suffix, toJson(record))
  await changeIndex(place, (all) => [...all.filter((each) => !isSame(each, record)), record])
}

/** The same for a record that is there; one that was deleted meanwhile stays so. */
export async function updateRecord(place: BackupPlace, record: BackupRecord): Promise<void> {
  const there = await place.store.readText(record.key + suffix)
  if (there !== undefined) await writeRecord(place, record)
}

/** Removes a backup: the file, then the record, so that a run that is killed can be made again. @throws STORE_FAILED */
export async function removeBackup(
  place: BackupPlace,
  record: Pick<BackupRecord, 'key' | 'environment' | 'backup_id' | 'format'>,
): Promise<void> {
  const files = await place.store.list(record.key)
  const own = files.filter(({ key }) => key === record.key || key.startsWith(`${record.key}/`))
  for (const { key } of own) await place.store.remove(key)
  await place.store.remove(record.key + suffix)
  await changeIndex(place, (all) => all.filter((each) => !isSame(each, record)))
}

type Named = Pick<BackupRecord, 'environment' | 'backup_id'>

function isSame(one: Named, other: Named): boolean {
  return one.environment === other.environment && one.backup_id === other.backup_id
}

/** One that is lost or damaged is made anew from what stands beside the files. */
async function changeIndex(
  place: BackupPlace,
  change: (all: readonly BackupRecord[]) => readonly BackupRecord[],
): Promise<void> {
  await withFileLock(place.index, async () => {
    const all = (await readIndex(place.index)) ?? (await readAll(place.store))
    await writeAtomic(place.index, toJson(change(all)))
  })
}

/** undefined where it is lost, damaged or cannot be read. */
async function readIndex(path: string): Promise<readonly BackupRecord[] | undefined> {
  const text = await readText(path).catch(() => undefined)
  try {
    const parsed: unknown = JSON.parse(text ?? '')
    return Array.isArray(parsed) && parsed.every((each) => typeof each?.sha256 === 'string')
      ? parsed
      : undefined
  } catch {
    return undefined
  }
}

async function readAll(store: Store): Promise<readonly BackupRecord[]> {
  const files = await store.list('')
  const environments = new Set(
    files.flatMap(({ key }) => (key.includes('/') ? [key.slice(0, key.indexOf('/'))] : [])),
  )
  const read = [...environments].map(async (environment) => {
    const own = files.filter(({ key }) => key.startsWith(`${environment}/`))
    return (await readRecords(store, environment, own)).records
  })
  return (await Promise.all(read)).flat()
}

async function readRecords(store: Store, environment: string, files: readonly StoredFile[]) {
  const records: BackupRecord[] = []
  const unreadable: string[] = []
  const waiting = files.map(({ key }) => key).filter(isSidecar)
  const work = async () => {
    for (let sidecar = waiting.shift(); sidecar; sidecar = waiting.shift()) {
      const text = await store.readText(sidecar)
      // One that another process has deleted meanwhile is not there.
      if (text === undefined) continue
      const key = sidecar.slice(0, -suffix.length)
      const record = parseRecord(text, { environment, key, file: store.shown(key) })
      if (record) records.push(record)
      else unreadable.push(store.shown(sidecar))
    }
  }
  await Promise.all(Array.from({ length: readsAtOnce }, work))
  return { records, unreadable: unreadable.sort() }
}

/** Beside the backups of its environment, and not a part of one. */
function isSidecar(key: string): boolean {
  return key.endsWith(suffix) && key.split('/').length === 2
}

function straysIn(files: readonly StoredFile[]): string[] {
  const keys = files.map(({ key }) => key)
  const backups = keys.flatMap((key) => /^[^/]+\/backup-\d{8}-\d{6}[^/]*/.exec(key)?.[0] ?? [])
  const known = new Set(keys.filter(isSidecar).map((key) => key.slice(0, -suffix.length)))
  return [...new Set(backups)].filter((key) => !key.endsWith(suffix) && !known.has(key))
}

function faultOf(record: BackupRecord, files: readonly StoredFile[]): string | undefined {
  const sizes = new Map(files.map(({ key, size_bytes }) => [key, size_bytes]))
  const expected = record.parts
    ? record.parts.map(({ name, size_bytes }) => ({ key: `${record.key}/${name}`, size_bytes }))
    : [record]
  for (const { key, size_bytes } of expected) {
    const size = sizes.get(key)
    if (size === undefined) return `${key} is gone`
    if (size !== size_bytes) return `${key} has ${size} bytes of ${size_bytes}`
  }
  return record.damaged_at && `found damaged at ${record.damaged_at}`
}

function byAge({ record: a }: Found, { record: b }: Found): number {
  const key = ({ created_at, backup_id }: BackupRecord) => `${created_at} ${backup_id}`
  return key(a) < key(b) ? -1 : 1
}

function unknown(environment: string, id: string, { found }: Catalog): FaberDbError {
  const newest = found.slice(-3).map(({ record }) => record.backup_id)
  return new FaberDbError('BACKUP_UNKNOWN', {
    message: `${environment} has no backup "${id}".`,
    next:
      newest.length === 0
        ? `It has none at all. \`faber-db backup create ${environment}\` makes one.`
        : `The newest: ${newest.reverse().join(', ')}. \`faber-db backup list ${environment}\` shows all.`,
    facts: { newest },
  })
}

function disagree(id: string, why: string): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: `The records of ${id} disagree, so that nobody can tell which backup it is.`,
    why,
    next: 'Choose another backup: `faber-db backup list`.',
  })
}
