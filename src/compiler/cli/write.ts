import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type BuiltFile, bytesOf } from '../build/file.ts'
import type { Difference } from './difference.ts'

/** Takes the folder `root` to the build: writes what differs, deletes what is stale. */
export function write(changes: readonly Difference[], root: string): void {
  const folders = new Set(changes.flatMap(({ path, file }) => (file ? [dirname(path)] : [])))
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  for (const { path, file } of changes) {
    if (file) writeAtomically(file, join(root, path))
    else remove(join(root, path))
  }
}

/** Nobody ever sees half a file: the new one takes the place of the old one in one step. */
function writeAtomically(file: BuiltFile, target: string): void {
  const temporary = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, bytesOf(file))
    chmodSync(temporary, file.executable ? 0o755 : 0o644)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function remove(target: string): void {
  rmSync(target)
  for (let folder = dirname(target); readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder)
  }
}
