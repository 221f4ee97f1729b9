import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { readText, writeAtomic } from './files.ts'

/*
 * What migrations make, kept for the machine’s user by the hash of all that it depends on. It is a
 * cache: where it cannot be read or written, that is no failure, and the work is done again.
 */

const kept = 50

/** The folder: outside every project, for the same migrations make the same in each clone of it. */
export function endStatesFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: given = '', HOME } = env
  // A relative path counts as none: https://specifications.freedesktop.org/basedir-spec
  const base = isAbsolute(given) ? given : join(HOME || homedir(), '.cache')
  return join(base, 'faber-db/end-states')
}

/** The text kept under this hash, which then counts as read now; undefined where there is none that can be read. */
export async function readEndState(
  hash: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const file = join(endStatesFolder(env), `${hash}.json`)
  const text = await readText(file).catch(() => undefined)
  const now = new Date()
  if (text !== undefined) await utimes(file, now, now).catch(() => {})
  return text
}

/** Keeps the text under this hash; of more than 50 those go that were not read for longest. */
export async function keepEndState(
  hash: string,
  text: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const folder = endStatesFolder(env)
  try {
    await writeAtomic(join(folder, `${hash}.json`), text)
    const names = await readdir(folder)
    if (names.length <= kept) return
    const read = await Promise.all(names.map((name) => readAt(join(folder, name))))
    const oldestFirst = read.toSorted((a, b) => a.at - b.at)
    for (const { file } of oldestFirst.slice(0, names.length - kept))
      await rm(file, { force: true })
  } catch {
    // The next run does the work again.
  }
}

/** When a file was last read or written, in milliseconds; one that has just gone is the oldest. */
async function readAt(file: string): Promise<{ file: string; at: number }> {
  const found = await stat(file).catch(() => undefined)
  return { file, at: found?.mtimeMs ?? 0 }
}
