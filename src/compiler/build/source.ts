import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a module, from the root of the repository, with `/` on every platform. */
export function sourcePath(root: string, url: string): string {
  return relative(root, fileURLToPath(url)).split(sep).join('/')
}
