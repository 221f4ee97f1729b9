import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { PassThrough, type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FaberDbError } from '../../operations/index.ts'
import type { Archive } from '../providers/index.ts'
import { unwritable } from '../state/files.ts'
import { extensionOf, unwrapAll } from './layers/index.ts'
import type { BackupPlace } from './place.ts'
import { type BackupPart, type BackupRecord, sumOfParts } from './record.ts'
import { openWorkplace } from './staging.ts'
import { chunkBytes, hashing, readFileStream } from './streams.ts'

/** A backup whose every byte has just been held against its record. */
export interface OpenBackup extends Archive {
  /** Removes what was fetched or decrypted for it. */
  close(): Promise<void>
}

/**
 * Fetches a backup where it must be fetched, checks it against its record, and gives it to read.
 * @throws BACKUP_DAMAGED (truncated, changed, gone), BACKUP_KEY, STORE_FAILED, STATE_UNWRITABLE (no space)
 */
export async function openBackup(
  place: BackupPlace,
  record: BackupRecord,
  signal: AbortSignal,
): Promise<OpenBackup> {
  const key = record.layers.includes('age') ? await place.key() : undefined
  const workplace = needsRoom(place, record) ? await openWorkplace(place.staging) : undefined
  const close = async () => workplace?.close()
  try {
    const work = { place, record, key, folder: workplace?.folder ?? '', signal }
    const archive = await (record.parts ? openFolder(work, record.parts) : openFile(work))
    return { ...archive, format: record.format, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Whether any of it must be put on this machine to be read; a folder that can only be read is no hindrance otherwise. */
function needsRoom({ store }: BackupPlace, { key, parts, layers }: BackupRecord): boolean {
  return store.path(key) === undefined || (parts !== undefined && layers.length > 0)
}

interface Work {
  readonly place: BackupPlace
  readonly record: BackupRecord
  readonly key: string | undefined
  /** For what must be on this machine to be read. */
  readonly folder: string
  readonly signal: AbortSignal
}

/** One file is decrypted and decompressed as it is read: the whole of it never lies anywhere. */
async function openFile(work: Work): Promise<Omit<Archive, 'format'>> {
  const { record, key } = work
  const path = await checked(work, record.key, record)
  const open = () => unwrapped(path, record, key)
  if (record.layers.length === 0) return { path, open }
  await prove(await open())
  return { open }
}

/** A folder is read by the tool itself, so that its files lie as the tool wrote them. */
async function openFolder(
  work: Work,
  parts: readonly BackupPart[],
): Promise<Omit<Archive, 'format'>> {
  const { place, record, folder } = work
  const isUntouched = sumOfParts(parts) === record.sha256
  if (!isUntouched) throw damaged(record, 'The list of its files is not the one of its checksum.')
  // All of them, before the first is decrypted.
  const paths: string[] = []
  for (const part of parts) paths.push(await checked(work, `${record.key}/${part.name}`, part))
  if (record.layers.length > 0) {
    for (const path of paths) await unwrapBeside(path, work)
  }
  const there = record.layers.length === 0 ? place.store.path(record.key) : undefined
  return {
    path: there ?? folder,
    open: () => Promise.reject(new Error('a folder is not one stream')),
  }
}

/** Decrypts a file into the folder of work, under the name that the tool gave it. */
async function unwrapBeside(path: string, { record, key, folder, signal }: Work): Promise<void> {
  const to = join(folder, basename(path).slice(0, -extensionOf(record.layers).length))
  await pipeline(await unwrapped(path, record, key), newFile(to), { signal }).catch((error) => {
    throw signal.aborted ? error : unwritable(to, error)
  })
  if (path.startsWith(folder)) await rm(path)
}

/** Where the bytes of a key lie on this machine, after they have been counted and hashed. */
async function checked(
  { place, record, folder, signal }: Work,
  key: string,
  expected: Pick<BackupPart, 'sha256' | 'size_bytes'>,
): Promise<string> {
  const there = place.store.path(key)
  const path = there ?? join(folder, basename(key))
  const hash = hashing()
  const to = there ? nowhere() : newFile(path)
  await pipeline(await place.store.open(key), hash, to, { signal }).catch((error) => {
    if (signal.aborted) throw error
    throw there ? unreadable(place.store.shown(key), error) : unwritable(path, error)
  })
  const { sha256, size_bytes } = hash.result()
  if (size_bytes !== expected.size_bytes) {
    throw damaged(record, `${key} has ${size_bytes} bytes, and had ${expected.size_bytes}.`)
  }
  if (sha256 !== expected.sha256) {
    throw damaged(record, `The SHA-256 of ${key} is ${sha256}, and was ${expected.sha256}.`)
  }
  return path
}

async function unwrapped(
  path: string,
  { layers }: BackupRecord,
  key: string | undefined,
): Promise<Readable> {
  const source = readFileStream(path)
  if (layers.length === 0) return source
  const out = new PassThrough({ highWaterMark: chunkBytes })
  // What breaks on the way reaches whoever reads: the last stream is destroyed with the error.
  pipeline([source, ...(await unwrapAll(layers, key)), out]).catch(() => {})
  return out
}

/** Its bytes are known to be those that were written; whether the key is the right one shows at the first of them. */
async function prove(stream: Readable): Promise<void> {
  for await (const _chunk of stream) break
}

function nowhere(): Writable {
  return new Writable({ highWaterMark: chunkBytes, write: (_chunk, _encoding, done) => done() })
}

function newFile(path: string) {
  return createWriteStream(path, { flags: 'wx', mode: 0o600, highWaterMark: chunkBytes })
}

/** What a disk that cannot read it says. */
function unreadable(shown: string, cause: NodeJS.ErrnoException): unknown {
  if (cause instanceof FaberDbError || !cause.code) return cause
  return new FaberDbError('STORE_FAILED', {
    message: `${shown} cannot be read (${cause.code}).`,
    why: cause.message,
    next: 'Check the rights of the file, and the disk.',
    cause,
  })
}

function damaged({ backup_id, environment }: BackupRecord, why: string): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: `The backup ${backup_id} is not what it was when it was made; nothing was touched.`,
    why,
    next: `Choose another one: faber-db backup list ${environment}`,
    facts: { backup_id },
  })
}
