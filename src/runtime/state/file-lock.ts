import { randomUUID } from 'node:crypto'
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../operations/index.ts'
import { makeFolder, unwritable } from './files.ts'

const patienceMs = 10_000
const staleMs = 60_000

/**
 * Runs `work` while holding `<path>.lock`, so that two processes on this machine do not write
 * `path` at once. The lock of a process that is gone is taken over.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`
  await makeFolder(dirname(path))
  await acquire(lock)
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function acquire(lock: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
    if (await create(lock)) return
    if (await isStale(lock)) await takeAway(lock)
  }
  throw new FaberDbError('STATE_UNWRITABLE', {
    message: `Another process has held ${lock} for ${patienceMs / 1000} seconds.`,
    next: 'Wait for it to end. If no faber-db is running, delete the file.',
  })
}

/** Removes a stale lock, one process at a time: between two looks another may have made a fresh one. */
async function takeAway(lock: string): Promise<void> {
  const turn = `${lock}.takeover`
  if (!(await create(turn))) return
  try {
    if (await isStale(lock)) await rm(lock, { force: true })
  } finally {
    await rm(turn, { force: true })
  }
}

/** The lock appears with its holder's number in it, or not at all. */
function create(lock: string): Promise<boolean> {
  return createWhole(lock, String(process.pid))
}

/** Creates a file with what it holds, or not at all; false where there is one. @throws STATE_UNWRITABLE */
export async function createWhole(lock: string, content: string): Promise<boolean> {
  const own = `${lock}.${process.pid}.${randomUUID().slice(0, 8)}`
  try {
    await writeFile(own, content, { flag: 'wx', mode: 0o600 })
    await link(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw unwritable(lock, error)
  } finally {
    await rm(own, { force: true })
  }
}

async function isStale(lock: string): Promise<boolean> {
  const [holder, age] = await Promise.all([
    readFile(lock, 'utf8').catch(() => ''),
    stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    ),
  ])
  return age > staleMs || (holder !== '' && !isRunning(Number(holder)))
}

/** Whether this machine has a process of that number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
