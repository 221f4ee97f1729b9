import { open, readFile, rm, stat } from 'node:fs/promises'
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
    if (await isStale(lock)) await rm(lock, { force: true })
  }
  throw new FaberDbError('STATE_UNWRITABLE', {
    message: `Another process has held ${lock} for ${patienceMs / 1000} seconds.`,
    next: 'Wait for it to end. If no faber-db is running, delete the file.',
  })
}

async function create(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined
    throw unwritable(lock, error)
  })
  await file?.writeFile(String(process.pid))
  await file?.close()
  return file !== undefined
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
