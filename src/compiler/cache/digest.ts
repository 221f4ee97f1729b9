import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One digest of all files in some folders, and of single files: their paths, bytes and modes. */
export function digest(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of [...new Set(paths)].sort()) add(hash, join(root, path), path)
  return hash.digest('hex')
}

function add(hash: Hash, target: string, path: string): void {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found?.isDirectory()) {
    for (const name of readdirSync(target).sort()) add(hash, join(target, name), `${path}/${name}`)
  } else if (found?.isFile()) {
    const content = readFileSync(target)
    hash.update(`${path}\0${found.mode & 0o100}\0${content.length}\0`).update(content)
  } else {
    hash.update(`${path}\0absent\0`)
  }
}
