import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'faber-db-demo-'

/**
 * The one folder of a demo: the project, and while it runs all that is temporary (`tmp`). What
 * earlier demos of this user left is removed first, so that only the last one's stays.
 */
export async function makeFolder(): Promise<string> {
  await removeEnded()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await claim(folder, process.pid)
  // Root's server runs as `nobody`, who has to get through; the files in it are closed to others.
  await chmod(folder, 0o711)
  await mkdir(join(folder, 'tmp'), { mode: 0o711 })
  process.env.TMPDIR = join(folder, 'tmp')
  return folder
}

/** The folder is in use for as long as that process runs. */
export function claim(folder: string, pid: number): Promise<void> {
  return writeFile(join(folder, 'pid'), `${pid}\n`, { mode: 0o600 })
}

async function removeEnded(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    if (await hasEnded(folder)) await rm(folder, { recursive: true, force: true })
  }
}

/** One without a pid has only just been made. */
async function hasEnded(folder: string): Promise<boolean> {
  try {
    if ((await lstat(folder)).uid !== process.getuid?.()) return false
    const pid = Number(await readFile(join(folder, 'pid'), 'utf8'))
    return pid > 0 && !isRunning(pid)
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
