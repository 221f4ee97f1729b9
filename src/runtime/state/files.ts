import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { FaberDbError } from '../../operations/errors.ts'

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed.
 * Readable by its owner only (0600; folders 0700), unless another mode is given.
 * @throws STATE_UNWRITABLE
 */
export async function writeAtomic(path: string, content: string, mode = 0o600): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await makeFolder(dirname(path))
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {})
    throw unwritable(path, cause)
  }
}

/** Appends one line and flushes it; what a crash or a full disk left of the line before keeps a line of its own. @throws STATE_UNWRITABLE */
export async function appendLine(path: string, line: string): Promise<void> {
  try {
    await makeFolder(dirname(path))
    const file = await open(path, 'a+', 0o600)
    try {
      const { size } = await file.stat()
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0))
      const torn = size > 0 && buffer.toString() !== '\n'
      await file.appendFile(`${torn ? '\n' : ''}${line}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** The parsed JSON of a file, or undefined where there is none. @throws STATE_CORRUPT */
export async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readText(path)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as T
  } catch (cause) {
    throw new FaberDbError('STATE_CORRUPT', {
      message: `${path} is not JSON any more.`,
      why: 'It was damaged or edited; faber-db writes it whole.',
      next: 'Restore it from your version control or backup, or move it away.',
      facts: { file: path },
      cause,
    })
  }
}

/** The text of a file, or undefined where there is none. */
export async function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
}

/** @throws STATE_UNWRITABLE */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause) => {
    throw unwritable(path, cause)
  })
}

/** A rename is durable when the folder that holds it is; some file systems do not allow it, and need not. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

/** What a refusal of the file system means; anything else is thrown on. */
export function unwritable(path: string, cause: unknown): FaberDbError {
  if (cause instanceof FaberDbError) return cause
  const { code } = cause as NodeJS.ErrnoException
  if (!code) throw cause
  return new FaberDbError('STATE_UNWRITABLE', {
    message: `${relative(process.cwd(), path) || path} cannot be written (${code}).`,
    next: 'Check the rights and the space of the folder.',
    cause,
  })
}

/** JSON as the state files have it: two spaces, one final newline. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
