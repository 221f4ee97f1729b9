import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FaberDbError } from '../../operations/index.ts'
import type {
  BackupFormat,
  Compression,
  Contents,
  Provider,
  Target,
  ToolOptions,
} from '../providers/index.ts'
import { extensionOf, wrapAll } from './layers/index.ts'
import type { LayerName } from './record.ts'
import { chunkBytes, hashBehind, hashing, hashOf, readFileStream, tee } from './streams.ts'

/** What is dumped, and how. */
export interface DumpOrder {
  readonly provider: Provider
  readonly target: Target
  readonly format: BackupFormat
  readonly compression: Compression
  /** Where it is to be encrypted. */
  readonly key: string | undefined
  readonly options: ToolOptions
}

/** A dump that lies in a folder of work: read through, flushed, and read back from the disk. */
export interface Made {
  /** By the name that each has in the store, after that of the backup: `''` for the one file. */
  readonly files: readonly MadeFile[]
  /** What the name of the backup ends with: `.dump.age`. */
  readonly extension: string
  readonly layers: readonly LayerName[]
  readonly contents: Contents
  readonly toolVersion: string
}

export interface MadeFile {
  readonly name: string
  readonly path: string
  readonly sha256: string
  readonly size_bytes: number
}

/** Dumps into `folder`, in one pass: what is written is read through at the same time. @throws BACKUP_FAILED, TOOL_MISSING, NOT_SUPPORTED, BACKUP_KEY */
export function makeDump(order: DumpOrder, folder: string): Promise<Made> {
  return order.format === 'directory'
    ? makeFolder(order, folder)
    : makeFile(order, order.format, folder)
}

const extensions = { custom: '.dump', sql: '.sql', directory: '.dir' } as const

async function makeFile(
  order: DumpOrder,
  format: Exclude<BackupFormat, 'directory'>,
  folder: string,
): Promise<Made> {
  const { provider, target, compression, key, options } = order
  const { backups } = provider
  const stop = new AbortController()
  const within = { ...options, signal: AbortSignal.any([options.signal, stop.signal]) }
  const dump = await backups.dump(target, { format, compression }, within)
  const outside = compression === 'none' || dump.compressed ? [] : [compression]
  const layers: LayerName[] = [...outside, ...encryption(key)]
  const path = join(folder, 'dump')
  const side = new PassThrough({ highWaterMark: chunkBytes })
  // What breaks first is the reason; everything else breaks because of it.
  let reason: unknown
  const broke = (error: unknown) => {
    reason ??= error
    stop.abort()
    side.destroy()
    dump.stream.destroy()
  }
  dump.stream.once('error', broke)
  const [file, contents] = await Promise.all([
    writeFile(dump.stream, side, layers, key, path).catch(broke),
    readDump(order, format, side, within).catch(broke),
    dump.done.catch(broke),
  ])
  options.signal.throwIfAborted()
  if (reason || !file || !contents) throw meaning(reason)
  return {
    files: [file],
    extension: extensions[format] + extensionOf(layers),
    layers,
    contents,
    toolVersion: dump.toolVersion,
  }
}

async function writeFile(
  source: Readable,
  side: PassThrough,
  layers: readonly LayerName[],
  key: string | undefined,
  path: string,
): Promise<MadeFile> {
  const hash = hashing()
  const wrapping = await wrapAll(layers, key)
  const written = pipeline([source, tee(side), ...wrapping, hash, newFile(path)])
  const readBack = hashBehind(path, written)
  readBack.catch(() => {})
  const made = { name: '', path, ...(await written.then(hash.result)) }
  assertSame(made, await readBack)
  return made
}

async function readDump(
  { provider }: DumpOrder,
  format: BackupFormat,
  side: PassThrough,
  options: ToolOptions,
): Promise<Contents> {
  const contents = await provider.backups.readThrough({ format, open: async () => side }, options)
  // What lies behind the end of the archive has no reader any more, and must not hold up the file.
  side.resume()
  return contents
}

/** Flushed to the disk before it is closed; for its owner's eyes. */
function newFile(path: string) {
  return createWriteStream(path, {
    flags: 'wx',
    mode: 0o600,
    flush: true,
    highWaterMark: chunkBytes,
  })
}

/** The tool writes the folder itself; each of its files is then hashed, and encrypted where that is wanted. */
async function makeFolder(order: DumpOrder, folder: string): Promise<Made> {
  const { provider, target, compression, key, options } = order
  const from = join(folder, 'dump')
  const { toolVersion } = await provider.backups.dumpFolder(target, from, { compression }, options)
  const archive = {
    format: 'directory',
    path: from,
    open: () => Promise.reject(new Error('a folder is not one stream')),
  } as const
  const contents = await provider.backups.readThrough(archive, options).catch((error) => {
    throw meaning(error)
  })
  const layers = encryption(key)
  const to = join(folder, 'parts')
  await mkdir(to, { mode: 0o700 })
  const files: MadeFile[] = []
  for (const name of (await readdir(from)).sort()) {
    options.signal.throwIfAborted()
    files.push(await makePart(join(from, name), join(to, name), name, layers, key))
  }
  return { files, extension: extensions.directory, layers, contents, toolVersion }
}

async function makePart(
  from: string,
  to: string,
  name: string,
  layers: readonly LayerName[],
  key: string | undefined,
): Promise<MadeFile> {
  const hash = hashing()
  const wrapping = await wrapAll(layers, key)
  await pipeline([readFileStream(from), ...wrapping, hash, newFile(to)]).catch((error) => {
    throw meaning(error)
  })
  const made = { name: name + extensionOf(layers), path: to, ...hash.result() }
  assertSame(made, (await hashOf(readFileStream(to))).sha256)
  return made
}

function encryption(key: string | undefined): LayerName[] {
  return key === undefined ? [] : ['age']
}

/** What the disk gives back is held against what was sent there. */
function assertSame({ sha256 }: MadeFile, readBack: string): void {
  if (readBack === sha256) return
  throw new FaberDbError('BACKUP_FAILED', {
    message: 'The disk gave back other bytes than were written, so no backup is listed.',
    next: 'Check the disk, and put backup.storage_location on another one meanwhile.',
  })
}

/** What a failure means to the person: the words of the tool, the disk, or an archive that is none. */
function meaning(error: unknown): unknown {
  if (error instanceof FaberDbError) {
    return error.code === 'BACKUP_DAMAGED' ? unreadable(error) : error
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (!code) return error
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)
  return new FaberDbError('BACKUP_FAILED', {
    message: 'The dump could not be written, so no backup is listed.',
    why: message,
    next: full
      ? 'Make room where backup.storage_location lies (`faber-db backup prune`), and run it again.'
      : 'Mend the cause and run it again.',
    cause: error,
  })
}

function unreadable(error: FaberDbError): FaberDbError {
  return new FaberDbError('BACKUP_FAILED', {
    message: 'The archive cannot be read back, so no backup is listed.',
    why: error.text.why ?? error.message,
    next: 'Mend the cause and run it again.',
    cause: error,
  })
}
