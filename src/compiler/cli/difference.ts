import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BuiltFile, bytesOf } from '../build/file.ts'

/** What stands on disk differently from the build. */
export interface Difference {
  readonly path: string
  readonly kind: 'missing' | 'changed' | 'mode' | 'stale'
  /** Absent where the file is stale: nothing makes it. */
  readonly file?: BuiltFile
}

/** Every difference between the build and the folder `root`; in the folders of `owned` nothing else may stand. */
export function differences(
  files: readonly BuiltFile[],
  root: string,
  owned: readonly string[],
): Difference[] {
  const built = new Set(files.map(({ path }) => path))
  const stale = owned
    .flatMap((folder) => filesUnder(root, folder))
    .filter((path) => !built.has(path))
    .map((path) => ({ path, kind: 'stale' as const }))
  const others = files.flatMap((file) => {
    const kind = compare(file, join(root, file.path))
    return kind ? [{ path: file.path, kind, file }] : []
  })
  return [...others, ...stale].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function compare(file: BuiltFile, target: string): Difference['kind'] | undefined {
  if (!existsSync(target)) return 'missing'
  if (!readFileSync(target).equals(bytesOf(file))) return 'changed'
  // Windows has no executable bit; git keeps the one that the index holds.
  if (process.platform === 'win32') return undefined
  const executable = (statSync(target).mode & 0o100) !== 0
  return executable === (file.executable ?? false) ? undefined : 'mode'
}

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesUnder(root, path) : [path]
  })
}
