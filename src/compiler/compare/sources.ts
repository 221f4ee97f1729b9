import { originOf, type SourceMap, sourceMapPath } from '../source-map/source-map.ts'
import type { Tree } from './git.ts'

/** Names the typed source of a built file, or of a line of it, as the build of a tree knew it. */
export type SourceOf = (path: string, line?: number) => string

interface Manifest {
  readonly files: readonly { readonly path: string; readonly source: string }[]
}

export function sourcesOf(tree: Tree): SourceOf {
  const map = parse<SourceMap>(tree, sourceMapPath) ?? {}
  const { files } = parse<Manifest>(tree, 'generated/manifest.json') ?? { files: [] }
  return (path, line) => {
    if (line === undefined) return files.find((file) => file.path === path)?.source ?? path
    const origin = originOf(map, path, line)
    return origin ? `${origin.file}:${origin.line}` : `${path}:${line}`
  }
}

/** A file that git left with conflict marks names no sources; the review goes on without them. */
function parse<T>(tree: Tree, path: string): T | undefined {
  try {
    return JSON.parse(String(tree.find((file) => file.path === path)?.content))
  } catch {
    return undefined
  }
}
