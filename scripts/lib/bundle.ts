import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildResult, build, type Metafile, transform } from 'esbuild'
import type { BuiltFile } from '../../src/compiler/index.ts'
import { chunkNames } from './chunk-names.ts'
import { compiledValidator } from './compiled-validator.ts'
import { lazyPackages } from './lazy-packages.ts'
import { licences } from './licences.ts'
import { pgStream } from './pg-stream.ts'

/**
 * What CommonJS packages expect to find, in each chunk. libpg-query looks for its .wasm in
 * `__dirname`: the folder of the chunk, wherever the plugin was installed.
 */
const banner = `
import { createRequire as __createRequire } from 'node:module'
import { fileURLToPath as __fileURLToPath } from 'node:url'
const require = __createRequire(import.meta.url)
const __dirname = __fileURLToPath(new URL('.', import.meta.url)).slice(0, -1)
`

/** Something that can be started: a module, and the file that starts it. */
export interface Entry {
  /** From the root of the repository. */
  readonly module: string
  /** The name of its chunk: `main` for bin/chunks/main.mjs. */
  readonly chunk: string
  /** Imports that chunk; its path is from the folder of the plugin. */
  readonly launcher: BuiltFile
}

/**
 * The programs of a plugin, for Node >= 20 with nothing else installed: a launcher for each, and
 * the chunks that they share, in bin/chunks. Nothing in them depends on where the repository
 * stands. `home` is the folder of the plugin, with `/` at its end, or empty.
 */
export async function bundle(
  root: string,
  home: string,
  entries: readonly Entry[],
): Promise<BuiltFile[]> {
  const chunks = `${home}bin/chunks`
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map(({ chunk, module }) => [chunk, module])),
    outdir: chunks,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // Paths as they are written: a linked node_modules must not show through.
    preserveSymlinks: true,
    legalComments: 'none',
    charset: 'utf8',
    plugins: [lazyPackages, compiledValidator, pgStream],
    banner: { js: banner },
    // pg asks for its native twin only when told to; it is not installed.
    external: ['pg-native'],
    logLevel: 'error',
  })
  const { metafile } = result
  return [
    ...entries.map(({ launcher }) => ({ ...launcher, path: `${home}${launcher.path}` })),
    ...(await chunkFiles(
      root,
      result,
      entries.map(({ chunk }) => chunk),
    )),
    ...assets(root, chunks, metafile),
    {
      path: `${chunks}/LICENSES.txt`,
      content: licences(root, metafile),
      source: 'package.json',
    },
  ]
}

async function chunkFiles(
  root: string,
  { outputFiles = [], metafile }: BuildResult<{ metafile: true }>,
  entries: readonly string[],
): Promise<BuiltFile[]> {
  const names = chunkNames(metafile, entries)
  return Promise.all(
    outputFiles.map(async (output) => {
      const path = output.path.slice(root.length).replaceAll('\\', '/').replace(/^\//, '')
      const name = names.get(path)
      if (!name) throw new Error(`esbuild wrote ${path} and does not list it`)
      return {
        path: path.slice(0, path.lastIndexOf('/') + 1) + name.file,
        content: await readable(withNeededBanner(output.text), names),
        source: name.source,
      }
    }),
  )
}

/** A chunk without the banner where nothing in it asks for that: each costs time at every start. */
function withNeededBanner(text: string): string {
  const own = text.replace(banner, () => '')
  return /\b(?:require|__dirname)\b/.test(own) ? text : own
}

/** Without comments and paths of node_modules, and with the chunks under their lasting names. */
async function readable(text: string, names: ReturnType<typeof chunkNames>): Promise<string> {
  let renamed = text.replaceAll(/^ *"node_modules\/[^"]+"\(/gm, (key) =>
    key.replaceAll('node_modules/', ''),
  )
  for (const [path, { file }] of names) {
    renamed = renamed.replaceAll(`./${path.slice(path.lastIndexOf('/') + 1)}`, `./${file}`)
  }
  const { code } = await transform(renamed, {
    loader: 'js',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
  })
  return code
}

/** Files that a bundled package reads at run time, from the folder of its chunk. */
function assets(root: string, chunks: string, metafile: Metafile): BuiltFile[] {
  return Object.keys(metafile.inputs)
    .filter((path) => path.endsWith('/libpg-query/wasm/libpg-query.js'))
    .map((path) => path.replace(/\.js$/, '.wasm'))
    .map((path) => ({
      path: `${chunks}/libpg-query.wasm`,
      content: readFileSync(join(root, path)),
      source: 'package.json',
    }))
}
