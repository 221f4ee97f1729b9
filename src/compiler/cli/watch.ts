import { watch as watchFolder } from 'node:fs'
import { join } from 'node:path'

/** What is watched, and what is done when it changes. */
export interface Watch {
  readonly root: string
  /** The folders, from the root. */
  readonly folders: readonly string[]
  /** Builds; called again only when it has ended. */
  rebuild(): Promise<void>
  /** Ends the watch. */
  readonly signal: AbortSignal
}

/** An editor saves a file in several steps, and a checkout changes many files. */
const quietMs = 120

/**
 * `build-plugin --watch`: builds, then builds again whenever a file changes, and says which.
 * What changes during a build is built after it. Returns the exit code 0 once the signal comes.
 */
export async function watch(
  { root, folders, rebuild, signal }: Watch,
  print: (text: string) => void = console.log,
): Promise<number> {
  const changed = new Set<string>()
  let wake = () => {}
  const watchers = folders.map((folder) =>
    watchFolder(join(root, folder), { recursive: true }, (_, name) => {
      if (name === null || isScratch(name)) return
      changed.add(`${folder}/${name.replaceAll('\\', '/')}`)
      wake()
    }),
  )
  signal.addEventListener('abort', () => wake())

  await rebuild()
  print(`Watching ${folders.join(', ')}. Ctrl-C ends it.`)
  while (!signal.aborted) {
    if (changed.size === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      continue
    }
    await quiet(changed)
    const names = [...changed].sort()
    changed.clear()
    print(`Changed: ${names.join(', ')}`)
    await rebuild()
  }
  for (const watcher of watchers) watcher.close()
  return 0
}

/** Waits until nothing more has changed for a moment. */
async function quiet(changed: ReadonlySet<string>): Promise<void> {
  let seen = -1
  while (seen !== changed.size) {
    seen = changed.size
    await new Promise((resolve) => setTimeout(resolve, quietMs))
  }
}

/** Files that editors write for themselves. */
function isScratch(name: string): boolean {
  return /(~|\.sw[a-z]|\.tmp|^4913)$/.test(name)
}
