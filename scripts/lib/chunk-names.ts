import type { Metafile } from 'esbuild'

/** The file name of a chunk that lasts from build to build, and the file that it is mostly made of. */
export interface ChunkName {
  readonly file: string
  readonly source: string
}

/**
 * A name for each output of esbuild, by its path. Named for what is in them and not for their
 * hash, so that an edit shows in a review as a change of one file. `entries` are the names of the
 * chunks that launchers start: those no other chunk may take.
 */
export function chunkNames(metafile: Metafile, entries: readonly string[]): Map<string, ChunkName> {
  const names = new Map<string, ChunkName>()
  const taken = new Map(entries.map((name) => [name, 1]))
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({
    path,
    shared: output.entryPoint === undefined,
    main: output.entryPoint ?? largest(output.inputs),
    entry: entries.find((name) => path.endsWith(`/${name}.mjs`)),
  }))
  for (const { path, shared, main, entry } of outputs.sort(byMain)) {
    const base = entry ?? `${shared ? 'shared-' : ''}${slug(main)}`
    const count = entry ? 1 : (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    names.set(path, {
      file: `${base}${count === 1 ? '' : `-${count}`}.mjs`,
      source: /^$|^lazy:|node_modules\//.test(main) ? 'package.json' : main,
    })
  }
  return names
}

function byMain(a: { main: string; path: string }, b: { main: string; path: string }): number {
  return `${a.main} ${a.path}` < `${b.main} ${b.path}` ? -1 : 1
}

/** The input that gave most bytes; of equals the first by name; '' for esbuild's own helpers. */
function largest(inputs: Metafile['outputs'][string]['inputs']): string {
  const [first] = Object.entries(inputs).sort(
    ([a, { bytesInOutput: x }], [b, { bytesInOutput: y }]) => y - x || (a < b ? -1 : 1),
  )
  return first?.[0] ?? ''
}

/** `providers-postgresql` for src/runtime/providers/postgresql/index.ts, `pg` for what is in pg. */
function slug(path: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  const own = path
    .replace(/^lazy:/, '')
    .replace(/^(src|scripts)\//, '')
    .replace(/^runtime\//, '')
    .replace(/(\/index)?\.\w+$/, '')
  return (inPackage ?? own).replaceAll(/[@.]/g, '').replaceAll('/', '-') || 'esbuild'
}
