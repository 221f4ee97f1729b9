import { link, open, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { makeFolder, readText, syncFolder, writeAtomic } from '../../state/files.ts'
import type { Store, StoredFile } from './store.ts'

/** A folder of this machine, or one that is mounted on it. `root` is what paths are shown from. */
export function localStore(folder: string, root: string): Store {
  const path = (key: string) => join(folder, key)
  return {
    name: 'local',
    shown: (key) => relative(root, path(key)),
    path,
    put: (key, file) => moveIn(file, path(key)),

    async open(key) {
      const handle = await open(path(key), 'r').catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'ENOENT' ? gone(relative(root, path(key))) : failed('read', cause)
      })
      return handle.createReadStream({ highWaterMark: 1 << 20 })
    },

    async writeText(key, text) {
      await writeAtomic(path(key), text)
    },

    readText: (key) =>
      readText(path(key)).catch((cause) => {
        throw failed('read', cause)
      }),

    async list(prefix) {
      const slash = prefix.lastIndexOf('/') + 1
      const found = await walk(folder, prefix.slice(0, slash))
      return found.filter(({ key }) => key.startsWith(prefix)).sort(byKey)
    },

    async remove(key) {
      await rm(path(key), { force: true }).catch((cause) => {
        throw failed('written', cause)
      })
      // The folder of a `directory` goes with its last part; that of an environment stays.
      if (key.split('/').length > 2) await rmdir(dirname(path(key))).catch(() => {})
    },
  }
}

/** Gives a file a second name and takes the first away: it is there whole or not at all, and overwrites nothing. */
async function moveIn(file: string, place: string): Promise<void> {
  await makeFolder(dirname(place))
  await link(file, place).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw failed('written', cause)
    throw new FaberDbError('STORE_FAILED', {
      message: `There is a file at ${place} already; it was not overwritten.`,
      next: 'Run it again.',
      facts: { taken: true },
    })
  })
  await syncFolder(dirname(place))
  await rm(file, { force: true })
}

/** Every file under `from`; what begins with a dot is no backup. */
async function walk(folder: string, from: string): Promise<StoredFile[]> {
  const names = await readdir(join(folder, from)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw failed('read', cause)
  })
  const found: StoredFile[] = []
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const key = `${from}${name}`
    // One that another process has taken away meanwhile is not there.
    const entry = await stat(join(folder, key)).catch(() => undefined)
    if (entry?.isDirectory()) found.push(...(await walk(folder, `${key}/`)))
    if (entry?.isFile()) found.push({ key, size_bytes: entry.size })
  }
  return found
}

const byKey = (a: StoredFile, b: StoredFile) => (a.key < b.key ? -1 : 1)

function gone(shown: string): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: `${shown} is gone.`,
    next: 'Choose another backup: `faber-db backup list`.',
  })
}

function failed(how: 'read' | 'written', cause: unknown): unknown {
  const { code, message } = cause as NodeJS.ErrnoException
  if (!code) return cause
  return new FaberDbError('STORE_FAILED', {
    message: `The folder of the backups cannot be ${how} (${code}).`,
    why: message,
    next: 'Check its rights, its space, and whether it is mounted.',
    cause,
  })
}
