import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, unwritable } from '../state/files.ts'

/** A folder for one piece of work; what lies in it is no backup, and nobody else's. */
export interface Workplace {
  readonly folder: string
  /** Removes it with all that is in it. */
  close(): Promise<void>
}

const abandonedMs = 3_600_000
const signOfLifeMs = 600_000

/**
 * Makes a folder in `staging`, and sweeps away what killed runs have left there: it may be large
 * and secret. Whoever works touches his folder, so that one an hour old is abandoned.
 * @throws STATE_UNWRITABLE
 */
export async function openWorkplace(staging: string): Promise<Workplace> {
  await makeFolder(staging)
  await sweep(staging)
  const folder = join(staging, randomUUID())
  await mkdir(folder, { mode: 0o700 }).catch((cause) => {
    throw unwritable(folder, cause)
  })
  const alive = setInterval(() => void touch(folder), signOfLifeMs)
  alive.unref()
  return {
    folder,
    async close() {
      clearInterval(alive)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Runs `work` while a name is this process's own on this machine; undefined, without running it,
 * where another process has the name.
 */
export async function whileClaimed<T>(
  staging: string,
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const claim = join(staging, `${name}.claim`)
  if (!(await claimed(claim))) return undefined
  const alive = setInterval(() => void touch(claim), signOfLifeMs)
  alive.unref()
  try {
    return await work()
  } finally {
    clearInterval(alive)
    await rm(claim, { force: true })
  }
}

async function claimed(file: string): Promise<boolean> {
  return open(file, 'wx', 0o600).then(
    async (handle) => {
      await handle.close()
      return true
    },
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EEXIST') return false
      throw unwritable(file, cause)
    },
  )
}

async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
}

async function sweep(staging: string): Promise<void> {
  for (const name of await readdir(staging)) {
    const path = join(staging, name)
    // Another process may have swept it first.
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > abandonedMs)
      await rm(path, { recursive: true, force: true })
  }
}
