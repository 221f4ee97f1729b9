import { originOf, sourceMapOf } from '../source-map/source-map.ts'
import type { Tree } from './git.ts'

/** Names the typed source of a built file, or of a line of it, as the build of a tree knew it. */
export type SourceOf = (path: string, line?: number) => string

export function sourcesOf(tree: Tree): SourceOf {
  const map = sourceMapOf(tree)
  const manifest = tree.find(({ path }) => path === 'generated/manifest.json')
  const files: readonly { readonly path: string; readonly source: string }[] = manifest
    ? JSON.parse(String(manifest.content)).files
    : []
  return (path, line) => {
    if (line === undefined) return files.find((file) => file.path === path)?.source ?? path
    const origin = originOf(map, path, line)
    return origin ? `${origin.file}:${origin.line}` : `${path}:${line}`
  }
}
