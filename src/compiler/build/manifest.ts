import { createHash } from 'node:crypto'
import { type BuiltFile, bytesOf } from './file.ts'
import { tokens } from './tokens.ts'

/** What was built, from what, and what it costs: an entry for every file, sorted by path. */
export function buildManifest(files: readonly BuiltFile[]) {
  return {
    files: files
      .map((file) => ({
        path: file.path,
        source: file.source,
        sha256: createHash('sha256').update(bytesOf(file)).digest('hex'),
        ...(typeof file.content === 'string' && { tokens: tokens(file.content) }),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
